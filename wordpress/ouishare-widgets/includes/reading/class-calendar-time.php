<?php
/**
 * Times of calendars.
 *
 * @package OuiShare\Widgets
 */

namespace OuiShare\Widgets\Reading;

use DateTimeImmutable;
use DateTimeZone;

defined( 'ABSPATH' ) || exit;

/**
 * A date, or a date and time on the clock of one place, as iCalendar writes them. Recurrences are worked out on that clock: what its
 * offset is at each of them shows when the time is read.
 */
final class Calendar_Time {

	/** Zone of an instant. */
	public const UTC = 'Z';

	/** @var int What the clock shows, as Unix seconds of a clock in UTC. */
	public $wall;
	/** @var bool Whether it is a whole day. */
	public $is_day;
	/** @var string Whose clock it is: `Area/Place`, `Z`, or '' where nobody knows. */
	public $zone;

	/** @var array<string, DateTimeZone> Zones that were used. */
	private static $zones = array();

	/**
	 * A time.
	 *
	 * @param int    $wall   What the clock shows.
	 * @param bool   $is_day Whether it is a whole day.
	 * @param string $zone   Whose clock it is.
	 */
	public function __construct( int $wall, bool $is_day, string $zone ) {
		$this->wall   = $wall;
		$this->is_day = $is_day;
		$this->zone   = $zone;
	}

	/**
	 * Reads a date or a time.
	 *
	 * @param string $written As written.
	 * @param string $zone    Of a time that does not say it is UTC.
	 * @return self|null Null for what is none, 30 February among it.
	 */
	public static function read( string $written, string $zone ): ?self {
		if ( ! preg_match( '/^(\d{4})-?(\d\d)-?(\d\d)(?:[T ](\d\d):?(\d\d)(?::?(\d\d)(?:\.\d+)?)?(Z)?)?$/i', trim( $written ), $parts ) || $parts[1] < '1000' || ! checkdate( (int) $parts[2], (int) $parts[3], (int) $parts[1] ) ) {
			return null;
		}
		$day = gmmktime( 0, 0, 0, (int) $parts[2], (int) $parts[3], (int) $parts[1] );
		if ( ! isset( $parts[4] ) ) {
			return new self( $day, true, $zone );
		}
		list( $hour, $minute, $second ) = array( (int) $parts[4], (int) $parts[5], (int) ( $parts[6] ?? 0 ) );
		// 24:00 is written for the end of a day, a leap second is the second before.
		if ( $minute > 59 || $second > 60 || $hour > 24 || ( 24 === $hour && $minute + $second > 0 ) ) {
			return null;
		}
		return new self( $day + 3600 * $hour + 60 * $minute + min( $second, 59 ), false, isset( $parts[7] ) ? self::UTC : $zone );
	}

	/**
	 * Reads a length of time.
	 *
	 * @param string $written As written.
	 * @return int|null Seconds; null for what is none, and for one that runs backwards.
	 */
	public static function duration( string $written ): ?int {
		if ( ! preg_match( '/^\+?P(?:(\d{1,6})W)?(?:(\d{1,6})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,6})S)?)?$/i', $written, $parts ) ) {
			return null;
		}
		$parts += array_fill( 0, 6, 0 );
		return ( 7 * (int) $parts[1] + (int) $parts[2] ) * DAY_IN_SECONDS + 3600 * (int) $parts[3] + 60 * (int) $parts[4] + (int) $parts[5];
	}

	/**
	 * The same clock at another time.
	 *
	 * @param int $wall What it shows then.
	 */
	public function at( int $wall ): self {
		return new self( $wall, $this->is_day, $this->zone );
	}

	/**
	 * What the clock of another time shows at this one. Of a day it is midnight; what no clock knows is taken as it is written.
	 *
	 * @param self $other The other time.
	 */
	public function like( self $other ): int {
		$instant = $this->is_day || $other->is_day || $this->zone === $other->zone || '' === $other->zone ? null : $this->instant();
		if ( null === $instant ) {
			return $this->wall;
		}
		return self::UTC === $other->zone ? $instant : $instant + self::zone( $other->zone )->getOffset( new DateTimeImmutable( "@$instant" ) );
	}

	/**
	 * Unix seconds; null for a time of nobody's clock.
	 */
	public function instant(): ?int {
		if ( '' === $this->zone || self::UTC === $this->zone ) {
			return '' === $this->zone ? null : $this->wall;
		}
		return ( new DateTimeImmutable( gmdate( 'Y-m-d H:i:s', $this->wall ), self::zone( $this->zone ) ) )->getTimestamp();
	}

	/**
	 * As the wire contract writes a time, without the zone that has a name.
	 */
	public function written(): string {
		if ( $this->is_day ) {
			return gmdate( 'Y-m-d', $this->wall );
		}
		return gmdate( 0 === $this->wall % 60 ? 'Y-m-d\TH:i' : 'Y-m-d\TH:i:s', $this->wall ) . ( self::UTC === $this->zone ? self::UTC : '' );
	}

	/**
	 * Names one of a series, whatever becomes of it.
	 */
	public function key(): string {
		return gmdate( $this->is_day ? 'Ymd' : 'Ymd\THis', $this->wall );
	}

	/**
	 * The clock that an id names. Programs put their own address before a zone's name.
	 *
	 * @param string                $id     As written.
	 * @param array<string, string> $places Of the clocks of a calendar, by id.
	 * @return string `Area/Place`, `Z`, or '' for one that nobody knows: such a time is shown as it is written.
	 */
	public static function clock( string $id, array $places = array() ): string {
		foreach ( array( $id, $places[ $id ] ?? '' ) as $name ) {
			if ( preg_match( '#^(?:utc|gmt|z|zulu|universal|greenwich|etc/(?:utc|gmt|zulu|universal)|coordinated universal time)$#i', $name ) ) {
				return self::UTC;
			}
			$windows = Windows_Clocks::zone( $name );
			if ( '' !== $windows && isset( self::known()[ strtolower( $windows ) ] ) ) {
				return $windows;
			}
			$spelt = str_replace( ' ', '_', $name );
			if ( preg_match( '#(?:Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)/[A-Za-z][\w+-]*(?:/[A-Za-z][\w+-]*)?#i', $spelt, $found ) && isset( self::known()[ strtolower( $found[0] ) ] ) ) {
				return self::known()[ strtolower( $found[0] ) ];
			}
		}
		return '';
	}

	/**
	 * The zones that this PHP knows, by their names in lower case.
	 *
	 * @return array<string, string>
	 */
	private static function known(): array {
		static $known = null;
		if ( null === $known ) {
			$names = DateTimeZone::listIdentifiers( DateTimeZone::ALL_WITH_BC );
			$known = array_combine( array_map( 'strtolower', $names ), $names );
		}
		return $known;
	}

	/**
	 * A zone by its name.
	 *
	 * @param string $name That is known.
	 */
	private static function zone( string $name ): DateTimeZone {
		if ( ! isset( self::$zones[ $name ] ) ) {
			self::$zones[ $name ] = new DateTimeZone( $name );
		}
		return self::$zones[ $name ];
	}
}
