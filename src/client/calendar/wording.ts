import type { EventRow } from '../../contract/events.js';
import { absoluteUrl, chooseText, type Text } from '../../contract/text.js';

/** What calendars are told of an event in words. */
export interface CalendarWording {
  /** Language of the texts, BCP 47. */
  readonly lang: string;
  /** Said in the title, for many calendars show no status; `online` where a place would be. */
  readonly words: { readonly cancelled: string; readonly postponed: string; readonly online: string };
  /** What relative addresses are relative to, absolute, and whose host makes ids unique in the world. */
  readonly base: string;
}

/** The title, with what a visitor must know before it. `lang` is the language of the event's own words. */
export function titleOf(row: EventRow, { lang, words }: CalendarWording): { text: string; lang: string | undefined } {
  const title = chooseText(row.title, lang, row.lang);
  const { status } = row;
  const said = status === 'cancelled' || status === 'postponed' ? words[status] : undefined;
  return { text: listed([said, title?.text], ' · '), lang: title?.lang };
}

/** What it is about, and on lines of their own where to join and where to read more. */
export function aboutOf(row: EventRow, wording: CalendarWording): { body: string; links: string } {
  const say = (value: Text | undefined): string | undefined => chooseText(value, wording.lang, row.lang)?.text;
  return {
    body: listed([say(row.summary), say(row.description)], '\n\n'),
    links: listed([addressOf(row.online?.url, wording), addressOf(row.url, wording)], '\n\n'),
  };
}

/** Where it is, in one line; empty where nobody says. */
export function placeOf({ place, online, lang: rowLang }: EventRow, { lang, words }: CalendarWording): string {
  if (place === undefined) return online === undefined ? '' : words.online;
  const { name, street, postalCode, city, region, country } = place;
  const town = listed([postalCode, city], ' ');
  return listed([chooseText(name, lang, rowLang)?.text, street, town, region, countryName(country, lang)], ', ');
}

/** An address of a row, made absolute. */
export function addressOf(url: string | undefined, { base }: CalendarWording): string | undefined {
  return url === undefined ? undefined : absoluteUrl(url, base);
}

/** The parts that say something, one after the other. */
export function listed(parts: readonly (string | undefined)[], between: string): string {
  return parts.filter(Boolean).join(between);
}

function countryName(code: string | undefined, lang: string): string | undefined {
  if (code === undefined) return undefined;
  try {
    return new Intl.DisplayNames([lang], { type: 'region' }).of(code);
  } catch {
    // A language or a code that is none.
    return code;
  }
}
