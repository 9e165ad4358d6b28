import type { CommunityRow } from '../../contract/communities.js';
import { pinOf } from '../../contract/words.js';
import type { MapPlace } from '../../ui/place-map/map-controller.js';
import { findCommunities, type CommunityChoices, type CommunityFilter } from './community-filter.js';
import { nameOf, type CommunityLanguage } from './community-words.js';

/** A community with a pin. */
export interface CommunityPlace extends MapPlace {
  readonly row: CommunityRow;
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
      const shown = new Set(rows);
      this.#answer = {
        rows,
        places: rows === this.#rows ? this.#places : this.#places.filter(({ row }) => shown.has(row)),
        listed: rows.filter(pinOf),
        unplaced: rows.filter((row) => pinOf(row) === undefined),
        choices,
      };
    }
    return this.#answer;
  }
}

function placesOf(rows: readonly CommunityRow[], language: CommunityLanguage): CommunityPlace[] {
  const places: CommunityPlace[] = [];
  for (const row of rows) {
    const geo = pinOf(row);
    if (geo) places.push({ lat: geo.lat, lon: geo.lon, id: row.id, name: nameOf(row, language).text, row });
  }
  return places.sort((one, other) => (other.row.members ?? 0) - (one.row.members ?? 0));
}
