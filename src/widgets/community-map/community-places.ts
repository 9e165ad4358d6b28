import type { CommunityRow } from '../../contract/communities.js';
import type { Geo } from '../../contract/values.js';
import { pinOf } from '../../contract/words.js';
import type { MapPlace } from '../../ui/place-map/map-controller.js';
import { findCommunities, type CommunityChoices, type CommunityFilter } from './community-filter.js';
import { nameOf, type CommunityLanguage } from '../../ui/community/community-words.js';

/** A community with a pin. Of ten thousand a few dozen names are ever written on the map: they are chosen when asked for. */
export class CommunityPlace implements MapPlace {
  readonly id: string;
  readonly lat: number;
  readonly lon: number;
  readonly row: CommunityRow;
  readonly #language: CommunityLanguage;

  constructor(row: CommunityRow, { lat, lon }: Geo, language: CommunityLanguage) {
    this.id = row.id;
    this.lat = lat;
    this.lon = lon;
    this.row = row;
    this.#language = language;
  }

  get name(): string {
    return nameOf(this.row, this.#language).text;
  }
}

/** The communities that answer a visitor's question, and where each is drawn. */
export interface Answer {
  readonly rows: readonly CommunityRow[];
  /** Those with a pin; the most members first. */
  readonly places: readonly CommunityPlace[];
  /** The same, as they are listed by name. */
  readonly listed: readonly CommunityRow[];
  /** Those that no map can place: by their nature, or for want of coordinates. */
  readonly unplaced: readonly CommunityRow[];
  /** How many of them are thematic. */
  readonly thematic: number;
  /** Whether circles are among them. */
  readonly hasCircles: boolean;
  /** What else can be asked. */
  readonly choices: CommunityChoices;
}

/** Remembers what is derived from rows: drawing again while the map moves costs nothing. */
export class CommunityAtlas {
  #rows: readonly CommunityRow[] = [];
  #byId = new Map<string, CommunityRow>();
  #locale = '';
  #places: readonly CommunityPlace[] = [];
  #filter: CommunityFilter | undefined;
  #answer: Answer | undefined;

  /** Takes the rows as they were read, and the language to draw them in. */
  take(rows: readonly CommunityRow[], language: CommunityLanguage): void {
    const locale = `${language.locale} ${language.lang}`;
    if (rows === this.#rows && locale === this.#locale) return;
    this.#rows = rows;
    this.#locale = locale;
    this.#byId = new Map(rows.map((row) => [row.id, row]));
    this.#places = placesOf(rows, language);
    this.#answer = undefined;
  }

  get rows(): readonly CommunityRow[] {
    return this.#rows;
  }

  /** All that have a pin. */
  get places(): readonly CommunityPlace[] {
    return this.#places;
  }

  row(id: string): CommunityRow | undefined {
    return this.#byId.get(id);
  }

  place(id: string): CommunityPlace | undefined {
    return this.#places.find((place) => place.id === id);
  }

  answer(filter: CommunityFilter, locale: string): Answer {
    if (!this.#answer || filter !== this.#filter) {
      this.#filter = filter;
      const { rows, choices } = findCommunities(this.#rows, filter, locale);
      this.#answer = { rows, places: this.#placesAmong(rows), ...sorted(rows), choices };
    }
    return this.#answer;
  }

  #placesAmong(rows: readonly CommunityRow[]): readonly CommunityPlace[] {
    if (rows === this.#rows) return this.#places;
    const shown = new Set(rows);
    return this.#places.filter(({ row }) => shown.has(row));
  }
}

function placesOf(rows: readonly CommunityRow[], language: CommunityLanguage): CommunityPlace[] {
  const places: CommunityPlace[] = [];
  for (const row of rows) {
    const geo = pinOf(row);
    if (geo) places.push(new CommunityPlace(row, geo, language));
  }
  return places.sort((one, other) => (other.row.members ?? 0) - (one.row.members ?? 0));
}

/** Looked through once: ten thousand rows are many. */
function sorted(rows: readonly CommunityRow[]): Pick<Answer, 'listed' | 'unplaced' | 'thematic' | 'hasCircles'> {
  const [listed, unplaced] = [[] as CommunityRow[], [] as CommunityRow[]];
  let [thematic, hasCircles] = [0, false];
  for (const row of rows) {
    (pinOf(row) ? listed : unplaced).push(row);
    if (row.kind === 'thematic') thematic += 1;
    hasCircles ||= row.kind === 'circle';
  }
  return { listed, unplaced, thematic, hasCircles };
}
