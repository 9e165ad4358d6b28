import { property } from 'lit/decorators.js';
import type { Query } from '../../client/endpoint-client.js';
import type { CommunityRow } from '../../contract/communities.js';
import { RowsElement } from '../../element/rows-element.js';
import { wordsOf } from '../../provider/configuration.js';
import type { MapHome } from '../../ui/place-map/view.js';

export const VIEWS = ['map', 'list', 'both'] as const;
export type CommunityView = (typeof VIEWS)[number];

/** What a page's author writes on the tag, and the question that it asks. */
export abstract class CommunityMapSettings extends RowsElement<CommunityRow> {
  /** What is shown: `map`, `list` or `both`. */
  @property() view: CommunityView = 'both';
  /** Kinds to show, separated by spaces: `local`, `thematic`, `circle`. */
  @property() kind: string | null = null;
  /** Countries to show, ISO 3166-1 alpha-2, separated by spaces. */
  @property() country: string | null = null;
  /** Where the map begins, as degrees north and east: `"48.86 2.35"`. */
  @property() center: string | null = null;
  /** How near the map begins: 1 is the whole world, 2 half of it, up to where there is nothing more to see. */
  @property({ type: Number }) zoom: number | null = null;
  /**
   * Address of a layer of pictures to draw the places on, with `{z}`, `{x}` and `{y}` in it. Asks whoever it names; without it nobody
   * is asked.
   */
  @property() tiles: string | null = null;
  /** What the layer's licence asks for, shown as text on the map; addresses in it become links. */
  @property() attribution: string | null = null;
  /** Shows no search and no menu of countries. */
  @property({ type: Boolean, attribute: 'no-search' }) noSearch = false;
  /** Keeps whose card is open in the page's address. */
  @property({ type: Boolean, attribute: 'deep-link' }) deepLink = false;

  protected override get needsWhole(): boolean {
    return true;
  }

  protected override query(): Query {
    const [kind, country] = [wordsOf(this.kind), wordsOf(this.country)];
    return { ...super.query(), ...(kind.length > 0 && { kind }), ...(country.length > 0 && { country }) };
  }

  protected get look(): CommunityView {
    return VIEWS.includes(this.view) ? this.view : 'both';
  }

  protected get home(): MapHome {
    return { center: readCenter(this.center), zoom: this.zoom !== null && this.zoom >= 1 ? this.zoom : undefined };
  }
}

/** `"48.86 2.35"` or `"48.86,2.35"` as degrees; undefined for what is no place on Earth. */
export function readCenter(value: string | null): MapHome['center'] {
  const [lat, lon, ...more] = (value ?? '')
    .trim()
    .split(/[\s,;]+/)
    .map((part) => (part === '' ? NaN : Number(part)));
  if (lat === undefined || lon === undefined || more.length > 0) return undefined;
  return Math.abs(lat) <= 90 && Math.abs(lon) <= 180 ? { lat, lon } : undefined;
}
