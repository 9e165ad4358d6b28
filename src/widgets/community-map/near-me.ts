// A chunk of its own, asked for when its button is pressed.
import type { LitElement, ReactiveController } from 'lit';
import { giveWay } from '../../client/abort.js';
import type { CommunityRow } from '../../contract/communities.js';
import type { Geo } from '../../contract/values.js';
import { pinOf } from '../../contract/words.js';
import { formatDistance } from '../../i18n/distance.js';
import { nameInSentence, type CommunityLanguage } from '../../ui/community/community-words.js';

/** What the controller asks of the map around it. */
export interface NearMap {
  /** What answers the visitor's question and has a pin. */
  readonly rows: () => readonly CommunityRow[];
  readonly show: (points: readonly Geo[]) => void;
  readonly showAll: () => void;
}

/** Nobody waits longer for a device that does not know where it is. Time at the browser's own question does not count. */
const PATIENCE_MS = 15_000;
/** Where the device was ten minutes ago is near enough to towns. */
const MAX_AGE_MS = 600_000;
/** How many of the nearest the map shows, beside the visitor's own place. */
const SHOWN = 3;
const EARTH_RADIUS_KM = 6371;

/**
 * Puts communities in the order of their distance from the visitor. Where that is the browser says, after asking; it is
 * kept nowhere and sent nowhere, and a second press forgets it.
 */
export class NearMe implements ReactiveController {
  isAsking = false;
  /** Where the visitor is, while that is asked for. */
  here: Geo | undefined;
  #trouble: 'nearRefused' | 'nearFailed' | undefined;
  // A press takes back the question of the press before it.
  #question = 0;
  #from: readonly CommunityRow[] | undefined;
  #ordered: readonly CommunityRow[] = [];
  readonly #host: LitElement;
  readonly #map: NearMap;

  constructor(host: LitElement, map: NearMap) {
    this.#host = host;
    this.#map = map;
    host.addController(this);
  }

  get isOn(): boolean {
    return this.here !== undefined;
  }

  hostDisconnected(): void {
    this.#leave();
  }

  press(): void {
    const wasOn = this.isOn;
    if (wasOn || this.isAsking) {
      this.#leave();
      if (wasOn) this.#map.showAll();
    } else this.#ask();
    this.#host.requestUpdate();
  }

  /** The nearest first, then those that have no place, as they stood. The same rows give the same array. */
  order(rows: readonly CommunityRow[]): readonly CommunityRow[] {
    const { here } = this;
    if (!here) return rows;
    if (rows !== this.#from) {
      this.#from = rows;
      this.#ordered = byDistance(rows, here);
    }
    return this.#ordered;
  }

  /** "12 km"; undefined where the row has no place, or the visitor none. */
  distance(row: CommunityRow, locale: string): string | undefined {
    const geo = pinOf(row);
    return this.here && geo && formatDistance(kilometersBetween(this.here, geo), locale);
  }

  /** What came of the press, in words. */
  words(language: CommunityLanguage): string | undefined {
    const { communityMap, common } = language.words;
    if (this.#trouble) return communityMap[this.#trouble];
    if (this.isAsking) return communityMap.nearHere;
    const [nearest] = this.here ? this.order(this.#map.rows()) : [];
    if (!nearest) return undefined;
    const said = common.pair(nameInSentence(nearest, language), this.distance(nearest, language.locale) ?? '');
    return `${communityMap.nearest(said)} ${communityMap.nearHere}`;
  }

  #ask(): void {
    this.isAsking = true;
    this.#trouble = undefined;
    const question = (this.#question += 1);
    const answer = (act: () => void): void => {
      if (question !== this.#question) return;
      this.isAsking = false;
      act();
      this.#host.requestUpdate();
    };
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        void this.#arrive({ lat: coords.latitude, lon: coords.longitude }, answer);
      },
      ({ code, PERMISSION_DENIED }) => {
        answer(() => {
          this.#trouble = code === PERMISSION_DENIED ? 'nearRefused' : 'nearFailed';
        });
      },
      { timeout: PATIENCE_MS, maximumAge: MAX_AGE_MS },
    );
  }

  async #arrive(here: Geo, answer: (act: () => void) => void): Promise<void> {
    const rows = this.#map.rows();
    const ordered = byDistance(rows, here);
    // To put ten thousand in order and to draw them each take a while: the page goes on between.
    await giveWay();
    answer(() => {
      this.here = here;
      [this.#from, this.#ordered] = [rows, ordered];
      const nearest = this.order(this.#map.rows()).slice(0, SHOWN).map(pinOf);
      this.#map.show([here, ...nearest.filter((geo) => geo !== undefined)]);
    });
  }

  #leave(): void {
    this.#question += 1;
    this.isAsking = false;
    this.here = this.#trouble = this.#from = undefined;
    this.#ordered = [];
  }
}

function byDistance(rows: readonly CommunityRow[], here: Geo): readonly CommunityRow[] {
  return rows
    .map((row) => {
      const geo = pinOf(row);
      return { row, share: geo ? shareBetween(here, geo) : undefined };
    })
    .sort((one, other) => compare(one.share, other.share))
    .map(({ row }) => row);
}

// Infinity minus Infinity is no order.
function compare(one = Infinity, other = Infinity): number {
  return one === other ? 0 : one - other;
}

/** Along the surface of a sphere (haversine): half a percent off at most, and never more exact than a town's centre. */
export function kilometersBetween(one: Geo, other: Geo): number {
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(shareBetween(one, other))));
}

const RADIANS = Math.PI / 180;

/** The haversine of the angle between two places: the farther, the larger, which is enough for an order. */
function shareBetween(one: Geo, other: Geo): number {
  const [lat, lon] = [(other.lat - one.lat) * RADIANS, (other.lon - one.lon) * RADIANS];
  const across = Math.cos(one.lat * RADIANS) * Math.cos(other.lat * RADIANS) * Math.sin(lon / 2) ** 2;
  return Math.sin(lat / 2) ** 2 + across;
}
