<?php
/**
 * The block editor.
 *
 * @package OuiShare\Widgets
 */

namespace OuiShare\Widgets;

defined( 'ABSPATH' ) || exit;

/**
 * Loads the editor's scripts, and tells them of the site: sources, controls, languages.
 */
final class Editor {

	/** Handle of the script that registers the blocks, and of the style; block.json names them. */
	public const HANDLE = 'ouishare-widgets-editor';

	/** Category of the blocks, and of the patterns. */
	public const CATEGORY = 'ouishare';

	/** Scripts that the one of the blocks consists of, with what each takes from WordPress. */
	private const SCRIPTS = array(
		'sources'    => array( 'wp-i18n' ),
		'grounds'    => array(),
		'preview'    => array( 'wp-compose', 'wp-element' ),
		'fields'     => array( 'wp-components', 'wp-element', 'wp-i18n' ),
		'controls'   => array( 'wp-block-editor', 'wp-components', 'wp-element', 'wp-i18n' ),
		'transforms' => array( 'wp-blocks', 'wp-data', 'wp-html-entities', 'wp-i18n', 'wp-notices', 'wp-shortcode' ),
		'paste'      => array( 'wp-block-editor', 'wp-blocks', 'wp-data' ),
	);

	/** Attributes of the tag that come from the settings. */
	private const SETTINGS = array(
		'community-map' => array(
			'tiles'       => 'tiles',
			'attribution' => 'attribution',
		),
		'member-signup' => array( 'policy-url' => 'policy_url' ),
	);

	/**
	 * Adds the hooks.
	 */
	public static function hook(): void {
		// Before the blocks, which name the handles.
		add_action( 'init', array( self::class, 'register' ), 9 );
		add_action( 'enqueue_block_editor_assets', array( self::class, 'tell' ) );
		add_action( 'enqueue_block_assets', array( self::class, 'look' ) );
		add_filter( 'block_categories_all', array( self::class, 'category' ) );
	}

	/**
	 * Names the scripts and the style.
	 */
	public static function register(): void {
		$parts = array();
		foreach ( self::SCRIPTS as $name => $dependencies ) {
			// Each stands on `window.ouishareEditor`, which is written before the first.
			self::script( self::HANDLE . '-' . $name, "assets/editor/$name.js", array_merge( $dependencies, $parts ) );
			$parts[] = self::HANDLE . '-' . $name;
		}
		self::script( self::HANDLE, 'assets/editor.js', array_merge( array( 'wp-block-editor', 'wp-blocks', 'wp-components', 'wp-element', 'wp-i18n' ), $parts ) );
		wp_register_style( self::HANDLE, Assets::url( 'assets/editor.css' ), array(), VERSION );
	}

	/**
	 * Names a script with its translations.
	 *
	 * @param string   $handle       Of the script.
	 * @param string   $path         Inside the plugin's folder.
	 * @param string[] $dependencies Handles.
	 */
	private static function script( string $handle, string $path, array $dependencies ): void {
		wp_register_script( $handle, Assets::url( $path ), array_unique( $dependencies ), VERSION, true );
		wp_set_script_translations( $handle, 'ouishare-widgets', dirname( FILE ) . '/languages' );
	}

	/**
	 * Gives the scripts what they need to know.
	 */
	public static function tell(): void {
		$json = wp_json_encode( self::data(), JSON_HEX_TAG | JSON_HEX_AMP | JSON_UNESCAPED_SLASHES );
		wp_add_inline_script( self::HANDLE . '-sources', "window.ouishareEditor = $json;", 'before' );
	}

	/**
	 * What the scripts know of the site. Words are in the language of the person, the preview in that of the site.
	 *
	 * @return array<string, mixed>
	 */
	public static function data(): array {
		return array(
			'sources'      => self::sources(),
			'community'    => trim( (string) Options::get( 'community' ) ),
			'images'       => trim( (string) Options::get( 'images' ) ),
			'language'     => self::language(),
			'library'      => Assets::url( 'build/all.js' ) . '?' . VERSION,
			'home'         => home_url( '/' ),
			'otherGrounds' => Theme_Look::OTHER_GROUNDS,
			// For those who may go there.
			'settings'     => current_user_can( 'manage_options' ) ? admin_url( 'options-general.php?page=' . Admin\Settings_Page::SLUG ) : '',
			'tags'         => Kses::tags(),
			'widgets'      => self::widgets(),
		);
	}

	/**
	 * The sources, feeds as this site hands them on: what visitors' browsers ask too, while the address itself may be a secret one,
	 * which calendars give out so that nobody else reads them.
	 *
	 * @return array<int, array<string, string>>
	 */
	private static function sources(): array {
		return array_map(
			static function ( array $source ): array {
				return 'feed' === $source['kind'] ? array_merge( $source, array( 'address' => Feed_Route::address( $source['id'] ) ) ) : $source;
			},
			array_values( Sources::all() )
		);
	}

	/**
	 * The widgets with their controls.
	 *
	 * @return array<string, array<string, mixed>> By name.
	 */
	private static function widgets(): array {
		$widgets = array();
		foreach ( require __DIR__ . '/generated/controls.php' as $name => $about ) {
			$settings = array();
			foreach ( self::SETTINGS[ $name ] ?? array() as $attribute => $option ) {
				$settings[ $attribute ] = (string) Options::get( $option );
			}
			$widgets[ $name ] = array(
				'tag'      => Widgets::all()[ $name ]['tag'],
				'resource' => Widgets::resource( $name ),
				'title'    => $about['title'],
				'controls' => $about['controls'],
				'settings' => (object) array_filter( $settings ),
			);
		}
		return $widgets;
	}

	/**
	 * The site's language as BCP 47; `get_bloginfo( 'language' )` is that of the person here.
	 */
	private static function language(): string {
		// `de_DE_formal` has a third part that no browser knows.
		return implode( '-', array_slice( explode( '_', get_locale() ), 0, 2 ) );
	}

	/**
	 * Shows widgets in the canvas in the theme's colours, as visitors see them.
	 */
	public static function look(): void {
		if ( is_admin() && ! wp_styles()->get_data( self::HANDLE, 'after' ) ) {
			wp_add_inline_style( self::HANDLE, Theme_Look::css() );
		}
	}

	/**
	 * Adds the blocks' category.
	 *
	 * @param array<int, array<string, mixed>> $categories Categories so far.
	 * @return array<int, array<string, mixed>>
	 */
	public static function category( array $categories ): array {
		$categories[] = array(
			'slug'  => self::CATEGORY,
			'title' => __( 'OuiShare', 'ouishare-widgets' ),
		);
		return $categories;
	}
}
