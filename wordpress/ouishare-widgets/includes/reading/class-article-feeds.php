<?php
/**
 * Articles as other programs have them.
 *
 * @package OuiShare\Widgets
 */

namespace OuiShare\Widgets\Reading;

defined( 'ABSPATH' ) || exit;

/**
 * Turns feeds of articles into pages of the wire contract, of which `Rows` makes rows: WordPress, JSON Feed. Without an address, a
 * title and a date it is no article.
 */
final class Article_Feeds {

	/** Characters of what a piece without a title is called: its beginning. */
	private const TITLE = 80;

	/**
	 * WordPress, `wp/v2/posts`. Drafts, which a request with a login may answer, are left out.
	 *
	 * @param array<mixed> $whole Of the answer.
	 * @return array{items: array<int, array<string, mixed>>} A page.
	 */
	public static function wp( array $whole ): array {
		$items = array();
		foreach ( Fields::is_list( $whole ) ? Fields::objects( $whole ) : array( $whole ) as $post ) {
			$date = Fields::text( $post, 'date_gmt' );
			if ( 'publish' === ( $post['status'] ?? 'publish' ) ) {
				$items[] = array(
					'id'        => Fields::text( $post, 'id' ),
					'title'     => self::rendered( $post['title'] ?? null ),
					'url'       => Fields::address( $post, 'link' ),
					'lang'      => Fields::text( $post, 'lang' ),
					'published' => '' === $date ? Fields::text( $post, 'date' ) : $date . 'Z',
					'summary'   => preg_replace( '/\s*(?:\[(?:…|\.\.\.)\]|…)$/u', '…', self::rendered( $post['excerpt'] ?? null ) ),
				);
			}
		}
		return array( 'items' => self::whole( $items ) );
	}

	/**
	 * A text, which is HTML in an object.
	 *
	 * @param mixed $value As written.
	 */
	private static function rendered( $value ): string {
		return Fields::line( is_array( $value ) ? $value : array( 'rendered' => $value ), 'rendered' );
	}

	/**
	 * JSON Feed 1 and 1.1 (https://www.jsonfeed.org/version/1.1/).
	 *
	 * @param array<mixed> $whole Of the answer.
	 * @return array{lang: string, items: array<int, array<string, mixed>>} A page.
	 */
	public static function jsonfeed( array $whole ): array {
		$items = array();
		foreach ( Fields::objects( $whole['items'] ?? null ) as $item ) {
			$summary = Fields::line( $item, 'summary' );
			$summary = '' === $summary ? Fields::line( $item, 'content_text', 'content_html' ) : $summary;
			$title   = Fields::line( $item, 'title' );
			$items[] = array(
				'id'        => Fields::text( $item, 'id' ),
				'title'     => '' === $title ? self::beginning( $summary ) : $title,
				'url'       => Fields::address( $item, 'url', 'external_url', 'id' ),
				'lang'      => Fields::text( $item, 'language' ),
				'published' => Fields::text( $item, 'date_published' ),
				'summary'   => $summary,
			);
		}
		return array(
			'lang'  => Fields::text( $whole, 'language' ),
			'items' => self::whole( $items ),
		);
	}

	/**
	 * The beginning of a text, up to a whole word.
	 *
	 * @param string $text In one line.
	 */
	private static function beginning( string $text ): string {
		return mb_strlen( $text ) <= self::TITLE ? $text : preg_replace( '/\s+\S*$/u', '', mb_substr( $text, 0, self::TITLE ) ) . '…';
	}

	/**
	 * Those that have what an article needs.
	 *
	 * @param array<int, array<string, mixed>> $items Articles.
	 * @return array<int, array<string, mixed>>
	 */
	private static function whole( array $items ): array {
		return array_values(
			array_filter(
				$items,
				static function ( array $item ): bool {
					return '' !== $item['url'] && null !== Moment::read( $item['published'], '' );
				}
			)
		);
	}
}
