import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { makeSite } from '../../scripts/wordpress/site.mjs';
import { readFeed } from '../../src/client/read-feed.js';
import type { EventRow } from '../../src/contract/events.js';
import { endOf, startOf } from '../../src/contract/time.js';
import type { ResourceName } from '../../src/contract/words.js';

type Site = Awaited<ReturnType<typeof makeSite>>;

const SUMMARY_LENGTH = 160;
const DAY_MS = 86_400_000;
/** Rows that the plugin keeps of a feed. */
const KEPT = 100;
/** How far ahead series are compared: a little less than they are spelt out. */
const COMPARED_DAYS = 540;

/** A feed as the plugin gets it. */
export interface PhpFeed {
  readonly text: string;
  readonly resource: string;
  readonly format?: string;
  /** Epoch ms. */
  readonly now: number;
}

/** What the plugin's list without script shows of a feed, the same names whoever read it. */
export interface ListedRow {
  readonly id: string;
  readonly title: string;
  readonly url: string;
  readonly start: string;
  readonly end: string;
  readonly zone: string;
  readonly place: string;
  readonly summary: string;
  readonly status: string;
  readonly online: string;
}

export interface PhpReading {
  readonly format: string;
  readonly rows: readonly ListedRow[];
  /** Milliseconds that PHP worked. */
  readonly took: number;
}

export const BASE = 'https://publisher.example/feed';

const CODE = `
  use OuiShare\\Widgets\\Reading\\Digest;
  use OuiShare\\Widgets\\Reading\\Rows;
  $found = array();
  // A reading that hangs ends as a fault.
  set_time_limit( 30 );
  foreach ( json_decode( file_get_contents( 'FILE' ), true ) as $feed ) {
    $now    = intdiv( $feed['now'], 1000 );
    $before = getrusage();
    $digest = Digest::of( $feed['text'], $feed['format'] ?? '', $feed['resource'], $now );
    $after  = getrusage();
    $took   = 1000 * ( $after['ru_utime.tv_sec'] - $before['ru_utime.tv_sec'] ) + ( $after['ru_utime.tv_usec'] - $before['ru_utime.tv_usec'] ) / 1000;
    $rows   = array() === $digest ? array() : Rows::of( $digest, $feed['resource'], 'zz', '${BASE}', $now );
    $found[] = array(
      'format' => $digest['format'] ?? '',
      'took'   => $took,
      'rows'   => array_map( static function ( $row ) {
        return array_diff_key( $row, array_flip( array( 'moment', 'until', 'facts', 'lang' ) ) );
      }, $rows ),
    );
  }
  echo wp_json_encode( $found );
`;

/** Reads feeds with the plugin's own PHP, inside WordPress, as its cron event does. */
export function readInPhp(site: Site, feeds: readonly PhpFeed[]): readonly PhpReading[] {
  const file = join(site.folder, 'feeds.json');
  writeFileSync(file, JSON.stringify(feeds));
  return JSON.parse(site.eval(CODE.replace('FILE', file))) as readonly PhpReading[];
}

type Texts = Readonly<Record<string, string | undefined>>;
type TypeScriptRow = Texts & { readonly place?: Texts; readonly online?: Texts };

const NOTHING: ListedRow = {
  id: '',
  title: '',
  url: '',
  start: '',
  end: '',
  zone: '',
  place: '',
  summary: '',
  status: '',
  online: '',
};

/**
 * What the list would show of a row of the widgets. Meant to differ: its place is the name and the town, its summary is cut. Besides, and so
 * not in what is compared: it makes no id where a feed has none; a zone is written as PHP writes it, in whatever case a calendar has it; a clock known
 * by its own block, an offset or cities alone is none; rules by hours or less are left to the widget.
 */
function listed(row: TypeScriptRow): ListedRow {
  const { summary = '' } = row;
  return {
    ...NOTHING,
    title: row['name'] ?? '',
    start: row['published'] ?? '',
    ...Object.fromEntries(Object.entries(row).filter(([name]) => name in NOTHING)),
    ...(row['timeZone'] !== undefined && { zone: row['timeZone'] }),
    place: [...new Set([row.place?.['name'], row.place?.['city']])].filter(Boolean).join(', '),
    summary: summary.length <= SUMMARY_LENGTH ? summary : `${summary.slice(0, SUMMARY_LENGTH - 1)}…`,
    online: row.online?.['url'] ?? '',
  };
}

/** Of events those that are not over, the next first, as every list of events has them. */
export async function readInTypeScript({ text, resource, format, now }: PhpFeed) {
  const day = (days: number): string => new Date(now + days * DAY_MS).toISOString().slice(0, 10);
  const span = text.startsWith('BEGIN') ? { from: day(-60), to: day(COMPARED_DAYS + 5) } : {};
  const read = await readFeed(text, { base: BASE, resource: resource as ResourceName, format, ...span });
  const rows = resource === 'events' ? upcoming(read.rows as readonly EventRow[], now) : read.rows;
  return { format: read.format, rows: (rows as unknown as readonly TypeScriptRow[]).map(listed) };
}

function upcoming(events: readonly EventRow[], now: number): readonly EventRow[] {
  return events
    .filter((event) => endOf(event) > now)
    .sort((one, other) => startOf(one) - startOf(other) || (one.id < other.id ? -1 : 1));
}

/** Reads feeds both ways: there are rows, and they are the same. */
export async function compareReadings(site: Site, feeds: Readonly<Record<string, PhpFeed>>): Promise<void> {
  const php = readInPhp(site, Object.values(feeds));
  for (const [at, [name, feed]] of Object.entries(feeds).entries()) {
    const end = new Date(feed.now + COMPARED_DAYS * DAY_MS).toISOString();
    const near = (rows: readonly ListedRow[] = []) => rows.filter(({ start }) => start < end).slice(0, KEPT);
    const { format, rows } = await readInTypeScript(feed);
    assert.ok(rows.length > 0, `${name} has rows`);
    assert.deepEqual({ format: php[at]?.format, rows: near(php[at]?.rows) }, { format, rows: near(rows) }, name);
  }
}
