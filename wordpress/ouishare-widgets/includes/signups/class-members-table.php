<?php
/**
 * The table of members.
 *
 * @package OuiShare\Widgets
 */

namespace OuiShare\Widgets\Signups;

defined( 'ABSPATH' ) || exit;

require_once ABSPATH . 'wp-admin/includes/class-wp-list-table.php';

/**
 * Members, and those who have not confirmed yet.
 */
final class Members_Table extends \WP_List_Table {

	private const ROWS = 50;

	/**
	 * The table.
	 */
	public function __construct() {
		parent::__construct(
			array(
				'singular' => 'ouishare-member',
				'plural'   => 'ouishare-members',
				'ajax'     => false,
			)
		);
	}

	/**
	 * The chosen state: pending, confirmed, or empty for both.
	 */
	public function state(): string {
		$state = self::asked( 'state' );
		return in_array( $state, array( 'pending', 'confirmed' ), true ) ? $state : '';
	}

	/**
	 * Reads the rows.
	 */
	public function prepare_items(): void {
		$search = self::asked( 's' );
		$total  = People::count( $this->state(), $search );
		$order  = 'asc' === strtolower( self::asked( 'order' ) ) ? 'ASC' : 'DESC';
		$this->set_pagination_args(
			array(
				'total_items' => $total,
				'per_page'    => self::ROWS,
			)
		);
		$this->items = People::page( $this->state(), $search, $order, self::ROWS, self::ROWS * ( $this->get_pagenum() - 1 ) );
	}

	/**
	 * Columns by name.
	 *
	 * @return array<string, string>
	 */
	public function get_columns(): array {
		return array(
			'cb'       => '<input type="checkbox">',
			'email'    => __( 'E-mail address', 'ouishare-widgets' ),
			'name'     => __( 'Name', 'ouishare-widgets' ),
			'answers'  => __( 'Answers', 'ouishare-widgets' ),
			'state'    => __( 'State', 'ouishare-widgets' ),
			'received' => __( 'Signed up', 'ouishare-widgets' ),
		);
	}

	/**
	 * What is said where there is nobody.
	 */
	public function no_items(): void {
		if ( '' !== self::asked( 's' ) ) {
			parent::no_items();
			return;
		}
		esc_html_e( 'Nobody yet.', 'ouishare-widgets' );
	}

	/**
	 * Columns that can be sorted.
	 *
	 * @return array<string, array{0: string, 1: bool}>
	 */
	protected function get_sortable_columns(): array {
		return array( 'received' => array( 'received', true ) );
	}

	/**
	 * The column with the row's actions.
	 */
	protected function get_primary_column_name(): string {
		return 'email';
	}

	/**
	 * What can be done with several.
	 *
	 * @return array<string, string>
	 */
	protected function get_bulk_actions(): array {
		return array( 'erase' => __( 'Erase all data', 'ouishare-widgets' ) );
	}

	/**
	 * Links to the states.
	 *
	 * @return array<string, string>
	 */
	protected function get_views(): array {
		$views = array(
			''          => __( 'All', 'ouishare-widgets' ),
			'confirmed' => __( 'Members', 'ouishare-widgets' ),
			'pending'   => __( 'Not confirmed', 'ouishare-widgets' ),
		);
		$links = array();
		foreach ( $views as $state => $label ) {
			$links[ '' === $state ? 'all' : $state ] = sprintf(
				'<a href="%s"%s>%s <span class="count">(%s)</span></a>',
				esc_url( '' === $state ? Members_Page::url() : add_query_arg( 'state', $state, Members_Page::url() ) ),
				$this->state() === $state ? ' class="current" aria-current="page"' : '',
				esc_html( $label ),
				esc_html( number_format_i18n( People::count( $state ) ) )
			);
		}
		return $links;
	}

	/**
	 * The box to tick.
	 *
	 * @param array<string, string|null> $item A row.
	 */
	protected function column_cb( $item ): string {
		$email = (string) ( People::content( $item )['email'] ?? '' );
		/* translators: %s: e-mail address */
		$label = sprintf( __( 'Select %s', 'ouishare-widgets' ), $email );
		return sprintf( '<label class="screen-reader-text" for="signup-%1$s">%2$s</label><input type="checkbox" id="signup-%1$s" name="signup[]" value="%1$s">', esc_attr( (string) $item['id'] ), esc_html( $label ) );
	}

	/**
	 * The address, and what can be done.
	 *
	 * @param array<string, string|null> $item A row.
	 */
	protected function column_email( $item ): string {
		$email = (string) ( People::content( $item )['email'] ?? '' );
		$erase = add_query_arg(
			array(
				'action' => 'erase',
				'signup' => (string) $item['id'],
			),
			Members_Page::url()
		);
		/* translators: %s: e-mail address */
		$label   = sprintf( __( 'Erase all data of %s', 'ouishare-widgets' ), $email );
		$actions = array( 'delete' => sprintf( '<a href="%s" aria-label="%s">%s</a>', esc_url( $erase ), esc_attr( $label ), esc_html__( 'Erase all data', 'ouishare-widgets' ) ) );
		return sprintf( '<a href="%s" dir="ltr">%s</a>', esc_url( 'mailto:' . rawurlencode( $email ) ), esc_html( $email ) ) . $this->row_actions( $actions );
	}

	/**
	 * Other columns.
	 *
	 * @param array<string, string|null> $item        A row.
	 * @param string                     $column_name Its name.
	 */
	protected function column_default( $item, $column_name ): string {
		if ( 'name' === $column_name ) {
			return sprintf( '<span dir="auto">%s</span>', esc_html( (string) ( People::content( $item )['name'] ?? '' ) ) );
		}
		if ( 'state' === $column_name ) {
			return 'confirmed' === $item['state'] ? esc_html__( 'Member', 'ouishare-widgets' ) : esc_html__( 'Not confirmed', 'ouishare-widgets' );
		}
		if ( 'received' === $column_name ) {
			$time = (int) strtotime( (string) $item['received_at'] );
			return sprintf( '<time datetime="%s">%s</time>', esc_attr( (string) $item['received_at'] ), esc_html( (string) wp_date( get_option( 'date_format' ) . ' ' . get_option( 'time_format' ), $time ) ) );
		}
		return self::answers( $item );
	}

	/**
	 * Everything else that a person said, each under its question.
	 *
	 * @param array<string, string|null> $item A row.
	 */
	private static function answers( array $item ): string {
		$content = People::content( $item );
		$html    = '';
		foreach ( array_diff_key( Settings_Section::labels(), array( 'name' => '' ) ) as $field => $label ) {
			$value = $content[ $field ] ?? '';
			if ( '' !== $value && array() !== $value ) {
				$html .= sprintf( '<div><strong>%s</strong> <span dir="auto">%s</span></div>', esc_html( $label ), nl2br( esc_html( is_array( $value ) ? implode( ', ', $value ) : (string) $value ) ) );
			}
		}
		return $html;
	}

	/**
	 * A question in the address of the list.
	 *
	 * @param string $name Of the question.
	 */
	private static function asked( string $name ): string {
		// phpcs:ignore WordPress.Security.NonceVerification.Recommended -- it only chooses what is shown.
		$value = isset( $_REQUEST[ $name ] ) ? wp_unslash( $_REQUEST[ $name ] ) : ''; // phpcs:ignore WordPress.Security.ValidatedSanitizedInput
		return is_string( $value ) ? sanitize_text_field( $value ) : '';
	}
}
