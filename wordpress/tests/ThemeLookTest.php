<?php
/**
 * The look of the theme.
 */

use OuiShare\Widgets\Block_Colors;
use OuiShare\Widgets\Options;
use OuiShare\Widgets\Palette;
use OuiShare\Widgets\Theme_Look;
use PHPUnit\Framework\TestCase;

final class ThemeLookTest extends TestCase {

	protected function tearDown(): void {
		remove_theme_mod( 'background_color' );
		remove_theme_support( 'custom-background' );
		remove_theme_support( 'editor-color-palette' );
		wp_clean_theme_json_cache();
		delete_option( Options::NAME );
	}

	/**
	 * Tokens of global styles.
	 *
	 * @param array<string, mixed> $styles Global styles.
	 * @return array<string, string>
	 */
	private function tokens( array $styles ): array {
		return Theme_Look::look( $styles, new Palette() )['tokens'];
	}

	public function test_readable_buttons_of_the_theme_are_the_accent(): void {
		$tokens = $this->tokens(
			array(
				'color'    => array(
					'background' => '#ffffff',
					'text'       => '#222222',
				),
				'elements' => array(
					'button' => array(
						'color'  => array(
							'background' => '#7a1f5c',
							'text'       => '#ffffff',
						),
						'border' => array( 'radius' => '4px' ),
					),
				),
			)
		);
		$this->assertSame(
			array(
				'--ouishare-color-surface'   => '#ffffff',
				'--ouishare-color-text'      => '#222222',
				'--ouishare-color-accent'    => '#7a1f5c',
				'--ouishare-color-on-accent' => '#ffffff',
				'--ouishare-radius'          => '4px',
			),
			$tokens
		);
	}

	public function test_a_button_that_cannot_be_read_on_the_page_gives_way_to_the_link(): void {
		$tokens = $this->tokens(
			array(
				'color'    => array(
					'background' => '#fff',
					'text'       => '#000',
				),
				'elements' => array(
					'button' => array(
						'color' => array(
							'background' => '#ffee58',
							'text'       => '#000',
						),
					),
					'link'   => array( 'color' => array( 'text' => '#0b57d0' ) ),
				),
			)
		);
		$this->assertSame( '#0b57d0', $tokens['--ouishare-color-accent'] );
		$this->assertSame( '#fff', $tokens['--ouishare-color-on-accent'] );
	}

	public function test_no_readable_colour_leaves_ours(): void {
		$tokens = $this->tokens(
			array(
				'color'    => array(
					'background' => '#ffffff',
					'text'       => '#999999',
				),
				'elements' => array( 'link' => array( 'color' => array( 'text' => '#ffcc00' ) ) ),
			)
		);
		$this->assertSame( array(), preg_grep( '/surface|text|#ffcc00|#999999/', array_merge( $tokens, array_keys( $tokens ) ) ) );
	}

	public function test_a_ground_of_a_gradient_is_not_guessed(): void {
		$look = Theme_Look::look(
			array(
				'color'    => array(
					'gradient' => 'linear-gradient(#000,#fff)',
					'text'     => '#fff',
				),
				'elements' => array(
					'button' => array(
						'color' => array(
							'background' => '#000',
							'text'       => '#fff',
						),
					),
				),
			),
			new Palette()
		);
		$this->assertSame( array(), $look['tokens'] );
		$this->assertFalse( $look['dark'] );
	}

	public function test_the_pill_of_a_button_is_no_corner_of_a_card(): void {
		foreach ( array( '9999px', '1.5rem', '50%', '7', 'calc(1px)' ) as $radius ) {
			$this->assertArrayNotHasKey( '--ouishare-radius', $this->tokens( array( 'elements' => array( 'button' => array( 'border' => array( 'radius' => $radius ) ) ) ) ), $radius );
		}
	}

	public function test_the_active_theme_is_written_as_its_own_presets(): void {
		$css = Theme_Look::css();
		$this->assertStringContainsString( '--ouishare-color-accent:var(--wp--preset--color--contrast);--ouishare-color-on-accent:var(--wp--preset--color--base);', $css );
		$this->assertStringNotContainsString( 'color-scheme', $css );
		$this->assertStringNotContainsString( '<', $css );
		if ( 'twentytwentyfive' === get_stylesheet() ) {
			$this->assertStringContainsString( ':where(.is-style-section-4){--ouishare-color-text:var(--wp--preset--color--accent-2);--ouishare-color-surface:var(--wp--preset--color--accent-3);', $css );
		}
	}

	public function test_a_dark_page_says_so(): void {
		$dark = array(
			'color' => array(
				'background' => '#101014',
				'text'       => '#ffffff',
			),
		);
		$this->assertTrue( Theme_Look::look( $dark, new Palette() )['dark'] );
		$filter = static function ( WP_Theme_JSON_Data $data ) use ( $dark ): WP_Theme_JSON_Data {
			return $data->update_with(
				array(
					'version' => 2,
					'styles'  => array_merge( $dark, array( 'blocks' => array( 'ouishare/event-list' => array( 'color' => array( 'background' => '#004d40', 'text' => '#ffffff' ) ) ) ) ),
				)
			);
		};
		add_filter( 'wp_theme_json_data_theme', $filter );
		wp_clean_theme_json_cache();
		$css = Theme_Look::css();
		remove_filter( 'wp_theme_json_data_theme', $filter );
		$this->assertStringContainsString( 'ouishare-event-list,', $css );
		$this->assertStringContainsString( '{color-scheme:dark}', $css );
		$this->assertStringContainsString( ':where(.wp-block-ouishare-event-list){--ouishare-color-text:#ffffff;--ouishare-color-surface:#004d40;', $css );
	}

	public function test_a_classic_theme_gives_the_main_colour_of_its_palette(): void {
		$before = get_stylesheet();
		$folder = get_theme_root() . '/ouishare-classic';
		wp_mkdir_p( $folder );
		file_put_contents( "$folder/style.css", '/* Theme Name: OuiShare Classic */' );
		file_put_contents( "$folder/index.php", '<?php' );
		switch_theme( 'ouishare-classic' );
		add_theme_support( 'editor-color-palette', array( $this->color( 'accent', '#ffe082' ), $this->color( 'primary', '#8c2f39' ) ) );
		wp_clean_theme_json_cache();
		$on_white = Theme_Look::css();
		add_theme_support( 'custom-background' );
		set_theme_mod( 'background_color', '5a1a20' );
		$on_red = Theme_Look::css();
		switch_theme( $before );
		unlink( "$folder/style.css" );
		unlink( "$folder/index.php" );
		rmdir( $folder );
		$this->assertStringContainsString( '{--ouishare-color-accent:var(--wp--preset--color--primary);--ouishare-color-on-accent:#ffffff;}', $on_white );
		$this->assertStringContainsString( '--ouishare-color-accent:var(--wp--preset--color--accent)', $on_red, 'the other colour is the readable one there' );
		$this->assertStringContainsString( '{color-scheme:dark}', $on_red );
	}

	/**
	 * A colour of a palette.
	 *
	 * @param string $slug  Its name.
	 * @param string $color CSS.
	 * @return array{name: string, slug: string, color: string}
	 */
	private function color( string $slug, string $color ): array {
		return array(
			'name'  => $slug,
			'slug'  => $slug,
			'color' => $color,
		);
	}

	public function test_an_authors_colours_reach_the_widget(): void {
		update_option(
			Options::NAME,
			array(
				'sources' => array(
					array(
						'id'      => 'network',
						'kind'    => 'endpoint',
						'address' => 'https://network.example/',
					),
				),
			)
		);
		$html = do_blocks( '<!-- wp:ouishare/event-list {"textColor":"base","backgroundColor":"contrast"} /-->' );
		$this->assertStringContainsString( 'has-base-color', $html );
		$this->assertStringContainsString( '--ouishare-color-text:var(--wp--preset--color--base);--ouishare-color-surface:var(--wp--preset--color--contrast);', $html );
		$this->assertSame( '--ouishare-color-text:#123456;--ouishare-color-accent:#123456;--ouishare-color-on-accent:#fff;', Block_Colors::style( array( 'style' => array( 'color' => array( 'text' => '#123456' ) ) ) ) );
		$this->assertSame( '', Block_Colors::style( array() ) );
	}

	public function test_a_ground_alone_has_a_button_that_reads_on_it(): void {
		$dark = '--ouishare-color-text:currentColor;--ouishare-color-surface:#112233;--ouishare-color-accent:#fff;--ouishare-color-on-accent:#112233;';
		$this->assertSame( $dark, Block_Colors::style( array( 'style' => array( 'color' => array( 'background' => '#112233' ) ) ) ) );
		$this->assertStringContainsString( 'accent:#000;', Block_Colors::style( array( 'style' => array( 'color' => array( 'background' => '#ffee58' ) ) ) ) );
		$this->assertStringNotContainsString( 'accent', Block_Colors::style( array( 'style' => array( 'color' => array( 'background' => 'rgba(0,0,0,.5)' ) ) ) ) );
	}

	public function test_a_group_hands_its_colours_to_the_widgets_in_it_only(): void {
		$group = array(
			'blockName' => 'core/group',
			'attrs'     => array(
				'textColor' => 'base',
				'style'     => array( 'color' => array( 'background' => '#123456' ) ),
			),
		);
		$this->assertSame(
			'<div style="--ouishare-color-text:var(--wp--preset--color--base);--ouishare-color-surface:#123456;--ouishare-color-accent:var(--wp--preset--color--base);--ouishare-color-on-accent:#123456;padding:1em" class="a"><ouishare-gathering></ouishare-gathering></div>',
			Block_Colors::around( '<div style="padding:1em" class="a"><ouishare-gathering></ouishare-gathering></div>', $group )
		);
		$this->assertSame( '<div class="a"><p>Words</p></div>', Block_Colors::around( '<div class="a"><p>Words</p></div>', $group ) );
		$this->assertSame( '<div><ouishare-gathering></ouishare-gathering></div>', Block_Colors::around( '<div><ouishare-gathering></ouishare-gathering></div>', array( 'blockName' => 'core/group', 'attrs' => array() ) ) );
	}

	public function test_a_colour_ends_no_declaration(): void {
		foreach ( array( 'red;position:fixed', 'red}body{display:none', 'url(https://evil.example/)', '"><script>', array( 'red' ) ) as $evil ) {
			$this->assertSame( '', Block_Colors::style( array( 'style' => array( 'color' => array( 'text' => $evil ) ) ) ) );
			$this->assertStringNotContainsString( ';position', Block_Colors::style( array( 'textColor' => $evil ) ) );
		}
	}
}
