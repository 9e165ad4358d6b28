<?php
/**
 * Rows that answer questions.
 *
 * @package OuiShare\Widgets
 */

namespace OuiShare\Widgets\Endpoint;

defined( 'ABSPATH' ) || exit;

/**
 * Leaves those rows that answer all questions, by the rules by which widgets ask again (`matches` in src/client/query.ts).
 */
final class Narrow {

	/** What a row without a kind is. */
	private const USUAL_KINDS = array(
		'communities' => 'local',
		'events'      => 'meetup',
		'articles'    => 'article',
	);

	/** Fields that a search looks into, with those inside them. */
	private const SEARCHED = array( 'title', 'name', 'summary', 'place', 'tags', 'organizer', 'authors' );

	/**
	 * The rows, in the order they came.
	 *
	 * @param array<int, array<string, mixed>> $rows      Of a list.
	 * @param string                           $resource  Of the contract.
	 * @param Questions                        $questions Asked.
	 * @return array<int, array<string, mixed>>
	 */
	public static function rows( array $rows, string $resource, Questions $questions ): array {
		$words = preg_split( '/\s+/', self::fold( $questions->search ), -1, PREG_SPLIT_NO_EMPTY );
		return array_values(
			array_filter(
				$rows,
				static function ( array $row ) use ( $resource, $questions, $words ): bool {
					return self::answers_all( $row, $resource, $questions ) && self::is_within( $row, $questions ) && self::holds( $row, $words ? $words : array() );
				}
			)
		);
	}

	/**
	 * Whether a row answers each question with one of the values that are asked for.
	 *
	 * @param array<string, mixed> $row       A row.
	 * @param string               $resource  Of the contract.
	 * @param Questions            $questions Asked.
	 */
	private static function answers_all( array $row, string $resource, Questions $questions ): bool {
		foreach ( $questions->lists as $name => $wanted ) {
			$found = false;
			foreach ( self::answers( $row, $resource, $name ) as $answer ) {
				foreach ( $wanted as $value ) {
					$found = $found || self::is_same( $name, (string) $answer, $value );
				}
			}
			if ( ! $found ) {
				return false;
			}
		}
		return true;
	}

	/**
	 * What a row answers to a question.
	 *
	 * @param array<string, mixed> $row      A row.
	 * @param string               $resource Of the contract.
	 * @param string               $name     Of the question.
	 * @return string[]
	 */
	private static function answers( array $row, string $resource, string $name ): array {
		switch ( $name ) {
			case 'community':
				return 'communities' === $resource ? array( $row['id'] ) : ( $row['communityIds'] ?? array() );
			case 'kind':
				return array_filter( array( $row['kind'] ?? self::USUAL_KINDS[ $resource ] ?? '' ) );
			case 'tag':
				return $row['tags'] ?? array();
			case 'lang':
				return $row['languages'] ?? array( $row['lang'] ?? Site::lang() );
			case 'country':
				return array_filter( array( $row['place']['country'] ?? '' ) );
			case 'attendance':
				return array( self::attendance( $row ) );
			default:
				return array( $row['id'] );
		}
	}

	/**
	 * Whether an answer is what is asked for.
	 *
	 * @param string $name   Of the question.
	 * @param string $answer Of the row.
	 * @param string $wanted Asked for.
	 */
	private static function is_same( string $name, string $answer, string $wanted ): bool {
		if ( 'country' === $name ) {
			return 0 === strcasecmp( $answer, $wanted );
		}
		// RFC 4647, basic filtering: `pt` takes `pt-BR`.
		return 'lang' === $name ? 0 === stripos( $answer . '-', $wanted . '-' ) : $answer === $wanted;
	}

	/**
	 * How a row is attended: as it says, else by whether it has a place and an address online.
	 *
	 * @param array<string, mixed> $row A row.
	 */
	private static function attendance( array $row ): string {
		if ( isset( $row['attendance'] ) || ! isset( $row['online'] ) ) {
			return $row['attendance'] ?? 'inPerson';
		}
		return isset( $row['place'] ) || isset( $row['geo'] ) ? 'hybrid' : 'online';
	}

	/**
	 * Whether a row has one of the days that are asked for; what has no days always does.
	 *
	 * @param array<string, mixed> $row       A row.
	 * @param Questions            $questions Asked.
	 */
	private static function is_within( array $row, Questions $questions ): bool {
		$first = substr( $row['start'] ?? $row['published'] ?? '', 0, 10 );
		if ( '' === $first ) {
			return true;
		}
		$last = isset( $row['start'], $row['end'] ) ? substr( $row['end'], 0, 10 ) : $first;
		return ( '' === $questions->from || $last >= $questions->from ) && ( '' === $questions->to || $first <= $questions->to );
	}

	/**
	 * Whether a row has all words.
	 *
	 * @param array<string, mixed> $row   A row.
	 * @param string[]             $words Folded.
	 */
	private static function holds( array $row, array $words ): bool {
		if ( array() === $words ) {
			return true;
		}
		$texts = array();
		$some  = array_intersect_key( $row, array_flip( self::SEARCHED ) );
		array_walk_recursive(
			$some,
			static function ( $value ) use ( &$texts ): void {
				$texts[] = (string) $value;
			}
		);
		$text = self::fold( implode( "\n", $texts ) );
		foreach ( $words as $word ) {
			if ( false === strpos( $text, $word ) ) {
				return false;
			}
		}
		return true;
	}

	/**
	 * A text without case and accents: "malmo" finds Malmö.
	 *
	 * @param string $text Any.
	 */
	private static function fold( string $text ): string {
		$text = remove_accents( $text );
		return function_exists( 'mb_strtolower' ) ? mb_strtolower( $text, 'UTF-8' ) : strtolower( $text );
	}
}
