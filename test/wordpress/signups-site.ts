import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { NOON } from '../../endpoint/test/harness.js';
import { until } from '../../endpoint/test/membership-tools.js';
import { linkIn } from '../../endpoint/test/signup-tools.js';
import { MANIFEST } from '../../endpoint/test/small-network.js';
import { rowsOf } from '../../scripts/wordpress/database.mjs';
import { makeSite } from '../../scripts/wordpress/site.mjs';
import { VERSION } from './version.js';

/** What a must-use plugin of the site reads at each request. */
interface Conditions {
  /** Epoch ms; the machine's own time where absent. */
  readonly now?: number;
  readonly locale: string;
  readonly effort: number;
  readonly wait: number;
  readonly rates?: readonly (readonly [count: number, seconds: number])[];
  /** The mail server takes nothing. */
  readonly isMailDown?: boolean;
  /** Seconds that the mail server takes. */
  readonly mailSeconds?: number;
  /** Over what is stored; null leaves that alone. */
  readonly settings?: Readonly<Record<string, unknown>> | null;
  /** PHP dies by SIGKILL when so many statements of a sign-up's work were made. */
  readonly dieAfter?: number | undefined;
}

/** A mail as WordPress was asked to send it. */
export interface SentMail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly headers: string | readonly string[];
}

const NAMES = ['signups', 'members', 'tokens', 'mails', 'proofs', 'visits'] as const;
type Table = (typeof NAMES)[number];

const tableOf = (name: Table): string =>
  `wp_ouishare_${name === 'signups' || name === 'members' ? name : `signup_${name}`}`;

const CONDITIONS = `<?php
$ouishare_test = json_decode( file_get_contents( WP_CONTENT_DIR . '/conditions.json' ), true );
if ( isset( $ouishare_test['now'] ) ) {
	add_filter( 'ouishare_signup_time', fn() => $ouishare_test['now'] / 1000 );
}
add_filter( 'locale', fn() => $ouishare_test['locale'] );
add_filter( 'ouishare_signup_challenge', fn() => array( 'effort' => $ouishare_test['effort'], 'wait' => $ouishare_test['wait'] ) );
add_filter( 'ouishare_signup_rates', fn( $rates ) => $ouishare_test['rates'] ?? $rates );
add_filter( 'option_ouishare_settings', fn( $all ) => array_merge( is_array( $all ) ? $all : array(), $ouishare_test['settings'] ?? array() ) );
add_filter( 'default_option_ouishare_settings', fn() => $ouishare_test['settings'] ?? array() );
if ( ! empty( $ouishare_test['consents'] ) ) {
	add_filter( 'ouishare_signup_consents', fn() => $ouishare_test['consents'] );
}
if ( ! empty( $ouishare_test['isMailDown'] ) ) {
	putenv( 'OUISHARE_WP_MAILS=' );
	add_filter( 'pre_wp_mail', '__return_false', 20 );
}
if ( isset( $ouishare_test['mailSeconds'] ) ) {
	add_filter( 'pre_wp_mail', function ( $sent ) use ( $ouishare_test ) {
		usleep( (int) ( 1000000 * $ouishare_test['mailSeconds'] ) );
		return $sent;
	}, 5 );
}
if ( isset( $_GET['ouishare_round'] ) ) {
	add_action( 'init', function () {
		do_action( 'ouishare_signup_round' );
		exit;
	}, 99 );
}
if ( isset( $ouishare_test['dieAfter'] ) ) {
	add_filter( 'query', function ( $sql ) use ( $ouishare_test ) {
		static $count = 0;
		static $is_work = false;
		$is_work = $is_work || false !== strpos( $sql, 'START TRANSACTION' );
		if ( $is_work && ++$count > $ouishare_test['dieAfter'] ) {
			posix_kill( getmypid(), SIGKILL );
		}
		return $sql;
	} );
}
`;

const DEFAULTS: Conditions = { locale: 'fr_FR', effort: 500, wait: 0 };
const SETTINGS = {
  signups: true,
  signup_fields: ['name', 'communityIds', 'interests', 'message'],
  signup_required: ['name'],
  community: 'paris malmo',
};

/** A WordPress that takes sign-ups as the small network of the reference endpoint's tests does. */
export class SignupSite {
  readonly site: Awaited<ReturnType<typeof makeSite>>;
  readonly #dataFile: string;
  #conditions: Conditions = DEFAULTS;

  private constructor(site: Awaited<ReturnType<typeof makeSite>>) {
    this.site = site;
    this.#dataFile = join(site.folder, 'wp-content/database/.ht.sqlite');
  }

  static async start(): Promise<SignupSite> {
    const own = new SignupSite(await makeSite({ version: VERSION }));
    own.site.wp('option', 'update', 'blogname', 'A network');
    own.set({ now: NOON });
    writeFileSync(join(own.site.folder, 'wp-content/mu-plugins/conditions.php'), CONDITIONS);
    await own.site.serve();
    return own;
  }

  get api(): string {
    return `${this.site.url}/wp-json/ouishare/v1/`;
  }

  /** Chooses what holds from now on; what is not said is as at first. */
  set(conditions: Partial<Conditions>, consents: unknown = MANIFEST.signup?.consents): void {
    const { settings, ...others } = conditions;
    this.#conditions = { ...DEFAULTS, ...others, settings: settings === null ? null : { ...SETTINGS, ...settings } };
    const file = join(this.site.folder, 'wp-content/conditions.json');
    writeFileSync(`${file}.new`, JSON.stringify({ ...this.#conditions, consents }));
    renameSync(`${file}.new`, file);
  }

  /** Changes one thing and leaves the others. */
  change(conditions: Partial<Conditions>): void {
    this.set({ ...this.#conditions, ...conditions });
  }

  forward(ms: number): void {
    this.change({ now: (this.#conditions.now ?? Date.now()) + ms });
  }

  /** An empty site at noon. */
  async reset(): Promise<void> {
    // What leaves after an answer must not come after this.
    await until(() => this.rows('mails').every(({ attempts }) => attempts !== 0));
    for (const name of NAMES) this.#read(`delete from ${tableOf(name)}`);
    for (const name of readdirSync(this.site.mails)) rmSync(join(this.site.mails, name));
    this.set({ now: NOON });
  }

  rows(table: Table): Record<string, unknown>[] {
    return this.#read(`select * from ${tableOf(table)}`);
  }

  /** Over a connection of its own, which waits while PHP writes. */
  #read(statement: string): Record<string, unknown>[] {
    const { database: name } = this.site;
    if (name !== '') return rowsOf(name, statement);
    const database = new Database(this.#dataFile, { timeout: 5000 });
    try {
      const prepared = database.prepare(statement);
      if (prepared.reader) return prepared.all() as Record<string, unknown>[];
      prepared.run();
      return [];
    } finally {
      database.close();
    }
  }

  /** Everything that the tables hold. */
  get everything(): string {
    return JSON.stringify(NAMES.map((name) => this.rows(name)));
  }

  /** Mails that left, newest first. */
  get mails(): readonly SentMail[] {
    const names = readdirSync(this.site.mails).filter((name) => name.endsWith('.json'));
    const sent = names.sort((a, b) => Number.parseFloat(b) - Number.parseFloat(a));
    return sent.map((name) => {
      const { message, ...mail } = JSON.parse(readFileSync(join(this.site.mails, name), 'utf8')) as Omit<
        SentMail,
        'text'
      > & { message: string };
      return { ...mail, text: message };
    });
  }

  /** Waits until the outbox is empty; gives the newest mail. */
  async newestMail(): Promise<SentMail> {
    await until(() => this.rows('mails').length === 0);
    const [mail] = this.mails;
    if (mail === undefined) throw new Error('No mail left.');
    return mail;
  }

  /** Presses the button on the page behind a mail's link. */
  async press(page: 'confirm' | 'withdraw', mail: Pick<SentMail, 'text'>): Promise<Response> {
    return fetch(linkIn(mail, page), { method: 'POST' });
  }

  /** One round of WordPress' cron. */
  async round(): Promise<void> {
    await (await fetch(`${this.site.url}/?ouishare_round`)).text();
  }

  /** Starts PHP's server again once the last of its processes was killed. */
  async revive(): Promise<void> {
    const alive = await fetch(`${this.site.url}/wp-includes/images/blank.gif`).catch(() => undefined);
    if (alive === undefined) await this.site.serve();
  }

  close(): void {
    this.site.close();
  }
}
