// How a framed page looks, from its address. The values become a style sheet, so each is let through only in a form that
// can hold nothing else: what does not match is left out, never mended.

/** An address' word → the custom property that it sets. */
const COLORS: Readonly<Record<string, string>> = Object.fromEntries(
  ['accent', 'on-accent', 'surface', 'text', 'muted', 'border', 'danger', 'focus'].map((name) => [
    name,
    `--ouishare-color-${name}`,
  ]),
);

/** The longest value that is looked at, in characters. */
const VALUE_LENGTH_MAX = 120;

const HEX = /^#?([\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})$/i;
const NUMBER = String.raw`[+-]?(?:\d{1,4}(?:\.\d{1,6})?|\.\d{1,6})(?:%|deg|turn)?`;
/** The functions of CSS Color 4 that name a colour by numbers: `rgb(147 48 29)`, `oklch(60% .15 40 / .5)`. */
const COLOR_FUNCTION = new RegExp(
  String.raw`^(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch)\( ?${NUMBER}(?: ?, ?| )${NUMBER}(?: ?, ?| )${NUMBER}(?: ?[,/] ?${NUMBER})? ?\)$`,
  'i',
);

const LENGTH = /^(\d{1,3}(?:\.\d{1,3})?)(px|em)?$/;
const RADIUS_MAX_PX = 64;
/** Below 10 px nobody reads, above 40 px nothing fits. */
const SIZE_PX = { least: 10, most: 40 };
/** What one `em` counts as where a length is held to its limits. */
const EM_PX = 16;

const FAMILY = /^[\p{L}\d][\p{L}\d -]{0,39}$/u;
const FAMILIES_MAX = 6;
const GENERIC = /^(?:serif|sans-serif|monospace|cursive|fantasy|system-ui|ui-(?:serif|sans-serif|monospace|rounded))$/;

/** `light` is what a frame is on a page that says nothing: its ground stays clear (CSS Color Adjust 1, 2.4). */
const THEMES: ReadonlyMap<string, string> = new Map([
  ['light', 'light'],
  ['dark', 'dark'],
  ['auto', 'light dark'],
]);

type Reader = (value: string) => string | undefined;

function readColor(value: string): string | undefined {
  const hex = HEX.exec(value)?.[1];
  // Without its `#`, which in an address begins the fragment.
  if (hex !== undefined) return `#${hex.toLowerCase()}`;
  return COLOR_FUNCTION.test(value) ? value.toLowerCase() : undefined;
}

const readLength =
  (least: number, most: number): Reader =>
  (value) => {
    const [, number, unit = 'px'] = LENGTH.exec(value) ?? [];
    const px = Number(number) * (unit === 'em' ? EM_PX : 1);
    return px >= least && px <= most ? `${number ?? ''}${unit}` : undefined;
  };

function readFont(value: string): string | undefined {
  const families = value.split(',').map((family) => family.trim());
  if (families.length > FAMILIES_MAX || !families.every((family) => FAMILY.test(family))) return undefined;
  return families.map((family) => (GENERIC.test(family) ? family : `"${family}"`)).join(', ');
}

const READERS: Readonly<Record<string, Reader>> = {
  theme: (value) => THEMES.get(value),
  ...Object.fromEntries(Object.keys(COLORS).map((name) => [name, readColor])),
  radius: readLength(0, RADIUS_MAX_PX),
  size: readLength(SIZE_PX.least, SIZE_PX.most),
  font: readFont,
};

/** The parameters that say how a framed page looks. */
export const LOOK_NAMES: readonly string[] = Object.keys(READERS);

const PROPERTIES: Readonly<Record<string, string>> = {
  theme: 'color-scheme',
  ...COLORS,
  radius: '--ouishare-radius',
  size: '--ouishare-size-text',
  font: '--ouishare-font-body',
};

/** A look as a style sheet that holds nothing but what was checked, and the parameters that were refused. */
export interface Look {
  readonly css: string;
  readonly refused: readonly string[];
}

const FONT = 'system-ui, "Noto Sans Arabic", sans-serif';
/** Room for the ring around what has the focus, which would end at the frame's edge. */
const EDGE = '4px';
/** On a ground of its own the content stands off its edge. */
const EDGE_ON_SURFACE = '1em';

/** The link for whom no widget comes: not yet while one may be on its way, and never beside it. */
const INSTEAD = `.instead { opacity: 0; animation: instead 0s 1.5s forwards }
:defined + .instead { display: none }
@keyframes instead { to { opacity: 1 } }`;

/** Reads the look of a page from what its address says, by name. */
export function readLook(wishes: ReadonlyMap<string, string>): Look {
  const read = LOOK_NAMES.flatMap((name) => {
    const wish = wishes.get(name);
    if (wish === undefined) return [];
    const value = wish.length > VALUE_LENGTH_MAX ? undefined : READERS[name]?.(wish.trim().replace(/\s+/g, ' '));
    return [{ name, value }];
  });
  const taken = new Map(read.flatMap(({ name, value }) => (value === undefined ? [] : [[name, value] as const])));
  const declarations = [...new Map([['theme', 'light'], ...taken])].map(
    ([name, value]) => `${PROPERTIES[name] ?? ''}: ${value}`,
  );
  const edge = taken.has('surface') ? EDGE_ON_SURFACE : EDGE;
  const css = `:root { ${declarations.join('; ')} }
body { margin: 0; padding: ${edge}; background: var(--ouishare-color-surface, transparent); color: var(--ouishare-color-text, CanvasText); font: 100%/1.5 ${FONT}; font-family: var(--ouishare-font-body, ${FONT}) }
a { color: inherit }
${INSTEAD}`;
  return { css, refused: read.filter(({ value }) => value === undefined).map(({ name }) => name) };
}
