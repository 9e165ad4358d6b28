<?php
/**
 * Where events are filled in.
 *
 * @package OuiShare\Widgets
 */

namespace OuiShare\Widgets\Endpoint;

use OuiShare\Widgets\Assets;
use WP_Post;
use const OuiShare\Widgets\VERSION;

defined( 'ABSPATH' ) || exit;

/**
 * A box of native controls beside or below an event, for the block editor and the classic one. What is wrong is said beside the
 * field, by a script while it is typed and by the server when the page is loaded.
 */
final class Event_Box {

	/** Of the form's fields. */
	private const FORM = 'ouishare_event';

	private const NONCE = 'ouishare_event_nonce';

	/**
	 * Adds the hooks.
	 */
	public static function hook(): void {
		add_action( 'add_meta_boxes_' . Event_Type::NAME, array( self::class, 'add' ) );
		add_action( 'save_post_' . Event_Type::NAME, array( self::class, 'save' ) );
		add_action( 'admin_enqueue_scripts', array( self::class, 'enqueue' ) );
	}

	/**
	 * Adds the box: in the sidebar of the block editor, which folds away what stands below the text; below it in the classic one.
	 */
	public static function add(): void {
		$screen = get_current_screen();
		add_meta_box( 'ouishare-event', __( 'Event', 'ouishare-widgets' ), array( self::class, 'draw' ), Event_Type::NAME, $screen && $screen->is_block_editor() ? 'side' : 'normal', 'high' );
	}

	/**
	 * Loads script and style of the box.
	 */
	public static function enqueue(): void {
		$screen = get_current_screen();
		if ( ! $screen || 'post' !== $screen->base || ! in_array( $screen->post_type, array( Event_Type::NAME, Partner_Type::NAME ), true ) ) {
			return;
		}
		wp_enqueue_style( 'ouishare-event-box', Assets::url( 'endpoint/event-box.css' ), array(), VERSION );
		if ( Event_Type::NAME !== $screen->post_type ) {
			return;
		}
		wp_enqueue_script( 'ouishare-event-box', Assets::url( 'endpoint/event-box.js' ), $screen->is_block_editor() ? array( 'wp-data', 'wp-editor', 'wp-notices' ) : array(), VERSION, true );
		wp_localize_script(
			'ouishare-event-box',
			'ouishareEventBox',
			array(
				'noStart'   => __( 'Say when the event starts. Without a start it is not shown in any list.', 'ouishare-widgets' ),
				'backwards' => __( 'The end is before the start.', 'ouishare-widgets' ),
				'locked'    => __( 'The event ends before it starts. Mend start or end, then save.', 'ouishare-widgets' ),
			)
		);
	}

	/**
	 * Draws the box.
	 *
	 * @param WP_Post $post An event.
	 */
	public static function draw( WP_Post $post ): void {
		$event    = Event_Fields::read( $post->ID );
		$problems = 'auto-draft' === $post->post_status ? array() : Event_Fields::problems( $event );
		wp_nonce_field( self::NONCE, self::NONCE, false );
		echo '<div class="ouishare-box" id="ouishare-event-fields">';
		self::draw_when( $event, $problems );
		self::draw_where( $event, $problems );
		self::draw_registration( $event, $problems );
		self::draw_more( $event, $problems );
		echo '</div>';
	}

	/**
	 * Stores what was filled in.
	 *
	 * @param int $post Id of an event.
	 */
	public static function save( int $post ): void {
		$nonce = isset( $_POST[ self::NONCE ] ) && is_string( $_POST[ self::NONCE ] ) ? sanitize_key( $_POST[ self::NONCE ] ) : '';
		if ( ! wp_verify_nonce( $nonce, self::NONCE ) || wp_is_post_autosave( $post ) || ! current_user_can( 'edit_post', $post ) || ! isset( $_POST[ self::FORM ] ) || ! is_array( $_POST[ self::FORM ] ) ) {
			return;
		}
		// phpcs:ignore WordPress.Security.ValidatedSanitizedInput.InputNotSanitized -- checked field by field by Event_Fields.
		self::store( $post, wp_unslash( $_POST[ self::FORM ] ) );
	}

	/**
	 * Stores fields of the form.
	 *
	 * @param int                  $post Id of an event.
	 * @param array<string, mixed> $sent Fields, start and end in date and time apart.
	 */
	private static function store( int $post, array $sent ): void {
		$is_day = Value::yes( $sent['all_day'] ?? false );
		update_post_meta( $post, Event_Fields::START, self::wall( $sent, 'start', $is_day ) );
		update_post_meta( $post, Event_Fields::END, self::wall( $sent, 'end', $is_day ) );
		update_post_meta( $post, Event_Fields::DETAILS, wp_slash( Event_Fields::check( $sent ) ) );
	}

	/**
	 * A wall time of two controls. An end with a time alone is on the day of the start.
	 *
	 * @param array<string, mixed> $sent   Fields.
	 * @param string               $which  Of start and end.
	 * @param bool                 $is_day Whether whole days are meant.
	 */
	private static function wall( array $sent, string $which, bool $is_day ): string {
		$date = is_string( $sent[ $which . '_date' ] ?? null ) ? trim( $sent[ $which . '_date' ] ) : '';
		$time = ! $is_day && is_string( $sent[ $which . '_time' ] ?? null ) ? trim( $sent[ $which . '_time' ] ) : '';
		if ( '' === $date && '' !== $time && 'end' === $which && is_string( $sent['start_date'] ?? null ) ) {
			$date = trim( $sent['start_date'] );
		}
		return Times::wall( '' === $time ? $date : $date . 'T' . $time );
	}

	/**
	 * Start, end, zone.
	 *
	 * @param array<string, mixed>  $event    Fields.
	 * @param array<string, string> $problems Sentences by field.
	 */
	private static function draw_when( array $event, array $problems ): void {
		self::open( __( 'When', 'ouishare-widgets' ) );
		Form::checkbox( self::FORM . '[all_day]', __( 'All day', 'ouishare-widgets' ), 10 === strlen( $event['start'] ) );
		echo '<div class="ouishare-row">';
		self::draw_moment( 'start', __( 'Start: day', 'ouishare-widgets' ), __( 'Start: time', 'ouishare-widgets' ), $event['start'], $problems['start'] ?? '' );
		echo '</div><div class="ouishare-row">';
		self::draw_moment( 'end', __( 'End: day', 'ouishare-widgets' ), __( 'End: time', 'ouishare-widgets' ), $event['end'], $problems['end'] ?? '' );
		echo '</div>';
		$id = Form::id( self::FORM . '[zone]' );
		printf( '<p class="ouishare-field"><label for="%1$s">%2$s</label> <select id="%1$s" name="%3$s">', esc_attr( $id ), esc_html__( 'Time zone', 'ouishare-widgets' ), esc_attr( self::FORM . '[zone]' ) );
		/* translators: %s: name of a time zone, such as Europe/Lisbon. */
		printf( '<option value="">%s</option>', esc_html( sprintf( __( 'That of this site (%s)', 'ouishare-widgets' ), wp_timezone_string() ) ) );
		echo wp_timezone_choice( '' === $event['zone'] ? 'none' : $event['zone'], get_user_locale() ); // phpcs:ignore WordPress.Security.EscapeOutput -- core's own HTML.
		echo '</select></p></fieldset>';
	}

	/**
	 * A day and a time.
	 *
	 * @param string $which      Start or end.
	 * @param string $date_label Label of the day.
	 * @param string $time_label Label of the time.
	 * @param string $wall       Wall time.
	 * @param string $problem    What is wrong with it.
	 */
	private static function draw_moment( string $which, string $date_label, string $time_label, string $wall, string $problem ): void {
		Form::field(
			self::FORM . '[' . $which . '_date]',
			$date_label,
			substr( $wall, 0, 10 ),
			array(
				'type'    => 'date',
				'problem' => $problem,
			)
		);
		Form::field( self::FORM . '[' . $which . '_time]', $time_label, substr( $wall, 11, 5 ), array( 'type' => 'time' ) );
	}

	/**
	 * In person or online, and where.
	 *
	 * @param array<string, mixed>  $event    Fields.
	 * @param array<string, string> $problems Sentences by field.
	 */
	private static function draw_where( array $event, array $problems ): void {
		self::open( __( 'Where', 'ouishare-widgets' ) );
		self::choose( $event, 'attendance', __( 'Attendance', 'ouishare-widgets' ), Words::attendances() );
		echo '<div data-ouishare-for="inPerson hybrid"><div class="ouishare-row">';
		self::text( $event, $problems, 'place', __( 'Place', 'ouishare-widgets' ), array( 'help' => __( 'Name of the house or room', 'ouishare-widgets' ) ) );
		self::text( $event, $problems, 'street', __( 'Street and number', 'ouishare-widgets' ) );
		echo '</div><div class="ouishare-row">';
		self::text( $event, $problems, 'postal_code', __( 'Postal code', 'ouishare-widgets' ) );
		self::text( $event, $problems, 'city', __( 'Town', 'ouishare-widgets' ) );
		self::choose( $event, 'country', __( 'Country', 'ouishare-widgets' ), array( '' => __( 'Not said', 'ouishare-widgets' ) ) + Countries::names() );
		echo '</div></div><div data-ouishare-for="online hybrid">';
		self::text( $event, $problems, 'online_url', __( 'Link to join', 'ouishare-widgets' ), array( 'type' => 'url' ) );
		Form::checkbox( self::FORM . '[online_hidden]', __( 'Only those who registered get this link: do not publish it', 'ouishare-widgets' ), $event['online_hidden'] );
		echo '</div></fieldset>';
	}

	/**
	 * Registration and price.
	 *
	 * @param array<string, mixed>  $event    Fields.
	 * @param array<string, string> $problems Sentences by field.
	 */
	private static function draw_registration( array $event, array $problems ): void {
		self::open( __( 'Registration and price', 'ouishare-widgets' ) );
		echo '<div class="ouishare-row">';
		self::text( $event, $problems, 'register_url', __( 'Link to register', 'ouishare-widgets' ), array( 'type' => 'url' ) );
		self::choose( $event, 'availability', __( 'Places', 'ouishare-widgets' ), Words::availabilities() );
		echo '</div>';
		self::choose( $event, 'price', __( 'Price', 'ouishare-widgets' ), Words::prices() );
		echo '<div class="ouishare-row" data-ouishare-for="paid">';
		$number = array( 'attributes' => array( 'inputmode' => 'decimal' ) );
		self::text( $event, $problems, 'price_min', __( 'From', 'ouishare-widgets' ), $number );
		self::text( $event, $problems, 'price_max', __( 'To', 'ouishare-widgets' ), $number );
		self::text(
			$event,
			$problems,
			'currency',
			__( 'Currency', 'ouishare-widgets' ),
			array(
				'help'       => __( 'Three letters, such as EUR', 'ouishare-widgets' ),
				'attributes' => array( 'maxlength' => '3' ),
			)
		);
		echo '</div></fieldset>';
	}

	/**
	 * Everything else.
	 *
	 * @param array<string, mixed>  $event    Fields.
	 * @param array<string, string> $problems Sentences by field.
	 */
	private static function draw_more( array $event, array $problems ): void {
		self::open( __( 'About the event', 'ouishare-widgets' ) );
		echo '<div class="ouishare-row">';
		self::choose( $event, 'kind', __( 'Kind', 'ouishare-widgets' ), Words::kinds() );
		self::choose( $event, 'status', __( 'State', 'ouishare-widgets' ), Words::statuses() );
		self::text( $event, $problems, 'languages', __( 'Languages spoken', 'ouishare-widgets' ), array( 'help' => __( 'Codes separated by commas, such as fr, pt-BR', 'ouishare-widgets' ) ) );
		echo '</div>';
		Form::checkbox( self::FORM . '[featured]', __( 'Featured: shown first where there is room for few', 'ouishare-widgets' ), $event['featured'] );
		echo '</fieldset>';
		self::open( __( 'Accessibility', 'ouishare-widgets' ) );
		foreach ( Words::accessibility() as $word => $label ) {
			Form::checkbox(
				self::FORM . '[accessibility][]',
				$label,
				in_array( $word, $event['accessibility'], true ),
				array(
					'value' => $word,
					'id'    => 'ouishare-event-accessibility-' . $word,
				)
			);
		}
		echo '</fieldset>';
	}

	/**
	 * Opens a group of fields.
	 *
	 * @param string $legend Its name.
	 */
	private static function open( string $legend ): void {
		echo '<fieldset><legend>' . esc_html( $legend ) . '</legend>';
	}

	/**
	 * A field of text.
	 *
	 * @param array<string, mixed>  $event    Fields.
	 * @param array<string, string> $problems Sentences by field.
	 * @param string                $name     Of the field.
	 * @param string                $label    Its label.
	 * @param array<string, mixed>  $options  Those of `Form::control()`.
	 */
	private static function text( array $event, array $problems, string $name, string $label, array $options = array() ): void {
		Form::field( self::FORM . '[' . $name . ']', $label, $event[ $name ], array_merge( $options, array( 'problem' => $problems[ $name ] ?? '' ) ) );
	}

	/**
	 * A field of which one word is chosen.
	 *
	 * @param array<string, mixed>  $event   Fields.
	 * @param string                $name    Of the field.
	 * @param string                $label   Its label.
	 * @param array<string, string> $choices Labels by word.
	 */
	private static function choose( array $event, string $name, string $label, array $choices ): void {
		Form::field( self::FORM . '[' . $name . ']', $label, $event[ $name ], array( 'choices' => $choices ) );
	}
}
