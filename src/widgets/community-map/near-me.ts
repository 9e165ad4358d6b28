// A chunk of its own, asked for when its button is pressed.
import type { LitElement, ReactiveController } from 'lit';
import type { CommunityRow } from '../../contract/communities.js';
import type { Geo } from '../../contract/values.js';
import { pinOf } from '../../contract/words.js';
import { formatDistance } from '../../i18n/distance.js';
import type { CommunityPlace } from './community-places.js';
import { nameInSentence, type CommunityLanguage } from './community-words.js';

/** What the controller asks of the map around it. */
export interface NearMap {
  /** What answers the visitor's question and has a pin. */
  readonly places: () => readonly CommunityPlace[];
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
  #here: Geo | undefined;
  #trouble: 'nearRefused' | 'nearFailed' | undefined;
  // A press takes back the question of the press before it.
  #question = 0;
  #from: readonly CommunityRow[] | undefined;
  #ordered: readonly CommunityRow[] = [];
  #sorted: { readonly from: readonly CommunityPlace[]; readonly places: readonly CommunityPlace[] } | undefined;
  readonly #host: LitElement;
  readonly #map: NearMap;

  constructor(host: LitElement, map: NearMap) {
    this.#host = host;
    this.#map = map;
    host.addController(this);
  }

  get isOn(): boolean {
    return this.#here !== undefined;
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
    if (!this.#here) return rows;
    if (rows !== this.#from) {
      this.#from = rows;
      this.#ordered = this.#byDistance(rows, (row) => row);
    }
    return this.#ordered;
  }

  /** "12 km"; undefined where the row has no place, or the visitor none. */
  distance(row: CommunityRow, locale: string): string | undefined {
    const kilometers = this.#kilometersTo(row);
    return kilometers === undefined ? undefined : formatDistance(kilometers, locale);
  }

  /** What came of the press, in words. */
  words(language: CommunityLanguage): string | undefined {
    const { communityMap, common } = language.words;
    if (this.#trouble) return communityMap[this.#trouble];
    if (this.isAsking) return communityMap.nearHere;
    const [nearest] = this.#nearest;
    if (!nearest) return undefined;
    const said = common.pair(nameInSentence(nearest.row, language), this.distance(nearest.row, language.locale) ?? '');
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
        answer(() => {
          this.#arrive({ lat: coords.latitude, lon: coords.longitude });
        });
      },
      ({ code, PERMISSION_DENIED }) => {
        answer(() => {
          this.#trouble = code === PERMISSION_DENIED ? 'nearRefused' : 'nearFailed';
        });
      },
      { timeout: PATIENCE_MS, maximumAge: MAX_AGE_MS },
    );
  }

  #arrive(here: Geo): void {
    this.#here = here;
    this.#sorted = undefined;
    this.#map.show([here, ...this.#nearest.slice(0, SHOWN)]);
  }

  #leave(): void {
    this.#question += 1;
    this.isAsking = false;
    this.#here = this.#trouble = this.#from = this.#sorted = undefined;
  }

  // Asked for with every drawing, while the map moves too: sorted once for an answer.
  get #nearest(): readonly CommunityPlace[] {
    const places = this.#map.places();
    if (places !== this.#sorted?.from)
      this.#sorted = { from: places, places: this.#byDistance(places, (place) => place.row) };
    return this.#here ? this.#sorted.places : [];
  }

  #byDistance<T>(all: readonly T[], rowOf: (each: T) => CommunityRow): readonly T[] {
    return all
      .map((each) => ({ each, km: this.#kilometersTo(rowOf(each)) }))
      .sort((one, other) => compare(one.km, other.km))
      .map(({ each }) => each);
  }

  #kilometersTo(row: CommunityRow): number | undefined {
    const geo = pinOf(row);
    return this.#here && geo && kilometersBetween(this.#here, geo);
  }
}

// Infinity minus Infinity is no order.
function compare(one = Infinity, other = Infinity): number {
  return one === other ? 0 : one - other;
}

/** Along the surface of a sphere (haversine): half a percent off at most, and never more exact than a town's centre. */
export function kilometersBetween(one: Geo, other: Geo): number {
  const [lat1, lat2, lat, lon] = [one.lat, other.lat, other.lat - one.lat, other.lon - one.lon].map(
    (degrees) => (degrees * Math.PI) / 180,
  ) as [number, number, number, number];
  const share = Math.sin(lat / 2) ** 2 + Math.cos(lat1) * Math.cos(lat2) * Math.sin(lon / 2) ** 2;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(share)));
}
