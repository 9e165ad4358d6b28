import type { Text } from '../contract/text.js';
import type { Attendance } from '../contract/words.js';

/** The fields by which the client filters, orders and de-duplicates rows of any noun. */
export interface RowFields {
  readonly id: string;
  readonly order?: number | undefined;
  readonly sequence?: number;
  readonly updated?: string;
  readonly lang?: string | undefined;
  readonly tags?: readonly string[] | undefined;
  readonly communityIds?: readonly string[] | undefined;
  readonly languages?: readonly string[] | undefined;
  readonly kind?: string | undefined;
  readonly name?: Text | undefined;
  readonly place?: { readonly country?: string | undefined } | undefined;
  readonly geo?: object | undefined;
  readonly online?: object | undefined;
  readonly attendance?: Attendance | undefined;
  readonly start?: string | undefined;
  readonly end?: string | undefined;
  readonly timeZone?: string | undefined;
  readonly published?: string | undefined;
  readonly parentId?: string | undefined;
  readonly seriesId?: string | undefined;
  readonly status?: string | undefined;
}
