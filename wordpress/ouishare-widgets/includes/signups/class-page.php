<?php
/**
 * A page of our own for visitors.
 *
 * @package OuiShare\Widgets
 */

namespace OuiShare\Widgets\Signups;

use OuiShare\Widgets\Assets;
use const OuiShare\Widgets\VERSION;

defined( 'ABSPATH' ) || exit;

/**
 * One thing, said calmly, outside the theme: nothing from elsewhere, no script, no frame around it, and no word to the next page of where the
 * visitor came from, for the address holds the token.
 */
final class Page {

	/**
	 * The page as an answer.
	 *
	 * @param Words                $words  Of its language.
	 * @param array<string, mixed> $said   title, lead; further list (sentences), hint, field (label of an address to write), buttons (each a label; a shape,
	 *                                     plain, or careful for what cannot be undone; and what it sends as `do`).
	 * @param int                  $status Of HTTP.
	 */
	public static function answer( Words $words, array $said, int $status = 200 ): Answer {
		$styles = Assets::url( 'assets/signup-pages.css' );
		return Answer::of(
			$status,
			'text/html; charset=utf-8',
			self::html( $words, $said, add_query_arg( 'ver', VERSION, $styles ) ),
			array(
				'Content-Security-Policy'    => "default-src 'none'; style-src " . esc_url_raw( $styles ) . "; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
				'Referrer-Policy'            => 'no-referrer',
				'X-Frame-Options'            => 'DENY',
				'Cross-Origin-Opener-Policy' => 'same-origin',
				'X-Robots-Tag'               => 'noindex',
				'Cache-Control'              => 'no-store',
				'Content-Language'           => $words->code,
			)
		);
	}

	/**
	 * Its HTML.
	 *
	 * @param Words                $words  Of its language.
	 * @param array<string, mixed> $said   As for answer().
	 * @param string               $styles Address of the style sheet.
	 */
	private static function html( Words $words, array $said, string $styles ): string {
		$html  = '<!doctype html>' . "\n";
		$html .= sprintf( '<html lang="%s" dir="%s">', esc_attr( $words->code ), $words->is_rtl() ? 'rtl' : 'ltr' ) . "\n";
		$html .= '<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">';
		$html .= sprintf( '<title>%s</title><link rel="stylesheet" href="%s"></head>', esc_html( $said['title'] ), esc_url( $styles ) ) . "\n"; // phpcs:ignore WordPress.WP.EnqueuedResources -- a page outside the theme.
		$html .= sprintf( '<body><main><p class="network" lang="%s"><bdi>%s</bdi></p>', esc_attr( Manifest::lang() ), esc_html( Manifest::name() ) ) . "\n";
		$html .= sprintf( '<h1>%s</h1><p>%s</p>', esc_html( $said['title'] ), esc_html( $said['lead'] ) ) . "\n";
		if ( ! empty( $said['list'] ) ) {
			$html .= '<ul><li>' . implode( '</li><li>', array_map( 'esc_html', $said['list'] ) ) . '</li></ul>' . "\n";
		}
		if ( ! empty( $said['hint'] ) ) {
			$html .= sprintf( '<p class="hint">%s</p>', esc_html( $said['hint'] ) ) . "\n";
		}
		if ( ! empty( $said['buttons'] ) ) {
			$html .= '<form method="post">' . self::field( $said['field'] ?? '' ) . implode( ' ', array_map( array( self::class, 'button' ), $said['buttons'] ) ) . "</form>\n";
		}
		return $html . "</main></body></html>\n";
	}

	/**
	 * A field for an address, before the first button.
	 *
	 * @param string $label Its label; empty for no field.
	 */
	private static function field( string $label ): string {
		return '' === $label ? '' : sprintf( '<p><label for="field">%s</label><input id="field" name="email" type="email" autocomplete="email" required maxlength="%d"></p>', esc_html( $label ), Values::LIMITS['email'] );
	}

	/**
	 * A button.
	 *
	 * @param array{0: string, 1: string, 2: string} $button Label, shape, and what it sends.
	 */
	private static function button( array $button ): string {
		list( $label, $shape, $value ) = $button;
		$sends                         = '' === $value ? '' : sprintf( ' name="do" value="%s"', esc_attr( $value ) );
		return sprintf( '<button class="%s"%s>%s</button>', esc_attr( $shape ), $sends, esc_html( $label ) );
	}
}
