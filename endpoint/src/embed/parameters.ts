import ATTRIBUTES from './attributes.json' with { type: 'json' };
import { LOOK_NAMES, readLook } from './look.js';

/** Every widget that can be framed, by the name of its door: `event-list`. */
export const EMBEDDED: readonly string[] = Object.keys(ATTRIBUTES);

/** An attribute's value, in characters: the longest are lists of ids. */
const VALUE_LENGTH_MAX = 1000;
/** Parameters that are named as ignored, at most; what is over it is nobody's typing error. */
const IGNORED_MAX = 20;
const NAME_LENGTH_MAX = 40;

/** What a flag is switched off with, for forms that send every field. */
const OFF = new Set(['false', '0']);
/** A dialog cannot leave its frame: in one as low as a button it would be a slit. */
const NOT_IN_A_FRAME: Readonly<Record<string, string>> = { variant: 'dialog' };

/** A framed page, as its address asks for it. */
export interface EmbedWish {
  readonly widget: string;
  /** In the order of their names, so that one page has one name (ETag). */
  readonly attributes: readonly (readonly [name: string, value: string])[];
  /** BCP 47; undefined: the publisher's own. */
  readonly lang: string | undefined;
  readonly css: string;
  /** Parameters that are no part of this page, or whose value cannot be: told in its console, for `utm_source` must break nothing. */
  readonly ignored: readonly string[];
}

/** Reads the address of a framed page; undefined where there is no such widget. */
export function readWish(widget: string, query: URLSearchParams): EmbedWish | undefined {
  if (!EMBEDDED.includes(widget)) return undefined;
  const kinds = new Map<string, string>(Object.entries(ATTRIBUTES[widget as keyof typeof ATTRIBUTES]));
  // Several values of one attribute are separated by blanks; so they may also come one by one.
  const values = new Map([...new Set(query.keys())].map((name) => [name, query.getAll(name).join(' ')]));
  const known = new Set(['lang', ...kinds.keys(), ...LOOK_NAMES]);
  const { attributes, refused } = readAttributes(kinds, values);
  const look = readLook(values);
  const lang = readLang(values.get('lang'));
  const ignored = [
    ...look.refused,
    ...refused,
    ...(values.has('lang') && lang === undefined ? ['lang'] : []),
    ...[...values.keys()].filter((name) => !known.has(name)),
  ];
  return { widget, attributes, lang, css: look.css, ignored: ignored.slice(0, IGNORED_MAX).map(shorten) };
}

function readAttributes(
  kinds: ReadonlyMap<string, string>,
  values: ReadonlyMap<string, string>,
): { readonly attributes: EmbedWish['attributes']; readonly refused: readonly string[] } {
  const given = [...kinds].flatMap(([name, kind]) => {
    const value = values.get(name);
    return value === undefined || (kind === 'flag' && OFF.has(value)) ? [] : [{ name, kind, value }];
  });
  const isGood = ({ name, value }: { readonly name: string; readonly value: string }): boolean =>
    value.length <= VALUE_LENGTH_MAX && value !== NOT_IN_A_FRAME[name];
  return {
    attributes: given.filter(isGood).map(({ name, kind, value }) => [name, kind === 'flag' ? '' : value]),
    refused: given.filter((each) => !isGood(each)).map(({ name }) => name),
  };
}

/** A language tag as it is written in pages: `PT_br` is none, `pt-br` becomes `pt-BR`. */
function readLang(tag: string | undefined): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag ?? [])[0];
  } catch {
    return undefined;
  }
}

function shorten(name: string): string {
  return name.length > NAME_LENGTH_MAX ? `${name.slice(0, NAME_LENGTH_MAX)}…` : name;
}
