<?php
/**
 * What visitors read.
 *
 * @package OuiShare\Widgets
 */

namespace OuiShare\Widgets\Signups;

defined( 'ABSPATH' ) || exit;

/**
 * The words of pages, mails and the plain form in nine languages. A visitor's language is not the site's, so they are not the plugin's
 * translations; they are made from the reference endpoint's at assembly.
 */
final class Words {

	/**
	 * Base code of the language.
	 *
	 * @var string
	 */
	public $code;

	/**
	 * All words of the language.
	 *
	 * @var array<string, mixed>
	 */
	private $words;

	/**
	 * The words of one language.
	 *
	 * @param string               $code  Of the language.
	 * @param array<string, mixed> $words All of it.
	 */
	private function __construct( string $code, array $words ) {
		$this->code  = $code;
		$this->words = $words;
	}

	/**
	 * Every language, by code.
	 *
	 * @return array<string, array<string, mixed>>
	 */
	public static function all(): array {
		static $all = null;
		if ( null === $all ) {
			$all = require dirname( __DIR__ ) . '/generated/words.php';
		}
		return $all;
	}

	/**
	 * The words for the first of these tags whose base language is spoken here; English for none.
	 *
	 * @param string ...$tags BCP 47.
	 */
	public static function choose( string ...$tags ): self {
		$all = self::all();
		foreach ( $tags as $tag ) {
			$code = Text::base_language( $tag );
			if ( isset( $all[ $code ] ) ) {
				return new self( $code, $all[ $code ] );
			}
		}
		return new self( 'en', $all['en'] );
	}

	/**
	 * The words for a visitor of whom nothing is known: their browser's languages, then the site's.
	 *
	 * @param string $accepted Header Accept-Language.
	 */
	public static function visitor( string $accepted ): self {
		$tags = array_map(
			static function ( string $part ): string {
				return trim( explode( ';', $part, 2 )[0] );
			},
			explode( ',', $accepted )
		);
		return self::choose( ...array_merge( $tags, array( Manifest::lang() ) ) );
	}

	/**
	 * Whether the language is written from right to left.
	 */
	public function is_rtl(): bool {
		return 'rtl' === $this->words['direction'];
	}

	/**
	 * A sentence.
	 *
	 * @param string $path   Such as `mail.greeting`.
	 * @param string $name   What stands in it.
	 * @param string $second What stands in it besides.
	 */
	public function say( string $path, string $name = '', string $second = '' ): string {
		return strtr(
			(string) $this->get( $path ),
			array(
				'{1}' => $name,
				'{2}' => $second,
			)
		);
	}

	/**
	 * Several words by name.
	 *
	 * @param string $path Such as `form.heardFrom`.
	 * @return mixed
	 */
	public function get( string $path ) {
		$found = $this->words;
		foreach ( explode( '.', $path ) as $step ) {
			$found = $found[ $step ];
		}
		return $found;
	}
}
