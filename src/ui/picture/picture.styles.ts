import { css } from 'lit';

/** The box of a picture or its poster: 4 to 3, on a tint, so that nothing moves when it comes. Needs `tokens`. */
export const pictureStyles = css`
.picture { display: block; aspect-ratio: 4 / 3; overflow: hidden; border-radius: var(--_radius); background: var(--_tint); }
.picture > :is(svg, img, picture), .picture > picture > img { display: block; inline-size: 100%; block-size: 100%; object-fit: cover; }
`;
