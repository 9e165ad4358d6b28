<?php
/**
 * Whether a body is a sign-up.
 *
 * @package OuiShare\Widgets
 */

namespace OuiShare\Widgets\Signups;

defined( 'ABSPATH' ) || exit;

/**
 * The strict schema of a sign-up (`src/contract/signup.ts`): what is wrong is said by place and code, one fault a place.
 */
final class Shape {

	private const LIST_MAX     = 100;
	private const CONSENTS_MAX = 20;

	/** Of a sign-up: what each field is, `!` for one that must be there. */
	private const SIGNUP = array(
		'id'           => '!uuid',
		'email'        => '!email',
		'name'         => 'typed name',
		'communityIds' => 'set id',
		'locale'       => 'language',
		'country'      => 'country',
		'city'         => 'typed name',
		'occupation'   => 'typed name',
		'interests'    => 'set typed word',
		'skills'       => 'set typed word',
		'heardFrom'    => 'typed title',
		'message'      => 'typed message',
		'consents'     => '!consents',
		'source'       => 'source',
		'proof'        => 'any_text proof',
		'trap'         => 'any_text body',
	);

	private const CONSENT = array(
		'purpose'       => '!typed word',
		'given'         => '!boolean',
		'givenAt'       => '!instant',
		'text'          => '!typed body',
		'lang'          => 'language',
		'policyUrl'     => 'url',
		'policyVersion' => 'typed word',
		'controller'    => 'typed title',
	);

	private const SOURCE = array(
		'origin'  => 'typed title',
		'path'    => 'path',
		'widget'  => 'typed word',
		'version' => 'typed word',
	);

	/**
	 * Faults found so far.
	 *
	 * @var array<int, array<string, string>>
	 */
	private $faults = array();

	/**
	 * What is wrong with a body; nothing for a sign-up.
	 *
	 * @param mixed $body Of JSON, objects as objects.
	 * @return array<int, array<string, string>>
	 */
	public static function faults( $body ): array {
		$shape = new self();
		$shape->check_object( $body, self::SIGNUP, array() );
		return $shape->faults;
	}

	/**
	 * An object with known fields.
	 *
	 * @param mixed                  $value  Anything.
	 * @param array<string, string>  $fields What each field is.
	 * @param array<int, string|int> $path   Where it stands.
	 */
	private function check_object( $value, array $fields, array $path ): void {
		if ( ! $value instanceof \stdClass ) {
			$this->faults[] = Problem::fault( $path, 'invalid' );
			return;
		}
		$sent = (array) $value;
		foreach ( $fields as $name => $kind ) {
			$here = array_merge( $path, array( $name ) );
			if ( array_key_exists( $name, $sent ) ) {
				$this->check_value( $sent[ $name ], ltrim( $kind, '!' ), $here );
			} elseif ( '!' === $kind[0] ) {
				$this->faults[] = Problem::fault( $here, 'required' );
			}
		}
		foreach ( array_diff( array_map( 'strval', array_keys( $sent ) ), array_keys( $fields ) ) as $name ) {
			$this->faults[] = Problem::fault( array_merge( $path, array( $name ) ), 'unknown' );
		}
	}

	/**
	 * One value.
	 *
	 * @param mixed                  $value Anything.
	 * @param string                 $kind  As in SIGNUP.
	 * @param array<int, string|int> $path  Where it stands.
	 */
	private function check_value( $value, string $kind, array $path ): void {
		$words = explode( ' ', $kind, 2 );
		if ( 'source' === $kind ) {
			$this->check_object( $value, self::SOURCE, $path );
		} elseif ( 'consents' === $kind || 'set' === $words[0] ) {
			$this->check_list( $value, $words[1] ?? '', $path );
		} else {
			$code = self::code( $value, $words );
			if ( '' !== $code ) {
				$this->faults[] = Problem::fault( $path, $code );
			}
		}
	}

	/**
	 * A list: of consents where `$item` is empty, else a set.
	 *
	 * @param mixed                  $value Anything.
	 * @param string                 $item  What each is.
	 * @param array<int, string|int> $path  Where it stands.
	 */
	private function check_list( $value, string $item, array $path ): void {
		if ( ! is_array( $value ) ) {
			$this->faults[] = Problem::fault( $path, 'invalid' );
			return;
		}
		if ( count( $value ) > ( '' === $item ? self::CONSENTS_MAX : self::LIST_MAX ) ) {
			$this->faults[] = Problem::fault( $path, 'too_long' );
			return;
		}
		foreach ( $value as $index => $one ) {
			$here = array_merge( $path, array( $index ) );
			if ( '' === $item ) {
				$this->check_object( $one, self::CONSENT, $here );
			} else {
				$this->check_value( $one, $item, $here );
			}
		}
		$texts = array_filter( $value, 'is_string' );
		if ( count( array_unique( $texts ) ) < count( $texts ) && '' !== $item ) {
			$this->faults[] = Problem::fault( $path, 'invalid' );
		}
	}

	/**
	 * The code of one value.
	 *
	 * @param mixed    $value Anything.
	 * @param string[] $words A method of Values, and the name of its limit.
	 */
	private static function code( $value, array $words ): string {
		$check = array( Values::class, $words[0] );
		return isset( $words[1] ) ? $check( $value, Values::LIMITS[ $words[1] ] ) : $check( $value );
	}
}
