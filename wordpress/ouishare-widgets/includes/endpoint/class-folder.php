<?php
/**
 * The endpoint as a folder of files.
 *
 * @package OuiShare\Widgets
 */

namespace OuiShare\Widgets\Endpoint;

defined( 'ABSPATH' ) || exit;

/**
 * Writes what the endpoint answers into `uploads/ouishare`, for sites whose REST API is closed to visitors: once a request in which
 * anything published changed, when the request is answered, and once a day, since events pass.
 */
final class Folder {

	/** Of the daily event. */
	public const CRON = 'ouishare_write_folder';

	/** Fewest seconds after midnight in UTC, when what is over has changed. */
	private const AFTER_MIDNIGHT = 300;

	/** Rows of a page, and bytes from which on a page is full: readers give up at 8 MB. */
	private const ROWS  = 500;
	private const BYTES = 4000000;

	private const NAME = 'ouishare';

	/**
	 * Whether to write at the end of the request.
	 *
	 * @var array<int, true> By site, for a request may go from site to site of a network.
	 */
	private static $due = array();

	/**
	 * Adds the hooks.
	 */
	public static function hook(): void {
		add_action( self::CRON, array( self::class, 'write' ) );
		add_action( 'init', array( self::class, 'schedule' ), 99 );
		add_action( 'shutdown', array( self::class, 'write_due' ) );
	}

	/**
	 * Notes that something published has changed.
	 */
	public static function mark(): void {
		self::$due[ get_current_blog_id() ] = true;
	}

	/**
	 * Plans the daily event where this site is an endpoint, and writes soon where it has just become one; takes it back where not.
	 */
	public static function schedule(): void {
		$planned = wp_next_scheduled( self::CRON );
		if ( Site::is_on() && ! $planned ) {
			wp_schedule_event( ( (int) floor( time() / DAY_IN_SECONDS ) + 1 ) * DAY_IN_SECONDS + self::AFTER_MIDNIGHT, 'daily', self::CRON );
			wp_schedule_single_event( time(), self::CRON );
		} elseif ( ! Site::is_on() && $planned ) {
			wp_clear_scheduled_hook( self::CRON );
		}
	}

	/**
	 * Writes for the sites that changed.
	 */
	public static function write_due(): void {
		$sites     = array_keys( self::$due );
		self::$due = array();
		foreach ( $sites as $site ) {
			$other = is_multisite() && get_current_blog_id() !== $site;
			if ( $other ) {
				switch_to_blog( $site );
			}
			self::write();
			if ( $other ) {
				restore_current_blog();
			}
		}
	}

	/**
	 * Writes all files, or removes them where the site is no endpoint. One request at a time: who waits writes what is newer.
	 *
	 * @return bool Whether all could be written.
	 */
	public static function write(): bool {
		if ( ! Site::is_on() ) {
			self::remove();
			return true;
		}
		$folder = self::path();
		if ( '' === $folder || ! wp_mkdir_p( $folder ) ) {
			return false;
		}
		// In the request that switches the endpoint on they are not there yet.
		foreach ( array( Event_Type::class, Partner_Type::class ) as $type ) {
			if ( ! post_type_exists( $type::NAME ) ) {
				$type::register();
			}
		}
		// phpcs:disable WordPress.WP.AlternativeFunctions, WordPress.PHP.NoSilencedErrors -- a lock, and what only this plugin writes.
		$lock = @fopen( $folder . '/.lock', 'c' );
		if ( $lock ) {
			flock( $lock, LOCK_EX );
		}
		// Words in the site's language, whoever saved.
		$switched = switch_to_locale( get_locale() );
		$written  = Site::as_visitor(
			static function () use ( $folder ): bool {
				return self::write_files( $folder );
			}
		);
		if ( $switched ) {
			restore_previous_locale();
		}
		if ( $lock ) {
			flock( $lock, LOCK_UN );
			fclose( $lock );
		}
		// phpcs:enable
		return $written;
	}

	/**
	 * Removes all files, and the folder if nobody else put anything there.
	 */
	public static function remove(): void {
		$folder = self::path();
		if ( '' === $folder || ! is_dir( $folder ) ) {
			return;
		}
		foreach ( array_merge( self::files( $folder ), array( $folder . '/.lock' ) ) as $file ) {
			if ( is_file( $file ) ) {
				wp_delete_file( $file );
			}
		}
		if ( 2 === count( (array) scandir( $folder ) ) ) {
			rmdir( $folder ); // phpcs:ignore WordPress.WP.AlternativeFunctions -- our own, and empty.
		}
	}

	/**
	 * The address of the folder.
	 *
	 * @return string '' where it could not be written.
	 */
	public static function address(): string {
		$folder = self::path();
		return '' !== $folder && is_file( $folder . '/' . Lists::MANIFEST ) ? set_url_scheme( wp_get_upload_dir()['baseurl'] ) . '/' . self::NAME . '/' : '';
	}

	/**
	 * The folder, in the uploads of this site.
	 *
	 * @return string '' where they are not on this machine: a page view would wait for them.
	 */
	public static function path(): string {
		$uploads = wp_get_upload_dir();
		return empty( $uploads['error'] ) && ! wp_is_stream( $uploads['basedir'] ) ? $uploads['basedir'] . '/' . self::NAME : '';
	}

	/**
	 * Writes the files, and removes pages that are no longer there. The manifest comes last: it says that all is there.
	 *
	 * @param string $folder Where.
	 */
	private static function write_files( string $folder ): bool {
		$written = array();
		$lists   = array();
		foreach ( array_keys( Lists::FILES ) as $file ) {
			$lists[ $file ] = Lists::rows( $file );
			$pages          = self::pages( $lists[ $file ] );
			foreach ( $pages as $index => $items ) {
				$name  = self::page_name( $file, $index );
				$links = array(
					'next' => $index + 1 < count( $pages ) ? self::page_name( $file, $index + 1 ) : '',
					'past' => 'events.json' === $file ? Lists::PAST : '',
				);

				$written[ $name ] = self::put( $folder, $name, Lists::json( Lists::page( $file, $items, $lists[ $file ], $links ) ) );
			}
		}
		$calendar                   = Lists::calendar( $lists['events.json'], $lists[ Lists::PAST ] );
		$written[ Lists::CALENDAR ] = self::put( $folder, Lists::CALENDAR, Calendar_File::write( $calendar ) );
		$written[ Lists::MANIFEST ] = self::put( $folder, Lists::MANIFEST, Lists::json( Lists::manifest() ) );
		foreach ( self::files( $folder ) as $file ) {
			if ( ! isset( $written[ basename( $file ) ] ) ) {
				wp_delete_file( $file );
			}
		}
		return ! in_array( false, $written, true );
	}

	/**
	 * Rows in pages; at least one.
	 *
	 * @param array<int, array<string, mixed>> $rows Of a list.
	 * @return array<int, array<int, array<string, mixed>>>
	 */
	private static function pages( array $rows ): array {
		$pages = array( array() );
		$bytes = 0;
		foreach ( $rows as $row ) {
			$size = strlen( Lists::json( $row ) );
			$page = count( $pages ) - 1;
			if ( count( $pages[ $page ] ) >= self::ROWS || ( $bytes + $size > self::BYTES && array() !== $pages[ $page ] ) ) {
				$pages[] = array();
				$bytes   = 0;
				++$page;
			}
			$pages[ $page ][] = $row;
			$bytes           += $size;
		}
		return $pages;
	}

	/**
	 * Writes a file in one step: a reader gets the old one or the new one. What is the same stays, and with it what servers say of its age.
	 *
	 * @param string $folder Where.
	 * @param string $name   Of the file.
	 * @param string $text   What is in it.
	 */
	private static function put( string $folder, string $name, string $text ): bool {
		// phpcs:disable WordPress.WP.AlternativeFunctions, WordPress.PHP.NoSilencedErrors -- only a rename replaces a file in one step; failures are said in the settings.
		$path = $folder . '/' . $name;
		if ( is_file( $path ) && md5_file( $path ) === md5( $text ) ) {
			return true;
		}
		$work = $path . '.' . wp_generate_password( 8, false ) . '.tmp';
		if ( strlen( $text ) !== @file_put_contents( $work, $text ) ) {
			@unlink( $work );
			return false;
		}
		chmod( $work, defined( 'FS_CHMOD_FILE' ) ? FS_CHMOD_FILE : 0644 );
		return @rename( $work, $path );
		// phpcs:enable
	}

	/**
	 * The name of a page: `events.json`, `events-2.json`.
	 *
	 * @param string $file  Of the list.
	 * @param int    $index From 0.
	 */
	private static function page_name( string $file, int $index ): string {
		return 0 === $index ? $file : str_replace( '.json', '-' . ( $index + 1 ) . '.json', $file );
	}

	/**
	 * Files in the folder that are ours, with what an interrupted request left.
	 *
	 * @param string $folder Where.
	 * @return string[]
	 */
	private static function files( string $folder ): array {
		$names = array_map(
			static function ( string $file ): string {
				return preg_quote( str_replace( '.json', '', $file ), '~' ) . '(?:-\d+)?\.json';
			},
			array_merge( array_keys( Lists::FILES ), array( Lists::MANIFEST ) )
		);
		$ours  = '~/(?:' . implode( '|', $names ) . '|events\.ics)(?:\.\w+\.tmp)?$~';
		return array_values( (array) preg_grep( $ours, (array) glob( $folder . '/*' ) ) );
	}
}
