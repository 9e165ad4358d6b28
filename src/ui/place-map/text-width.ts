type Pen = Pick<CanvasRenderingContext2D, 'font' | 'measureText'>;

/** What is remembered at most: a page's names, not a visitor's whole day. */
const REMEMBERED = 20_000;
/** Width of an average letter, in em, where nothing can measure. */
const GUESS_EM = 0.6;

const widths = new Map<string, number>();
let pen: Pen | null | undefined;

/** A font as a canvas takes it. */
export interface LabelFont {
  readonly weight: number;
  /** In pixels. */
  readonly size: number;
  readonly family: string;
  /** The reader's own letter spacing, in pixels. */
  readonly spacing: number;
}

/** How wide a name is drawn, in pixels; measured once a name and font. */
export function textWidth(text: string, { weight, size, family, spacing }: LabelFont): number {
  const font = `${String(weight)} ${String(size)}px ${family}`;
  const key = `${font}|${text}`;
  let width = widths.get(key);
  if (width === undefined) {
    if (widths.size >= REMEMBERED) widths.clear();
    width = measured(text, font) ?? text.length * size * GUESS_EM;
    widths.set(key, width);
  }
  return width + text.length * spacing;
}

function measured(text: string, font: string): number | undefined {
  pen ??= new OffscreenCanvas(1, 1).getContext('2d');
  if (!pen) return undefined;
  pen.font = font;
  return pen.measureText(text).width;
}
