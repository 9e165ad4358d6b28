<?php
/**
 * What a request asks of a list.
 *
 * @package OuiShare\Widgets
 */

namespace OuiShare\Widgets\Endpoint;

defined( 'ABSPATH' ) || exit;

/**
 * The questions of an address, read and checked. Unknown parameters are ignored: whoever links adds their own.
 */
final class Questions {

	/** With several values, each of which a row may answer. */
	public const LISTS = array( 'community', 'kind', 'tag', 'lang', 'country', 'attendance', 'ids' );

	/** Rows of a page: where nothing is said, and at most. */
	public const USUAL_LIMIT = 100;
	public const MOST        = 500;

	private const LONGEST_SEARCH = 200;

	/**
	 * Values by question.
	 *
	 * @var array<string, string[]>
	 */
	public $lists = array();

	/**
	 * First day, or ''.
	 *
	 * @var string
	 */
	public $from = '';

	/**
	 * Last day, or ''.
	 *
	 * @var string
	 */
	public $to = '';

	/**
	 * Words to look for.
	 *
	 * @var string
	 */
	public $search = '';

	/**
	 * Rows of a page.
	 *
	 * @var int
	 */
	public $limit = self::USUAL_LIMIT;

	/**
	 * Rows before the page, and the id of the last of them.
	 *
	 * @var array{offset: int, id: string}|null
	 */
	public $cursor = null;

	/**
	 * What cannot be read.
	 *
	 * @var array<int, array{pointer: string, code: string, detail: string}>
	 */
	public $errors = array();

	/**
	 * All that was asked but the cursor, in one order, as a query.
	 *
	 * @var string
	 */
	public $key = '';

	/**
	 * Reads a query; one that asks twice for a thing is meant so (`tag=a&tag=b`).
	 *
	 * @param string $query As it stands behind `?`.
	 */
	public function __construct( string $query ) {
		$asked = self::values( $query );
		foreach ( self::LISTS as $name ) {
			$whole  = $asked[ $name ] ?? array();
			$pieces = array();
			foreach ( $whole as $value ) {
				$pieces = array_merge( $pieces, array_map( 'trim', explode( ',', $value ) ) );
			}
			// A value with a comma also stands whole, for ids may hold one.
			$values = array_values( array_unique( array_filter( array_merge( $whole, $pieces ), 'strlen' ) ) );
			if ( count( $values ) > self::MOST ) {
				$this->fault( $name, 'At most ' . self::MOST . ' values.' );
			} elseif ( array() !== $values ) {
				$this->lists[ $name ] = $values;
			}
		}
		$this->from   = (string) $this->one( $asked, 'from', array( self::class, 'day' ), 'from is a day, YYYY-MM-DD.' );
		$this->to     = (string) $this->one( $asked, 'to', array( self::class, 'day' ), 'to is a day, YYYY-MM-DD.' );
		$this->search = (string) $this->one( $asked, 'q', array( self::class, 'search' ), 'q has at most ' . self::LONGEST_SEARCH . ' characters.' );
		$this->limit  = $this->one( $asked, 'limit', array( self::class, 'limit' ), 'limit is a number from 1 to ' . self::MOST . '.' ) ?? self::USUAL_LIMIT;
		$this->cursor = $this->one( $asked, 'cursor', array( self::class, 'cursor' ), 'cursor is one that an earlier page gave as next.' );
		$this->key    = self::key( $asked );
	}

	/**
	 * What `next` says of where to go on.
	 *
	 * @param int    $offset Rows before.
	 * @param string $id     Of the last of them.
	 */
	public static function write_cursor( int $offset, string $id ): string {
		// phpcs:ignore WordPress.PHP.DiscouragedPHPFunctions -- for an address, not to hide anything.
		return rtrim( strtr( base64_encode( (string) wp_json_encode( array( $offset, $id ) ) ), '+/', '-_' ), '=' );
	}

	/**
	 * Values by parameter, those that are not empty.
	 *
	 * @param string $query As it stands behind `?`.
	 * @return array<string, string[]>
	 */
	private static function values( string $query ): array {
		$values = array();
		foreach ( array_slice( explode( '&', $query ), 0, 2000 ) as $pair ) {
			$parts = explode( '=', $pair, 2 );
			$value = trim( Text::valid( urldecode( $parts[1] ?? '' ) ) );
			if ( '' !== $value ) {
				$values[ preg_replace( '/\[\d*\]$/', '', urldecode( $parts[0] ) ) ][] = $value;
			}
		}
		return $values;
	}

	/**
	 * One order of parameters and values, without the cursor.
	 *
	 * @param array<string, string[]> $asked Values by parameter.
	 */
	private static function key( array $asked ): string {
		$pairs = array();
		foreach ( array( 'from', 'to', 'community', 'tag', 'lang', 'country', 'attendance', 'kind', 'q', 'ids', 'limit' ) as $name ) {
			$values = array_unique( $asked[ $name ] ?? array() );
			sort( $values, SORT_STRING );
			foreach ( $values as $value ) {
				$pairs[] = $name . '=' . rawurlencode( $value );
			}
		}
		return implode( '&', $pairs );
	}

	/**
	 * The value of a question that is asked once.
	 *
	 * @param array<string, string[]> $asked Values by parameter.
	 * @param string                  $name  Of the question.
	 * @param callable                $read  Gives null for what it cannot read.
	 * @param string                  $what  What it is.
	 * @return mixed
	 */
	private function one( array $asked, string $name, callable $read, string $what ) {
		$values = $asked[ $name ] ?? array();
		if ( array() === $values ) {
			return null;
		}
		$value = 1 === count( $values ) ? $read( $values[0] ) : null;
		if ( null === $value ) {
			$this->fault( $name, $what );
		}
		return $value;
	}

	/**
	 * Notes what cannot be read.
	 *
	 * @param string $name   Of the question.
	 * @param string $detail For developers.
	 */
	private function fault( string $name, string $detail ): void {
		$this->errors[] = array(
			'pointer' => '/' . $name,
			'code'    => 'invalid',
			'detail'  => $detail,
		);
	}

	/**
	 * A day.
	 *
	 * @param string $raw As asked.
	 */
	private static function day( string $raw ): ?string {
		return Times::is_day( $raw ) ? $raw : null;
	}

	/**
	 * Words to look for.
	 *
	 * @param string $raw As asked.
	 */
	private static function search( string $raw ): ?string {
		return Text::length( $raw ) <= self::LONGEST_SEARCH ? $raw : null;
	}

	/**
	 * How many rows.
	 *
	 * @param string $raw As asked.
	 */
	private static function limit( string $raw ): ?int {
		$limit = preg_match( '/^\d{1,3}$/', $raw ) ? (int) $raw : 0;
		return $limit >= 1 && $limit <= self::MOST ? $limit : null;
	}

	/**
	 * Where to go on.
	 *
	 * @param string $raw As asked.
	 * @return array{offset: int, id: string}|null
	 */
	private static function cursor( string $raw ): ?array {
		// phpcs:ignore WordPress.PHP.DiscouragedPHPFunctions -- for an address, not to hide anything.
		$value = preg_match( '/^[\w-]{1,2000}$/', $raw ) ? json_decode( (string) base64_decode( strtr( $raw, '-_', '+/' ), true ), true ) : null;
		if ( ! is_array( $value ) || 2 !== count( $value ) || ! is_int( $value[0] ?? null ) || ! is_string( $value[1] ?? null ) || $value[0] < 1 ) {
			return null;
		}
		return array(
			'offset' => $value[0],
			'id'     => $value[1],
		);
	}
}
