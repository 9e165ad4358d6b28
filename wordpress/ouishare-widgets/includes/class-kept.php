<?php
/**
 * What configured addresses answered last.
 *
 * @package OuiShare\Widgets
 */

namespace OuiShare\Widgets;

use WP_Error;

defined( 'ABSPATH' ) || exit;

/**
 * Keeps what is needed of the last good answer of each address in an option of its own, which is not loaded with every page: the
 * rows for a page view, and the whole body of a feed in another, for the route that hands it on. Reading never asks: what is
 * old is asked for again by a cron event, and serves for a week while the address does not answer.
 */
final class Kept {

	/** Start of the options' names; a hash of the address follows. */
	public const PREFIX = 'ouishare_kept_';
	/** The same of the options that have a whole body. */
	public const BODY_PREFIX = 'ouishare_body_';
	/** Cron event that asks an address again. */
	public const EVENT = 'ouishare_refresh';
	/** Cron event that removes what nobody reads any more. */
	public const TIDY = 'ouishare_tidy';
	/** Seconds after which an answer is asked for again. */
	private const FRESH = 10 * MINUTE_IN_SECONDS;
	/** Seconds until an address that failed is tried again. */
	private const RETRY = 2 * MINUTE_IN_SECONDS;
	/** Seconds for which a good answer serves when no new one comes (`stale-if-error` of the wire contract). */
	private const SERVES = WEEK_IN_SECONDS;

	/**
	 * Adds the hooks.
	 */
	public static function hook(): void {
		add_action( self::EVENT, array( self::class, 'refresh' ) );
		add_action( self::TIDY, array( self::class, 'tidy' ) );
		// Where the plugin is active on all sites of a network, no other site is told.
		add_action( 'init', array( self::class, 'activate' ), 20 );
	}

	/**
	 * Tidies daily.
	 */
	public static function activate(): void {
		if ( ! wp_next_scheduled( self::TIDY ) ) {
			wp_schedule_event( time() + DAY_IN_SECONDS, 'daily', self::TIDY );
		}
	}

	/**
	 * Asks nobody any more.
	 */
	public static function deactivate(): void {
		wp_unschedule_hook( self::EVENT );
		wp_unschedule_hook( self::TIDY );
	}

	/**
	 * What is kept of the last good answer of an address; arranges for a new one where it is old.
	 *
	 * @param string $address Absolute http(s) address.
	 * @return array<string, mixed>|null As `Reading\\Digest` makes it; null where there is none from the last week.
	 */
	public static function read( string $address ): ?array {
		$kept = self::entry( $address );
		$now  = time();
		if ( $now - $kept['fetched'] >= self::FRESH && $now - $kept['tried'] >= self::RETRY ) {
			self::ask( $address );
		}
		return array() === $kept['digest'] || $now - $kept['fetched'] > self::SERVES ? null : $kept['digest'];
	}

	/**
	 * The whole of the last good answer of an address, which is kept for feeds alone.
	 *
	 * @param string $address Absolute http(s) address.
	 * @return array{body: string, fetched: int}|null Null where there is none from the last week.
	 */
	public static function body( string $address ): ?array {
		$fetched = self::entry( $address )['fetched'];
		$body    = null === self::read( $address ) ? '' : self::stored_body( $address );
		return '' === $body ? null : compact( 'body', 'fetched' );
	}

	/**
	 * The whole of the last good answer of an address, however old.
	 *
	 * @param string $address Absolute http(s) address.
	 * @return string Empty where there is none.
	 */
	private static function stored_body( string $address ): string {
		$stored = get_option( self::name( $address, self::BODY_PREFIX ), '' );
		return is_string( $stored ) ? (string) base64_decode( $stored, true ) : '';
	}

	/**
	 * Why the last try of an address failed, in the language of who reads it; empty where it did not.
	 *
	 * @param string $address Absolute http(s) address.
	 */
	public static function fault( string $address ): string {
		$fault = self::entry( $address )['fault'];
		return array() === $fault ? '' : Remote::words( new WP_Error( ...$fault ) );
	}

	/**
	 * When an address was last read.
	 *
	 * @param string $address Absolute http(s) address.
	 * @return int Unix seconds; 0: never.
	 */
	public static function fetched( string $address ): int {
		return self::entry( $address )['fetched'];
	}

	/**
	 * Arranges that an address is asked soon, once.
	 *
	 * @param string $address Absolute http(s) address.
	 */
	public static function ask( string $address ): void {
		if ( ! wp_next_scheduled( self::EVENT, array( $address ) ) ) {
			wp_schedule_single_event( time(), self::EVENT, array( $address ) );
		}
	}

	/**
	 * Asks an address now, and keeps a good answer. Takes as long as the address does.
	 *
	 * @param string $address Absolute http(s) address.
	 * @return true|WP_Error
	 */
	public static function refresh( string $address ) {
		$kept = self::entry( $address );
		$feed = self::feed( $address );
		// A calendar says other dates every day, and whoever changed how an address is read wants it read.
		$as = implode( ' ', array( VERSION, $feed['format'] ?? '', $feed['resource'] ?? '', gmdate( 'Y-m-d' ) ) );
		// An address that became a feed after it was read has no body yet, and "nothing has changed" would bring none.
		$is_whole = $as === $kept['as'] && ( null === $feed || '' !== self::stored_body( $address ) );
		$answer   = Remote::get( Reading\Formats::question( $address, $feed['format'] ?? '' ), $is_whole ? $kept['etag'] : '' );
		$digest   = is_wp_error( $answer ) || 200 !== $answer['status'] ? null : Reading\Digest::of( $answer['body'], $feed['format'] ?? '', $feed['resource'] ?? '' );
		if ( array() === $digest ) {
			$answer = new WP_Error( 'ouishare_unreadable', 'Unreadable' );
		}
		$kept['tried'] = time();
		$kept['fault'] = is_wp_error( $answer ) ? array( (string) $answer->get_error_code(), $answer->get_error_message(), $answer->get_error_data() ) : array();
		if ( ! is_wp_error( $answer ) ) {
			$kept['fetched'] = time();
		}
		if ( ! is_wp_error( $answer ) && null !== $digest ) {
			$kept['digest'] = $digest;
			$kept['etag']   = $answer['etag'];
			$kept['as']     = $as;
			if ( null !== $feed ) {
				// Letters that an old character set of the database does not have would make the option unwritable.
				update_option( self::name( $address, self::BODY_PREFIX ), base64_encode( wp_check_invalid_utf8( $answer['body'], true ) ), false );
			}
		}
		// JSON is ASCII: see above.
		update_option( self::name( $address ), array_merge( $kept, array( 'digest' => wp_json_encode( $kept['digest'] ) ) ), false );
		return is_wp_error( $answer ) ? $answer : true;
	}

	/**
	 * Removes what was not asked for in a month.
	 */
	public static function tidy(): void {
		global $wpdb;
		// phpcs:ignore WordPress.DB.DirectDatabaseQuery -- there is no other way to list options by the start of their names.
		$names = $wpdb->get_col( $wpdb->prepare( "SELECT option_name FROM {$wpdb->options} WHERE option_name LIKE %s", $wpdb->esc_like( self::PREFIX ) . '%' ) );
		foreach ( $names as $name ) {
			$kept = get_option( $name );
			if ( ! is_array( $kept ) || time() - ( $kept['tried'] ?? 0 ) > MONTH_IN_SECONDS ) {
				delete_option( $name );
				delete_option( self::BODY_PREFIX . substr( $name, strlen( self::PREFIX ) ) );
			}
		}
	}

	/**
	 * Name of the option of an address.
	 *
	 * @param string $address Absolute http(s) address.
	 * @param string $prefix  Start of the name.
	 */
	private static function name( string $address, string $prefix = self::PREFIX ): string {
		return $prefix . md5( $address );
	}

	/**
	 * The configured feed of an address.
	 *
	 * @param string $address Absolute http(s) address.
	 * @return array<string, string>|null Null where it is none.
	 */
	private static function feed( string $address ): ?array {
		foreach ( Sources::all() as $source ) {
			if ( 'feed' === $source['kind'] && $source['address'] === $address ) {
				return $source;
			}
		}
		return null;
	}

	/**
	 * What is stored of an address.
	 *
	 * @param string $address Absolute http(s) address.
	 * @return array{digest: array<string, mixed>, etag: string, as: string, fetched: int, tried: int, fault: array<int, mixed>} `as`: how and on which day it was read. Times are Unix seconds, 0: never.
	 */
	private static function entry( string $address ): array {
		$kept = get_option( self::name( $address ), array() );
		if ( is_string( $kept['digest'] ?? null ) ) {
			$kept['digest'] = (array) json_decode( $kept['digest'], true );
		}
		return array_merge(
			array(
				'digest'  => array(),
				'etag'    => '',
				'as'      => '',
				'fetched' => 0,
				'tried'   => 0,
				'fault'   => array(),
			),
			is_array( $kept ) ? $kept : array()
		);
	}
}
