<?php
/**
 * The tables of sign-ups.
 *
 * @package OuiShare\Widgets
 */

namespace OuiShare\Widgets\Signups;

defined( 'ABSPATH' ) || exit;

/**
 * What is kept, and how. Every text is ASCII (JSON escapes the rest), so that no old character set of a database loses a letter; times are
 * Clock's texts.
 */
final class Tables {

	/** Raised whenever a table changes. */
	private const VERSION = '1';

	/** Option with the version that this site's tables have. */
	public const OPTION = 'ouishare_signup_tables';

	/** Tables by the names that statements use. */
	private const NAMES = array(
		'signups' => 'ouishare_signups',
		'members' => 'ouishare_members',
		'tokens'  => 'ouishare_signup_tokens',
		'mails'   => 'ouishare_signup_mails',
		'proofs'  => 'ouishare_signup_proofs',
		'visits'  => 'ouishare_signup_visits',
	);

	/**
	 * The name of a table on this site.
	 *
	 * @param string $name As in NAMES.
	 */
	public static function name( string $name ): string {
		global $wpdb;
		return $wpdb->prefix . self::NAMES[ $name ];
	}

	/**
	 * Adds the hooks.
	 */
	public static function hook(): void {
		add_action( 'init', array( self::class, 'make' ), 5 );
		add_filter( 'wpmu_drop_tables', array( self::class, 'of_site' ), 10, 2 );
	}

	/**
	 * Makes the tables where this site has none, or older ones.
	 */
	public static function make(): void {
		if ( self::VERSION === get_option( self::OPTION ) ) {
			return;
		}
		require_once ABSPATH . 'wp-admin/includes/upgrade.php';
		dbDelta( self::statements() );
		if ( self::all_there() ) {
			update_option( self::OPTION, self::VERSION, true );
		}
	}

	/**
	 * Names the tables of a site of a network that is deleted.
	 *
	 * @param string[] $tables Of WordPress.
	 * @param int      $site   Its id.
	 * @return string[]
	 */
	public static function of_site( array $tables, int $site ): array {
		global $wpdb;
		foreach ( self::NAMES as $name ) {
			$tables[] = $wpdb->get_blog_prefix( $site ) . $name;
		}
		return $tables;
	}

	/**
	 * Removes the tables with all that is in them, and the secrets.
	 */
	public static function drop(): void {
		foreach ( array_keys( self::NAMES ) as $name ) {
			Store::run( "DROP TABLE IF EXISTS {{$name}}" );
		}
		Secrets::forget_days();
		array_map( 'delete_option', array( self::OPTION, Secrets::OPTION, Secrets::daily_option() ) );
	}

	/**
	 * Whether each table is there.
	 */
	private static function all_there(): bool {
		global $wpdb;
		foreach ( array_keys( self::NAMES ) as $name ) {
			if ( null === $wpdb->get_var( $wpdb->prepare( 'SHOW TABLES LIKE %s', $wpdb->esc_like( self::name( $name ) ) ) ) ) {
				return false;
			}
		}
		return true;
	}

	/**
	 * What makes them, for dbDelta(): two blanks after PRIMARY KEY, each column on a line of its own, numbers with their old widths.
	 *
	 * - signups: `person` is a keyed hash of the address and stays as the minimal proof; `content` and, of what was never confirmed,
	 *   `consents` are empty once erased; `state` is pending, confirmed, replaced (the same person confirmed a newer one) or withdrawn.
	 * - members: one row a person, pointing at the sign-up that was confirmed last.
	 * - tokens: what the links in mails carry, as hashes; `purpose` is confirm, withdraw or data.
	 * - mails: what is to be sent; a row goes when its mail left. `recipient` is JSON, and set only where the sign-up does not say it.
	 * - proofs: challenges that were solved and used. visits: who sent how much, for a day, under a hash that changes each day.
	 */
	private static function statements(): string {
		global $wpdb;
		$end = ') ENGINE=InnoDB ' . $wpdb->get_charset_collate() . ';';
		$all = array(
			'signups' => "id char(36) NOT NULL,
person char(43) NOT NULL,
content longtext NOT NULL,
consents longtext NOT NULL,
content_hash char(43) NOT NULL,
lang varchar(10) NOT NULL,
state varchar(10) NOT NULL,
received_at char(24) NOT NULL,
confirmed_at varchar(24) NOT NULL DEFAULT '',
erased_at varchar(24) NOT NULL DEFAULT '',
mails_sent int(11) NOT NULL DEFAULT 0,
last_mail_at varchar(24) NOT NULL DEFAULT '',
reminded_at varchar(24) NOT NULL DEFAULT '',
PRIMARY KEY  (id),
KEY person (person),
KEY state_received (state,received_at)",
			'members' => 'person char(43) NOT NULL,
signup_id char(36) NOT NULL,
since char(24) NOT NULL,
PRIMARY KEY  (person),
KEY signup (signup_id)',
			'tokens'  => 'hash char(43) NOT NULL,
signup_id char(36) NOT NULL,
purpose varchar(10) NOT NULL,
created_at char(24) NOT NULL,
PRIMARY KEY  (hash),
KEY signup (signup_id)',
			'mails'   => "id bigint(20) unsigned NOT NULL AUTO_INCREMENT,
signup_id varchar(36) NOT NULL DEFAULT '',
kind varchar(10) NOT NULL,
recipient text NOT NULL,
lang varchar(10) NOT NULL,
created_at char(24) NOT NULL,
attempts int(11) NOT NULL DEFAULT 0,
next_at char(24) NOT NULL,
PRIMARY KEY  (id),
KEY signup (signup_id),
KEY next (next_at)",
			'proofs'  => 'challenge char(64) NOT NULL,
expires_at char(24) NOT NULL,
PRIMARY KEY  (challenge),
KEY expires (expires_at)',
			'visits'  => 'visitor char(43) NOT NULL,
item char(43) NOT NULL,
at char(24) NOT NULL,
PRIMARY KEY  (visitor,item),
KEY at (at)',
		);
		$sql = '';
		foreach ( $all as $name => $columns ) {
			$sql .= 'CREATE TABLE ' . self::name( $name ) . " (\n" . $columns . "\n" . $end . "\n";
		}
		return $sql;
	}
}
