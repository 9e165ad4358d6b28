import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { makeSite } from '../../scripts/wordpress/site.mjs';

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
  /** Milliseconds in PHP. */
  readonly took: number;
}

export const BASE = 'https://publisher.example/feed';

const CODE = `
  use OuiShare\\Widgets\\Reading\\Digest;
  use OuiShare\\Widgets\\Reading\\Rows;
  $found = array();
  foreach ( json_decode( file_get_contents( 'FILE' ), true ) as $feed ) {
    $now    = intdiv( $feed['now'], 1000 );
    $before = microtime( true );
    $digest = Digest::of( $feed['text'], $feed['format'] ?? '', $feed['resource'], $now );
    $took   = 1000 * ( microtime( true ) - $before );
    $rows   = array() === $digest ? array() : Rows::of( $digest, $feed['resource'], 'zz', '${BASE}', $now );
    $found[] = array(
      'format' => $digest['format'] ?? '',
      'took'   => $took,
      'rows'   => array_map( static function ( $row ) {
        return array_diff_key( $row, array_flip( array( 'moment', 'until', 'communities', 'lang' ) ) );
      }, $rows ),
    );
  }
  echo wp_json_encode( $found );
`;

/** Reads feeds with the plugin's own PHP, inside WordPress, as its cron event does. */
export function readInPhp(
  site: Awaited<ReturnType<typeof makeSite>>,
  feeds: readonly PhpFeed[],
): readonly PhpReading[] {
  const file = join(site.folder, 'feeds.json');
  writeFileSync(file, JSON.stringify(feeds));
  return JSON.parse(site.eval(CODE.replace('FILE', file))) as readonly PhpReading[];
}
