import { css } from 'lit';

export const communityCardStyles = css`
  ul {
    list-style: none;
    margin: 0;
    padding: 0;
  }

  li {
    padding-block: calc(var(--_space) * 2.25);
    border-block-start: 1px solid var(--_line);
  }
`;
