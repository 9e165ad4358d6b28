<?php
/**
 * Patterns.
 */

use PHPUnit\Framework\TestCase;

final class PatternsTest extends TestCase {

	/** Patterns of the plugin. */
	private const NAMES = array( 'ouishare/chapter-home', 'ouishare/event-page', 'ouishare/join-us' );

	public function test_each_pattern_has_known_blocks_with_known_attributes_only(): void {
		$blocks = WP_Block_Type_Registry::get_instance();
		foreach ( self::NAMES as $name ) {
			$pattern = WP_Block_Patterns_Registry::get_instance()->get_registered( $name );
			$this->assertSame( array( 'ouishare' ), $pattern['categories'] );
			$own   = 0;
			$queue = parse_blocks( $pattern['content'] );
			while ( $queue ) {
				$block = array_shift( $queue );
				$queue = array_merge( $queue, $block['innerBlocks'] );
				if ( null === $block['blockName'] ) {
					$this->assertSame( '', trim( $block['innerHTML'] ), $name );
					continue;
				}
				$type = $blocks->get_registered( $block['blockName'] );
				$this->assertNotNull( $type, $block['blockName'] );
				if ( 0 === strpos( $block['blockName'], 'ouishare/' ) ) {
					++$own;
					$this->assertSame( array(), array_diff( array_keys( $block['attrs'] ), array_keys( $type->attributes ) ), $name );
				}
			}
			$this->assertGreaterThan( 0, $own );
		}
		$this->assertTrue( WP_Block_Pattern_Categories_Registry::get_instance()->is_registered( 'ouishare' ) );
	}
}
