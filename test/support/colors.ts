/** Red, green and blue from 0 to 255, alpha from 0 to 1. */
export type Color = readonly [number, number, number, number];

const canvas = document.createElement('canvas');
canvas.width = canvas.height = 1;
const paper = canvas.getContext('2d', { willReadFrequently: true });

/** What a colour of CSS looks like, whatever its notation; `currentColor` and `light-dark()` must be resolved before. */
export function readColor(color: string): Color {
  if (!paper) throw new Error('no canvas');
  if (!CSS.supports('color', color)) throw new Error(`not a colour: ${color}`);
  // An opaque black ground and a white one: their difference is the alpha, without the loss of premultiplied pixels.
  const [black, white] = ['#000', '#fff'].map((ground) => {
    paper.fillStyle = ground;
    paper.fillRect(0, 0, 1, 1);
    paper.fillStyle = color;
    paper.fillRect(0, 0, 1, 1);
    return [...paper.getImageData(0, 0, 1, 1).data];
  }) as [number[], number[]];
  const alpha = 1 - ((white[0] ?? 0) - (black[0] ?? 0)) / 255;
  const channel = (at: number): number => (alpha === 0 ? 0 : Math.min(255, (black[at] ?? 0) / alpha));
  return [channel(0), channel(1), channel(2), alpha];
}

/** A colour laid over an opaque ground. */
export function over(top: Color, ground: Color): Color {
  const mix = (at: 0 | 1 | 2): number => top[at] * top[3] + ground[at] * (1 - top[3]);
  return [mix(0), mix(1), mix(2), 1];
}

function luminance([red, green, blue]: Color): number {
  const linear = [red, green, blue].map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (linear[0] ?? 0) + 0.7152 * (linear[1] ?? 0) + 0.0722 * (linear[2] ?? 0);
}

/** The contrast of WCAG 2, 1 to 21, of a colour on an opaque ground. */
export function contrast(top: Color, ground: Color): number {
  const [light, dark] = [luminance(over(top, ground)), luminance(ground)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}
