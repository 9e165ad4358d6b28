import { css } from 'lit';

/** The sign stays with the last word. */
export const externalLinkStyles = css`
.out { white-space: nowrap; }
.out > .icon { inline-size: 1em; block-size: 1em; margin-inline-start: .2em; vertical-align: -.125em; }
`;
