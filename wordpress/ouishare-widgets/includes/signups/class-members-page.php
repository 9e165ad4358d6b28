<?php
/**
 * Members in wp-admin.
 *
 * @package OuiShare\Widgets
 */

namespace OuiShare\Widgets\Signups;

defined( 'ABSPATH' ) || exit;

/**
 * The list of members for those who may see it, its export, and erasing.
 */
final class Members_Page {

	/** Of the page. */
	public const SLUG = 'ouishare-members';

	/** Mapped to those who may list users. */
	public const CAPABILITY = 'ouishare_read_members';

	/** Action of the export, and of its nonce. */
	public const EXPORT = 'ouishare_export_members';

	/** Nonce of erasing. */
	private const ERASE = 'ouishare_erase_members';

	/** Rows read at once for an export. */
	private const BATCH = 500;

	/**
	 * The table, made before the page begins: WordPress asks it for its columns there, and once only.
	 *
	 * @var Members_Table|null
	 */
	private static $table;

	/**
	 * Adds the hooks.
	 */
	public static function hook(): void {
		add_filter( 'map_meta_cap', array( self::class, 'map' ), 10, 2 );
		add_action( 'admin_menu', array( self::class, 'menu' ) );
		add_action( 'admin_post_' . self::EXPORT, array( self::class, 'export' ) );
	}

	/**
	 * Maps the capability.
	 *
	 * @param string[] $needed     So far.
	 * @param string   $capability Asked for.
	 * @return string[]
	 */
	public static function map( array $needed, string $capability ): array {
		return self::CAPABILITY === $capability ? array( 'list_users' ) : $needed;
	}

	/**
	 * Adds the page where there is something to see.
	 */
	public static function menu(): void {
		if ( ! \OuiShare\Widgets\Options::get( 'signups' ) && ! self::has_any() ) {
			return;
		}
		$hook = (string) add_menu_page( __( 'Members', 'ouishare-widgets' ), __( 'Members', 'ouishare-widgets' ), self::CAPABILITY, self::SLUG, array( self::class, 'render' ), 'dashicons-groups', 71 );
		add_action( 'load-' . $hook, array( self::class, 'act' ) );
	}

	/**
	 * Address of the page.
	 */
	public static function url(): string {
		return admin_url( 'admin.php?page=' . self::SLUG );
	}

	/**
	 * Erases whom the button of the question names, before anything is drawn, and comes back.
	 */
	public static function act(): void {
		self::$table = new Members_Table();
		if ( ! isset( $_POST['ouishare_erase'] ) ) {
			return;
		}
		check_admin_referer( self::ERASE );
		if ( ! current_user_can( self::CAPABILITY ) ) {
			wp_die( esc_html__( 'You may not do this.', 'ouishare-widgets' ), 403 );
		}
		$rows = self::chosen();
		foreach ( $rows as $row ) {
			Store::transaction(
				static function () use ( $row ): void {
					People::erase( (string) $row['person'] );
				}
			);
		}
		wp_safe_redirect( add_query_arg( 'erased', count( $rows ), self::url() ) );
		exit;
	}

	/**
	 * The sign-ups that a list or a link names and that hold anything.
	 *
	 * @return array<int, array<string, string|null>>
	 */
	private static function chosen(): array {
		// phpcs:ignore WordPress.Security.NonceVerification -- the caller has checked it, or only asks a question.
		$ids  = array_map( 'sanitize_text_field', (array) wp_unslash( $_REQUEST['signup'] ?? array() ) );
		$rows = array_map( array( Desk::class, 'find' ), array_values( $ids ) );
		return array_values(
			array_filter(
				$rows,
				static function ( ?array $row ): bool {
					return null !== $row && in_array( $row['state'], array( 'pending', 'confirmed' ), true );
				}
			)
		);
	}

	/**
	 * Asks before anything is erased, for nothing brings it back.
	 *
	 * @param array<int, array<string, string|null>> $rows Sign-ups.
	 */
	private static function ask( array $rows ): void {
		echo '<div class="wrap"><h1>' . esc_html__( 'Erase all data', 'ouishare-widgets' ) . '</h1>';
		echo '<p>' . esc_html__( 'Everything that these people wrote is erased, in all their sign-ups. Nothing brings it back. Of members the dates and words of consent stay as proof, without name and address.', 'ouishare-widgets' ) . '</p>';
		printf( '<form method="post" action="%s"><ul class="ul-disc">', esc_url( self::url() ) );
		foreach ( $rows as $row ) {
			printf( '<li><bdi>%s</bdi><input type="hidden" name="signup[]" value="%s"></li>', esc_html( (string) ( People::content( $row )['email'] ?? '' ) ), esc_attr( (string) $row['id'] ) );
		}
		echo '</ul>';
		wp_nonce_field( self::ERASE );
		echo '<p class="submit">';
		submit_button( __( 'Erase all data', 'ouishare-widgets' ), 'primary', 'ouishare_erase', false );
		printf( ' <a class="button" href="%s">%s</a></p></form></div>', esc_url( self::url() ), esc_html__( 'Keep it', 'ouishare-widgets' ) );
	}

	/**
	 * Draws the page.
	 */
	public static function render(): void {
		if ( ! current_user_can( self::CAPABILITY ) || null === self::$table ) {
			return;
		}
		$table = self::$table;
		$rows  = 'erase' === $table->current_action() ? self::chosen() : array();
		if ( array() !== $rows ) {
			self::ask( $rows );
			return;
		}
		$table->prepare_items();
		echo '<div class="wrap"><h1 class="wp-heading-inline">' . esc_html( get_admin_page_title() ) . '</h1> ';
		printf( '<a class="page-title-action" href="%s">%s</a><hr class="wp-header-end">', esc_url( wp_nonce_url( admin_url( 'admin-post.php?action=' . self::EXPORT ), self::EXPORT ) ), esc_html__( 'Export as CSV', 'ouishare-widgets' ) );
		// phpcs:ignore WordPress.Security.NonceVerification.Recommended -- it only chooses a sentence.
		$erased = isset( $_GET['erased'] ) ? (int) $_GET['erased'] : 0;
		if ( $erased > 0 ) {
			/* translators: %s: number of people */
			$words = sprintf( _n( 'The data of %s person is erased.', 'The data of %s people is erased.', $erased, 'ouishare-widgets' ), number_format_i18n( $erased ) );
			echo '<div class="notice notice-success is-dismissible"><p>' . esc_html( $words ) . '</p></div>';
		}
		$table->views();
		echo '<form method="get"><input type="hidden" name="page" value="' . esc_attr( self::SLUG ) . '">';
		if ( '' !== $table->state() ) {
			echo '<input type="hidden" name="state" value="' . esc_attr( $table->state() ) . '">';
		}
		$table->search_box( __( 'Search members', 'ouishare-widgets' ), 'ouishare-members' );
		$table->display();
		echo '</form></div>';
	}

	/**
	 * Sends all members as CSV.
	 */
	public static function export(): void {
		if ( ! current_user_can( self::CAPABILITY ) ) {
			wp_die( esc_html__( 'You may not do this.', 'ouishare-widgets' ), 403 );
		}
		check_admin_referer( self::EXPORT );
		nocache_headers();
		header( 'Content-Type: text/csv; charset=utf-8' );
		header( 'Content-Disposition: attachment; filename="members-' . substr( Clock::stamp(), 0, 10 ) . '.csv"' );
		header( 'X-Content-Type-Options: nosniff' );
		// A file for a spreadsheet: what is in it is guarded for that, not for HTML.
		// phpcs:disable WordPress.Security.EscapeOutput.OutputNotEscaped
		echo Members_Csv::head();
		for ( $last = null; ; $last = end( $rows ) ) {
			$rows = People::members_after( $last, self::BATCH );
			echo implode( '', array_map( array( Members_Csv::class, 'row' ), $rows ) );
			if ( count( $rows ) < self::BATCH ) {
				exit;
			}
		}
		// phpcs:enable
	}

	/**
	 * Whether anybody ever signed up here.
	 */
	private static function has_any(): bool {
		try {
			return People::count( '' ) > 0;
		} catch ( Store_Failure $failure ) {
			return false;
		}
	}
}
