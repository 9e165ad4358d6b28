<?php
/**
 * Patterns.
 *
 * @package OuiShare\Widgets
 */

namespace OuiShare\Widgets;

defined( 'ABSPATH' ) || exit;

/**
 * Whole parts of pages to begin with. They use the theme's own sizes and colours, and say nothing that is not true everywhere.
 */
final class Patterns {

	/**
	 * Adds the hooks.
	 */
	public static function hook(): void {
		add_action( 'init', array( self::class, 'register' ) );
	}

	/**
	 * Registers the patterns with their category.
	 */
	public static function register(): void {
		register_block_pattern_category( Editor::CATEGORY, array( 'label' => __( 'OuiShare', 'ouishare-widgets' ) ) );
		foreach ( self::all() as $name => $pattern ) {
			register_block_pattern( "ouishare/$name", array_merge( array( 'categories' => array( Editor::CATEGORY ) ), $pattern ) );
		}
	}

	/**
	 * The patterns by name.
	 *
	 * @return array<string, array{title: string, description: string, content: string}>
	 */
	private static function all(): array {
		return array(
			'chapter-home' => array(
				'title'         => __( 'Chapter home', 'ouishare-widgets' ),
				'description'   => __( 'A chapter’s first page: who it is, what comes next, where the others are.', 'ouishare-widgets' ),
				'viewportWidth' => 1200,
				'content'       => self::chapter_home(),
			),
			'event-page'   => array(
				'title'         => __( 'Event page', 'ouishare-widgets' ),
				'description'   => __( 'A gathering with its programme, its partners, and what else is on.', 'ouishare-widgets' ),
				'viewportWidth' => 1200,
				'content'       => self::event_page(),
			),
			'join-us'      => array(
				'title'         => __( 'Join us', 'ouishare-widgets' ),
				'description'   => __( 'Why to join, beside the form.', 'ouishare-widgets' ),
				'viewportWidth' => 1200,
				'content'       => self::join_us(),
			),
		);
	}

	/**
	 * A chapter's first page.
	 */
	private static function chapter_home(): string {
		return self::section(
			self::heading( __( 'Our chapter', 'ouishare-widgets' ) )
			. self::paragraph( __( 'Say in two sentences who you are, and what people do together here.', 'ouishare-widgets' ) )
			. self::widget( 'community-card', array( 'label' => '' ) )
		)
		. self::section(
			self::columns(
				'60%',
				self::widget(
					'event-list',
					array(
						'limit'     => 6,
						'noFilters' => true,
						'noSearch'  => true,
					)
				),
				'40%',
				self::widget(
					'connector-list',
					array(
						'layout'    => 'list',
						'limit'     => 4,
						'noFilters' => true,
					)
				)
			)
		)
		. self::section( self::widget( 'community-map' ) );
	}

	/**
	 * The page of a gathering.
	 */
	private static function event_page(): string {
		return self::section( self::widget( 'gathering' ) )
		. self::section(
			self::columns(
				'50%',
				self::heading( __( 'Why to come', 'ouishare-widgets' ) )
				. self::paragraph( __( 'Say whom this is for, and what they will take home.', 'ouishare-widgets' ) ),
				'50%',
				self::heading( __( 'Getting there', 'ouishare-widgets' ) )
				. self::paragraph( __( 'Say how to reach the place, and how accessible it is.', 'ouishare-widgets' ) )
			)
		)
		. self::section( self::widget( 'partner-wall', array( 'noFilters' => true ) ) )
		. self::section(
			self::widget(
				'event-list',
				array(
					'label'     => __( 'Also coming up', 'ouishare-widgets' ),
					'limit'     => 5,
					'noFilters' => true,
					'noSearch'  => true,
				)
			)
		);
	}

	/**
	 * Reasons and the form.
	 */
	private static function join_us(): string {
		return self::section(
			self::columns(
				'45%',
				self::heading( __( 'Join us', 'ouishare-widgets' ) )
				. self::paragraph( __( 'Say what members do, and what they find here.', 'ouishare-widgets' ) )
				. self::points(
					array(
						__( 'Come to an event near you, or online.', 'ouishare-widgets' ),
						__( 'Meet the people who animate your community.', 'ouishare-widgets' ),
						__( 'Start something together.', 'ouishare-widgets' ),
					)
				),
				'55%',
				self::widget(
					'member-signup',
					array(
						'label'   => '',
						'variant' => 'card',
					)
				)
			)
		);
	}

	/**
	 * A part of a page, as wide as the theme's wide width.
	 *
	 * @param string $inside Blocks.
	 */
	private static function section( string $inside ): string {
		return '<!-- wp:group {"align":"wide","style":{"spacing":{"margin":{"top":"0","bottom":"0"},"padding":{"top":"2.5em","bottom":"2.5em"}}},"layout":{"type":"default"}} -->'
			. "\n" . '<div class="wp-block-group alignwide" style="margin-top:0;margin-bottom:0;padding-top:2.5em;padding-bottom:2.5em">' . $inside . "</div>\n<!-- /wp:group -->\n\n";
	}

	/**
	 * Two columns.
	 *
	 * @param string $first_width  CSS.
	 * @param string $first        Blocks.
	 * @param string $second_width CSS.
	 * @param string $second       Blocks.
	 */
	private static function columns( string $first_width, string $first, string $second_width, string $second ): string {
		$html = '';
		foreach ( array( array( $first_width, $first ), array( $second_width, $second ) ) as $column ) {
			$html .= sprintf( "<!-- wp:column {\"width\":\"%1\$s\"} -->\n<div class=\"wp-block-column\" style=\"flex-basis:%1\$s\">%2\$s</div>\n<!-- /wp:column -->\n", $column[0], $column[1] );
		}
		return '<!-- wp:columns {"style":{"spacing":{"blockGap":{"top":"2.5em","left":"4em"}}}} -->' . "\n<div class=\"wp-block-columns\">$html</div>\n<!-- /wp:columns -->";
	}

	/**
	 * A heading of the second level.
	 *
	 * @param string $text Plain.
	 */
	private static function heading( string $text ): string {
		return "<!-- wp:heading -->\n<h2 class=\"wp-block-heading\">" . esc_html( $text ) . "</h2>\n<!-- /wp:heading -->\n\n";
	}

	/**
	 * A paragraph.
	 *
	 * @param string $text Plain.
	 */
	private static function paragraph( string $text ): string {
		return "<!-- wp:paragraph -->\n<p>" . esc_html( $text ) . "</p>\n<!-- /wp:paragraph -->\n\n";
	}

	/**
	 * A list.
	 *
	 * @param string[] $points Plain.
	 */
	private static function points( array $points ): string {
		$html = '';
		foreach ( $points as $point ) {
			$html .= "<!-- wp:list-item -->\n<li>" . esc_html( $point ) . "</li>\n<!-- /wp:list-item -->";
		}
		return "<!-- wp:list -->\n<ul class=\"wp-block-list\">$html</ul>\n<!-- /wp:list -->\n\n";
	}

	/**
	 * A widget.
	 *
	 * @param string               $name       Of a widget.
	 * @param array<string, mixed> $attributes Of its block.
	 */
	private static function widget( string $name, array $attributes = array() ): string {
		return get_comment_delimited_block_content( "ouishare/$name", $attributes, '' ) . "\n\n";
	}
}
