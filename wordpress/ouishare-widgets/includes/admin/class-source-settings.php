<?php
/**
 * Where data come from, as settings.
 *
 * @package OuiShare\Widgets
 */

namespace OuiShare\Widgets\Admin;

use OuiShare\Widgets\Kept;
use OuiShare\Widgets\Options;
use OuiShare\Widgets\Reading\Formats;
use OuiShare\Widgets\Reading\Rows;
use OuiShare\Widgets\Remote;
use OuiShare\Widgets\Sources;
use WP_Error;

defined( 'ABSPATH' ) || exit;

/**
 * The section of sources, and what holds for all widgets.
 */
final class Source_Settings {

	/** Formats of feeds that widgets read besides the wire contract. */
	public const FORMATS = array( 'ics', 'tribe', 'geojson', 'mobilizon', 'gancio', 'gogocarto', 'wp', 'jsonfeed' );

	/**
	 * Adds the hooks.
	 */
	public static function hook(): void {
		add_action( 'admin_init', array( self::class, 'sections' ) );
		add_filter( 'ouishare_sanitize_settings', array( self::class, 'sanitize' ), 10, 2 );
		add_action( 'update_option_' . Options::NAME, array( self::class, 'ask' ) );
		add_action( 'add_option_' . Options::NAME, array( self::class, 'ask' ) );
	}

	/**
	 * What a source may have, by resource; '' is an endpoint, which has everything.
	 *
	 * @return array<string, string>
	 */
	public static function resources(): array {
		return array(
			''            => __( 'Everything (an endpoint)', 'ouishare-widgets' ),
			'events'      => __( 'Events (a calendar feed)', 'ouishare-widgets' ),
			'communities' => __( 'Communities', 'ouishare-widgets' ),
			'people'      => __( 'Connectors', 'ouishare-widgets' ),
			'partners'    => __( 'Partners', 'ouishare-widgets' ),
			'articles'    => __( 'Articles', 'ouishare-widgets' ),
			'projects'    => __( 'Projects', 'ouishare-widgets' ),
		);
	}

	/**
	 * Adds the sections.
	 */
	public static function sections(): void {
		add_settings_section( 'ouishare_sources', __( 'Where the data come from', 'ouishare-widgets' ), array( self::class, 'render_sources' ), Settings_Page::SLUG );
		add_settings_section( 'ouishare_all', __( 'For all widgets', 'ouishare-widgets' ), '__return_null', Settings_Page::SLUG );
		foreach ( self::texts() as $name => $about ) {
			add_settings_field(
				'ouishare-' . $name,
				$about['label'],
				array( self::class, 'render_text' ),
				Settings_Page::SLUG,
				'ouishare_all',
				array(
					'label_for' => 'ouishare-' . $name,
					'name'      => $name,
					'help'      => $about['help'],
				)
			);
		}
		add_settings_field( 'ouishare-erase', __( 'Deleting the plugin', 'ouishare-widgets' ), array( self::class, 'render_erase' ), Settings_Page::SLUG, 'ouishare_all' );
	}

	/**
	 * Settings that are a line of text.
	 *
	 * @return array<string, array{label: string, help: string}>
	 */
	private static function texts(): array {
		return array(
			'community'   => array(
				'label' => __( 'Community to show', 'ouishare-widgets' ),
				'help'  => __( 'Its id, such as casablanca: widgets show it alone unless a block says otherwise. Several are separated by spaces; empty shows all.', 'ouishare-widgets' ),
			),
			'images'      => array(
				'label' => __( 'Pictures from', 'ouishare-widgets' ),
				'help'  => __( 'Origins that visitors’ browsers may load pictures from, such as https://images.example.org, separated by spaces; or any. Empty: from your site and your sources alone.', 'ouishare-widgets' ),
			),
			'tiles'       => array(
				'label' => __( 'Map tiles', 'ouishare-widgets' ),
				'help'  => __( 'Address of a tile layer, with {z}, {x} and {y}. Whoever serves it sees your visitors’ addresses. Empty: the map draws itself and asks nobody.', 'ouishare-widgets' ),
			),
			'attribution' => array(
				'label' => __( 'Named under the map', 'ouishare-widgets' ),
				'help'  => __( 'What the licence of the tiles asks for.', 'ouishare-widgets' ),
			),
			'policy_url'  => array(
				'label' => __( 'Privacy policy', 'ouishare-widgets' ),
				'help'  => __( 'Address that the sign-up links to. Empty: the one that the endpoint names.', 'ouishare-widgets' ),
			),
		);
	}

	/**
	 * Draws the list of sources, and a row for one more.
	 */
	public static function render_sources(): void {
		echo '<p>' . esc_html__( 'An endpoint of the network, or a feed that you have: the address of a calendar (.ics) is enough for an agenda. Authors choose among these and write no addresses. Your server asks them, and visitors’ browsers ask endpoints; nobody else is asked.', 'ouishare-widgets' ) . '</p>';
		$sources = array_values( (array) Options::get( 'sources' ) );
		foreach ( array_merge( $sources, array( array() ) ) as $at => $source ) {
			self::render_source( $at, $source );
		}
	}

	/**
	 * Draws one source.
	 *
	 * @param int                   $at     Its place.
	 * @param array<string, string> $source Empty for a new one.
	 */
	private static function render_source( int $at, array $source ): void {
		$field = static function ( string $name ) use ( $at ): string {
			return Options::NAME . "[sources][$at][$name]";
		};
		echo '<fieldset class="ouishare-source" data-ouishare-source><legend>' . esc_html( $source['name'] ?? __( 'Add a source', 'ouishare-widgets' ) ) . '</legend>';
		printf( '<input type="hidden" name="%s" value="%s">', esc_attr( $field( 'id' ) ), esc_attr( $source['id'] ?? '' ) );
		printf( '<p><label>%s <input type="text" class="regular-text" dir="auto" name="%s" value="%s"></label></p>', esc_html__( 'Name', 'ouishare-widgets' ), esc_attr( $field( 'name' ) ), esc_attr( $source['name'] ?? '' ) );
		printf( '<p><label>%s <input type="url" class="regular-text code" dir="ltr" name="%s" value="%s" data-ouishare-address></label></p>', esc_html__( 'Address', 'ouishare-widgets' ), esc_attr( $field( 'address' ) ), esc_attr( $source['address'] ?? '' ) );
		printf( '<p class="ouishare-choices"><label>%s <select name="%s" data-ouishare-resource>', esc_html__( 'It has', 'ouishare-widgets' ), esc_attr( $field( 'resource' ) ) );
		foreach ( self::resources() as $resource => $words ) {
			printf( '<option value="%s"%s>%s</option>', esc_attr( $resource ), selected( $source['resource'] ?? '', $resource, false ), esc_html( $words ) );
		}
		echo '</select></label> ';
		printf( '<label>%s <select name="%s" data-ouishare-format><option value="">%s</option>', esc_html__( 'Format', 'ouishare-widgets' ), esc_attr( $field( 'format' ) ), esc_html__( 'found by itself', 'ouishare-widgets' ) );
		foreach ( self::FORMATS as $format ) {
			printf( '<option%s>%s</option>', selected( $source['format'] ?? '', $format, false ), esc_html( $format ) );
		}
		echo '</select></label></p>';
		self::render_state( $source['id'] ?? '' );
		echo '<p class="ouishare-choices"><button type="button" class="button" data-ouishare-test hidden>' . esc_html__( 'Test this address', 'ouishare-widgets' ) . '</button>';
		if ( isset( $source['id'] ) ) {
			printf( ' <label><input type="checkbox" name="%s" value="1"> %s</label>', esc_attr( $field( 'remove' ) ), esc_html__( 'Remove this source', 'ouishare-widgets' ) );
		}
		echo '</p><div data-ouishare-findings></div></fieldset>';
	}

	/**
	 * Draws how a source was read last.
	 *
	 * @param string $id Its id; empty for a new one.
	 */
	private static function render_state( string $id ): void {
		$source  = Sources::all()[ $id ] ?? null;
		$address = null === $source ? '' : Rows::telling_address( $source );
		$fault   = '' === $address ? '' : Kept::fault( $address );
		$read    = '' === $address ? 0 : Kept::fetched( $address );
		if ( '' !== $fault ) {
			/* translators: %s: why a source could not be read. */
			$words = 0 === $read ? __( 'It could not be read: %s', 'ouishare-widgets' ) : __( 'The last try failed: %s What was read before is still shown.', 'ouishare-widgets' );
			// What a server says of itself may run the other way.
			printf( '<div class="notice notice-error inline"><p>%s</p></div>', sprintf( esc_html( $words ), '<bdi>' . esc_html( $fault ) . '</bdi>' ) ); // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- both escaped.
		}
		if ( $read > 0 ) {
			/* translators: %s: such as 3 minutes. */
			printf( '<p class="description">%s</p>', esc_html( sprintf( __( 'Read %s ago.', 'ouishare-widgets' ), human_time_diff( $read ) ) ) );
		} elseif ( '' !== $address && '' === $fault ) {
			printf( '<p class="description">%s</p>', esc_html__( 'Not read yet: your server does that within some minutes.', 'ouishare-widgets' ) );
		}
	}

	/**
	 * Draws a line of text.
	 *
	 * @param array{label_for: string, name: string, help: string} $about The field.
	 */
	public static function render_text( array $about ): void {
		printf(
			'<input type="%5$s" id="%1$s" name="%2$s" value="%3$s" aria-describedby="%1$s-help" %6$s><p class="description" id="%1$s-help">%4$s</p>',
			esc_attr( $about['label_for'] ),
			esc_attr( Options::NAME . '[' . $about['name'] . ']' ),
			esc_attr( (string) Options::get( $about['name'] ) ),
			esc_html( $about['help'] ),
			in_array( $about['name'], array( 'tiles', 'policy_url' ), true ) ? 'url' : 'text',
			// Only what is named under the map is prose.
			'attribution' === $about['name'] ? 'class="regular-text" dir="auto"' : 'class="regular-text code" dir="ltr"' . ( 'community' === $about['name'] ? ' list="ouishare-communities"' : '' )
		);
		if ( 'community' === $about['name'] ) {
			self::render_communities();
		}
	}

	/**
	 * Draws the names of the communities that the sources have, each for its id.
	 */
	private static function render_communities(): void {
		$source = Sources::choose( 'communities' );
		$rows   = null === $source ? null : Rows::kept( $source, 'communities', get_bloginfo( 'language' ) );
		echo '<datalist id="ouishare-communities">';
		foreach ( $rows ?? array() as $row ) {
			printf( '<option value="%s">%s</option>', esc_attr( $row['id'] ), esc_html( $row['title'] ) );
		}
		echo '</datalist>';
	}

	/**
	 * Draws what deleting does.
	 */
	public static function render_erase(): void {
		printf(
			'<label><input type="checkbox" name="%s" value="1"%s> %s</label>',
			esc_attr( Options::NAME . '[erase]' ),
			checked( (bool) Options::get( 'erase' ), true, false ),
			esc_html__( 'Delete what people wrote, too: events, partners and sign-ups. Settings and kept answers go in any case.', 'ouishare-widgets' )
		);
	}

	/**
	 * Checks what was sent.
	 *
	 * @param array<string, mixed> $kept Checked so far.
	 * @param array<string, mixed> $sent As sent.
	 * @return array<string, mixed>
	 */
	public static function sanitize( array $kept, array $sent ): array {
		if ( ! is_array( $sent['sources'] ?? null ) ) {
			// Not from this form: what is set stays.
			$set = is_network_admin() ? get_site_option( Options::NAME ) : get_option( Options::NAME );
			return $kept + array_intersect_key( is_array( $set ) ? $set : array(), array_flip( array( 'sources', 'community', 'images', 'attribution', 'tiles', 'policy_url', 'erase' ) ) );
		}
		foreach ( array( 'community', 'images', 'attribution' ) as $name ) {
			$kept[ $name ] = sanitize_text_field( is_string( $sent[ $name ] ?? null ) ? $sent[ $name ] : '' );
		}
		$kept['tiles']      = self::address( $sent['tiles'] ?? '', (string) Options::get( 'tiles' ) );
		$kept['policy_url'] = self::address( $sent['policy_url'] ?? '', (string) Options::get( 'policy_url' ) );
		$kept['erase']      = ! empty( $sent['erase'] );
		$kept['sources']    = self::sources( $sent['sources'] );
		return $kept;
	}

	/**
	 * The sources that were sent.
	 *
	 * @param array<mixed> $sent As sent.
	 * @return array<int, array<string, string>>
	 */
	private static function sources( array $sent ): array {
		$before = array_column( (array) Options::get( 'sources' ), 'address', 'id' );
		$kept   = array();
		foreach ( $sent as $source ) {
			$source = is_array( $source ) ? array_map( 'sanitize_text_field', array_filter( $source, 'is_string' ) ) : array();
			if ( ! empty( $source['remove'] ) || '' === trim( $source['address'] ?? '' ) ) {
				continue;
			}
			$address = self::address( $source['address'], $before[ $source['id'] ?? '' ] ?? '' );
			if ( '' === $address ) {
				continue;
			}
			$resource = $source['resource'] ?? '';
			$resource = array_key_exists( $resource, self::resources() ) ? $resource : '';
			if ( ( $before[ $source['id'] ?? '' ] ?? '' ) !== $address ) {
				$found    = self::found( $address, $source['format'] ?? '' );
				$resource = '' === $resource ? $found['resource'] : $resource;
				$address  = '' === $found['feed'] ? $address : self::instead( $found['feed'], $address );
			}
			$name     = '' === ( $source['name'] ?? '' ) ? (string) wp_parse_url( $address, PHP_URL_HOST ) : $source['name'];
			$kept[]   = array(
				'id'       => self::id( $source['id'] ?? '', $name, array_column( $kept, 'id' ) ),
				'name'     => $name,
				'kind'     => '' === $resource ? 'endpoint' : 'feed',
				'address'  => $address,
				'resource' => $resource,
				'format'   => in_array( $source['format'] ?? '', self::FORMATS, true ) ? $source['format'] : '',
			);
		}
		return $kept;
	}

	/**
	 * What is at an address: who pastes one need not know that it is a feed, or that the calendar of a page has an address of its own. Asks
	 * it, once for a form, as WordPress checks what was sent twice where nothing is stored yet; where a format is named nobody has to.
	 *
	 * @param string $address New among the sources.
	 * @param string $format  That is named for it, or empty.
	 * @return array{resource: string, feed: string, fault: WP_Error|null} The resource that it is of; the feed that it names, of a web page; empty where there is none, as for an endpoint. `fault`: why no server answered at all.
	 */
	public static function found( string $address, string $format ): array {
		static $found = array();
		if ( '' !== $format ) {
			return array(
				'resource' => Formats::likely( $format ),
				'feed'     => '',
				'fault'    => null,
			);
		}
		if ( ! isset( $found[ $address ] ) ) {
			$answer  = Remote::get( $address );
			$body    = is_wp_error( $answer ) ? '' : $answer['body'];
			$feed    = Formats::named( $body, $address );
			// A page that says what is at an endpoint is no reason to pass the endpoint over.
			$is_page = self::is_allowed( $feed ) && is_wp_error( Remote::get( trailingslashit( $address ) . 'events.json' ) );
			$inside  = $is_page ? Remote::get( $feed ) : null;
			$is_feed = is_array( $inside ) && Formats::is_readable( $inside['body'] );

			$found[ $address ] = array(
				'resource' => Formats::resource( $is_feed ? $inside['body'] : $body, $is_feed ? $feed : $address ),
				'feed'     => $is_feed ? $feed : '',
				// The folder of an endpoint may be nothing, or lead round in circles, while its files answer.
				'fault'    => is_wp_error( $answer ) && 'ouishare_status' !== $answer->get_error_code() && false === stripos( $answer->get_error_message(), 'redirect' ) ? $answer : null,
			);
		}
		return $found[ $address ];
	}

	/**
	 * The feed that a web page names, with a word on it.
	 *
	 * @param string $feed Its address.
	 * @param string $page Address of the page, as sent.
	 */
	private static function instead( string $feed, string $page ): string {
		/* translators: 1: address of a web page; 2: address of a feed. */
		$words = __( '“%1$s” is a web page. The feed that it names was taken instead: %2$s', 'ouishare-widgets' );
		add_settings_error( Options::NAME, 'ouishare_instead', esc_html( sprintf( $words, $page, $feed ) ), 'success' );
		return $feed;
	}

	/**
	 * An id that stays when the name changes, for posts name it.
	 *
	 * @param string   $old   Id so far.
	 * @param string   $name  Of the source.
	 * @param string[] $taken Ids of others.
	 */
	private static function id( string $old, string $name, array $taken ): string {
		$base = preg_match( '/^[a-z0-9-]+$/', $old ) ? $old : trim( preg_replace( '/[^a-z0-9]+/', '-', strtolower( remove_accents( $name ) ) ), '-' );
		$base = '' === $base ? 'source' : $base;
		$id   = $base;
		for ( $number = 2; in_array( $id, $taken, true ); $number++ ) {
			$id = "$base-$number";
		}
		return $id;
	}

	/**
	 * An address that may be asked, or what was there before, with a word on why.
	 *
	 * @param mixed  $sent   As sent.
	 * @param string $before What holds so far.
	 */
	private static function address( $sent, string $before ): string {
		$written = trim( is_string( $sent ) ? $sent : '' );
		// Calendar programs give this scheme to what is http.
		$address = preg_replace( '#^webcals?://#i', 'https://', $written );
		if ( '' === $address ) {
			return '';
		}
		$plain = str_replace( array( '{z}', '{x}', '{y}', '{s}', '{r}' ), '1', $address );
		if ( self::is_allowed( $plain ) ) {
			return sanitize_url( $plain, array( 'http', 'https' ) ) === $plain ? $address : sanitize_url( $address, array( 'http', 'https' ) );
		}
		add_settings_error(
			Options::NAME,
			'ouishare_address',
			// WordPress shows it as HTML.
			/* translators: %s: what somebody wrote as an address. */
			esc_html( sprintf( __( '“%s” was not taken: an address begins with https:// or http:// and leads to a public server, not into your own network.', 'ouishare-widgets' ), $written ) )
		);
		return $before;
	}

	/**
	 * Whether an address is one of the public internet.
	 *
	 * @param string $address Without places in braces.
	 */
	private static function is_allowed( string $address ): bool {
		return preg_match( '#^https?://#i', $address ) && wp_http_validate_url( $address );
	}

	/**
	 * Asks the sources for what widgets show, so that the first visitor finds it.
	 */
	public static function ask(): void {
		foreach ( Sources::all() as $source ) {
			$resources = 'feed' === $source['kind'] ? array( $source['resource'] ) : Formats::FILES;
			foreach ( $resources as $resource ) {
				$address = Sources::has( $source, $resource ) ? Rows::address( $source, $resource ) : '';
				if ( '' !== $address ) {
					Kept::ask( $address );
				}
			}
		}
	}
}
