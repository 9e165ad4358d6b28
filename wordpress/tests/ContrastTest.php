<?php
/**
 * Contrast of colours.
 */

use OuiShare\Widgets\Contrast;
use PHPUnit\Framework\TestCase;

final class ContrastTest extends TestCase {

	/**
	 * Pairs with the ratio that WCAG's formula gives.
	 *
	 * @return array<string, array{string, string, float}>
	 */
	public function pairs(): array {
		return array(
			'extremes'      => array( '#000', 'white', 21.0 ),
			'the same'      => array( '#0a5c4d', 'rgb(10 92 77)', 1.0 ),
			'the AA grey'   => array( '#767676', '#ffffff', 4.54 ),
			'hsl'           => array( 'hsl(240, 100%, 50%)', '#fff', 8.59 ),
			'a hue of red'  => array( 'hsl(0deg 100% 50% / 1)', '#ff0000ff', 1.0 ),
			'percent'       => array( 'rgb(100%, 0%, 0%)', '#f00', 1.0 ),
			'under the bar' => array( '#777777', '#ffffff', 4.48 ),
		);
	}

	/** @dataProvider pairs */
	public function test_a_pair_has_the_ratio_of_wcag( string $one, string $other, float $ratio ): void {
		$this->assertEqualsWithDelta( $ratio, Contrast::ratio( Contrast::rgb( $one ), Contrast::rgb( $other ) ), 0.01 );
	}

	/** @dataProvider unreadable */
	public function test_what_cannot_be_known_is_no_colour( string $css ): void {
		$this->assertNull( Contrast::rgb( $css ) );
	}

	/**
	 * Colours that are transparent, mixed in the browser, or none.
	 *
	 * @return array<string, array{string}>
	 */
	public function unreadable(): array {
		return array(
			'transparent' => array( '#11111180' ),
			'half'        => array( 'rgba(0,0,0,.5)' ),
			'mixed'       => array( 'color-mix(in srgb, red 50%, blue)' ),
			'current'     => array( 'currentColor' ),
			'none'        => array( 'rgb(none 0 0)' ),
			'short'       => array( '#12' ),
			'empty'       => array( '' ),
		);
	}
}
