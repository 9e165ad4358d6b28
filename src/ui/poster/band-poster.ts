import { html, type TemplateResult } from 'lit';
import { hashText } from '../../contract/text.js';

const TILE = 100;
const COLUMNS = 12;
const ROWS = 3;
/** One tile in seven stays empty: the band breathes. */
const TILES_OF_A_KIND = 7;
const TONES = ['tone', 'accent', 'ink'] as const;

// A quarter of a disc in a tile, from each of its four corners.
const QUARTERS = [
  (x: number, y: number) => `M${x} ${y + TILE}a100 100 0 0 1 100-100v100z`,
  (x: number, y: number) => `M${x + TILE} ${y}a100 100 0 0 1-100 100V${y}z`,
  (x: number, y: number) => `M${x + TILE} ${y + TILE}a100 100 0 0 1-100-100h100z`,
  (x: number, y: number) => `M${x} ${y}a100 100 0 0 1 100 100H${x}z`,
] as const;

/** A band of quarters, 1200 by 300, the same for an id for ever: the masthead of a gathering. Takes the tones of `posterStyles`. */
export function bandPoster(id: string): TemplateResult {
  const paths: Record<(typeof TONES)[number], string> = { tone: '', accent: '', ink: '' };
  for (let at = 0; at < COLUMNS * ROWS; at += 1) {
    const dice = parseInt(hashText(`${id}/${at}`).slice(0, 7), 36);
    const tone = dice % TILES_OF_A_KIND === 0 ? undefined : TONES[dice % TONES.length];
    const quarter = QUARTERS[(dice >>> 8) % QUARTERS.length];
    if (tone && quarter) paths[tone] += quarter((at % COLUMNS) * TILE, Math.floor(at / COLUMNS) * TILE);
  }
  return html`<svg class="poster" viewBox="0 0 1200 300" preserveAspectRatio="xMinYMid slice" aria-hidden="true"><path class="tone" d=${paths.tone}></path><path class="accent" d=${paths.accent}></path><path class="ink" d=${paths.ink}></path></svg>`;
}
