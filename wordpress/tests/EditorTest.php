<?php
/**
 * What the block editor is told.
 */

use OuiShare\Widgets\Editor;
use OuiShare\Widgets\Options;
use OuiShare\Widgets\Widgets;
use PHPUnit\Framework\TestCase;

final class EditorTest extends TestCase {

	protected function setUp(): void {
		update_option(
			Options::NAME,
			array(
				'community'  => 'paris',
				'tiles'      => 'https://tiles.example/{z}/{x}/{y}.png',
				'policy_url' => 'https://network.example/privacy',
				'sources'    => array(
					array(
						'id'      => 'network',
						'name'    => 'Network </script><!--',
						'kind'    => 'endpoint',
						'address' => 'https://network.example/api/?a=1&b=2',
					),
				),
			)
		);
	}

	protected function tearDown(): void {
		delete_option( Options::NAME );
		wp_set_current_user( 0 );
	}

	public function test_every_attribute_has_a_control_with_words(): void {
		$data = Editor::data();
		foreach ( Widgets::all() as $name => $about ) {
			$controls   = $data['widgets'][ $name ]['controls'];
			$attributes = array_column( $controls, 'attribute' );
			$this->assertEqualsCanonicalizing( array_merge( array_keys( $about['attributes'] ), array( 'lang' ) ), $attributes, $name );
			foreach ( $controls as $control ) {
				$this->assertNotSame( '', $control['label'], $name );
				$this->assertContains( $control['panel'], array( 'content', 'look', 'more' ) );
			}
		}
	}

	public function test_no_address_is_among_a_blocks_attributes(): void {
		foreach ( WP_Block_Type_Registry::get_instance()->get_all_registered() as $name => $type ) {
			if ( 0 === strpos( $name, 'ouishare/' ) ) {
				$this->assertSame( array(), array_intersect( array( 'endpoint', 'src', 'tiles', 'policyUrl' ), array_keys( $type->attributes ) ), $name );
				$this->assertSame( array( Editor::HANDLE ), $type->editor_script_handles );
				$this->assertSame( array( Editor::HANDLE ), $type->editor_style_handles );
			}
		}
	}

	public function test_the_address_of_a_feed_which_may_be_a_secret_is_told_to_nobody(): void {
		$secret = 'https://calendar.example/private-0123456789abcdef/basic.ics';
		update_option( Options::NAME, array( 'sources' => array( array( 'id' => 'agenda', 'name' => 'Agenda', 'kind' => 'feed', 'resource' => 'events', 'address' => $secret ) ) ) );
		$data = Editor::data();
		$this->assertSame( rest_url( 'ouishare/v1/feed/agenda' ), $data['sources'][0]['address'] );
		$this->assertStringNotContainsString( 'private-', wp_json_encode( $data ) );
	}

	public function test_only_who_may_change_settings_gets_their_address(): void {
		wp_set_current_user( 1 );
		$this->assertStringContainsString( 'options-general.php?page=ouishare-widgets', Editor::data()['settings'] );
		$author = wp_insert_user(
			array(
				'user_login' => 'editor-test-author',
				'user_pass'  => 'x',
				'role'       => 'author',
			)
		);
		wp_set_current_user( $author );
		$this->assertSame( '', Editor::data()['settings'] );
		wp_delete_user( $author );
	}

	public function test_settings_reach_the_widgets_that_have_them(): void {
		$widgets = Editor::data()['widgets'];
		$this->assertEquals( (object) array( 'tiles' => 'https://tiles.example/{z}/{x}/{y}.png' ), $widgets['community-map']['settings'] );
		$this->assertEquals( (object) array( 'policy-url' => 'https://network.example/privacy' ), $widgets['member-signup']['settings'] );
		$this->assertEquals( (object) array(), $widgets['event-list']['settings'] );
	}

	public function test_data_ends_no_script(): void {
		Editor::tell();
		$lines = wp_scripts()->get_data( Editor::HANDLE . '-sources', 'before' );
		$text  = implode( "\n", array_filter( $lines ) );
		$this->assertStringNotContainsString( '</script', $text );
		$this->assertStringNotContainsString( '<!--', $text );
		$this->assertStringContainsString( 'Network \u003C/script\u003E', $text );
	}

	public function test_the_preview_speaks_the_sites_language_not_the_persons(): void {
		add_filter( 'locale', array( $this, 'german' ) );
		$this->assertSame( 'de-DE', Editor::data()['language'] );
		remove_filter( 'locale', array( $this, 'german' ) );
	}

	public function german(): string {
		return 'de_DE_formal';
	}

	public function test_every_script_is_a_file_and_waits_for_what_it_uses(): void {
		$handles = array_filter( array_keys( wp_scripts()->registered ), static function ( string $handle ): bool {
			return 0 === strpos( $handle, Editor::HANDLE );
		} );
		$this->assertCount( 8, $handles );
		foreach ( $handles as $handle ) {
			$script = wp_scripts()->registered[ $handle ];
			$file   = dirname( OuiShare\Widgets\FILE ) . '/' . substr( $script->src, strpos( $script->src, 'assets/' ) );
			$this->assertFileExists( $file );
			$this->assertSame( 'ouishare-widgets', $script->textdomain );
			preg_match_all( '/wp\.(blocks|blockEditor|components|compose|data|element|htmlEntities|i18n|shortcode)\b/', file_get_contents( $file ), $used );
			foreach ( array_unique( $used[1] ) as $package ) {
				$this->assertContains( 'wp-' . strtolower( preg_replace( '/[A-Z]/', '-$0', $package ) ), $script->deps, "$handle uses wp.$package" );
			}
		}
	}

	public function test_the_blocks_have_their_category(): void {
		$this->assertContains( 'ouishare', array_column( get_block_categories( get_post( 1 ) ), 'slug' ) );
	}

	public function test_the_language_of_a_block_is_written(): void {
		$this->assertStringContainsString( ' lang="fr"', do_blocks( '<!-- wp:ouishare/event-list {"lang":"fr"} /-->' ) );
		$this->assertStringNotContainsString( ' lang=', do_blocks( '<!-- wp:ouishare/event-list {"lang":"x y"} /-->' ) );
	}

	public function test_a_card_of_no_community_shows_visitors_nothing(): void {
		$card = '<!-- wp:ouishare/community-card /-->';
		$this->assertStringContainsString( 'community="paris"', do_blocks( $card ), 'that of the whole site' );
		$this->assertStringContainsString( ' community>', do_blocks( '<!-- wp:ouishare/event-list {"community":""} /-->' ), 'all of them, where its author says so' );
		update_option( Options::NAME, array_diff_key( get_option( Options::NAME ), array( 'community' => '' ) ) );
		$this->assertSame( '', do_blocks( $card ) );
		$this->assertStringContainsString( 'community="lyon"', do_blocks( '<!-- wp:ouishare/community-card {"community":"lyon"} /-->' ) );
	}
}
