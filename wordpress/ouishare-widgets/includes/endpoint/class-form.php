<?php
/**
 * Fields of forms in wp-admin.
 *
 * @package OuiShare\Widgets
 */

namespace OuiShare\Widgets\Endpoint;

defined( 'ABSPATH' ) || exit;

/**
 * Draws native controls with label, help and what is wrong, tied together for screen readers. Everything is escaped here.
 */
final class Form {

	/**
	 * A control with its label in front, as a line of a form.
	 *
	 * @param string               $name    Of the control, as `ouishare_event[place]`.
	 * @param string               $label   Its label.
	 * @param mixed                $value   Its value.
	 * @param array<string, mixed> $options Those of `control()`.
	 */
	public static function field( string $name, string $label, $value, array $options = array() ): void {
		printf( '<p class="ouishare-field"><label for="%s">%s</label> ', esc_attr( self::id( $name ) ), esc_html( $label ) );
		self::control( $name, $value, $options );
		echo '</p>';
	}

	/**
	 * A control.
	 *
	 * @param string               $name    Of the control.
	 * @param mixed                $value   Its value.
	 * @param array<string, mixed> $options `choices` makes a select, `rows` a text area, else `type` of an input; `help`, `problem`, and `attributes` of the element; `below` puts the help on a line of its own.
	 */
	public static function control( string $name, $value, array $options = array() ): void {
		$attributes = self::attributes( $name, $options );
		if ( isset( $options['choices'] ) ) {
			self::select( $attributes, (string) $value, $options['choices'] );
		} elseif ( isset( $options['rows'] ) ) {
			printf( '<textarea%s rows="%d">%s</textarea>', self::html( $attributes ), (int) $options['rows'], esc_textarea( (string) $value ) ); // phpcs:ignore WordPress.Security.EscapeOutput -- escaped by html().
		} else {
			printf( '<input type="%s" value="%s"%s>', esc_attr( $options['type'] ?? 'text' ), esc_attr( (string) $value ), self::html( $attributes ) ); // phpcs:ignore WordPress.Security.EscapeOutput -- escaped by html().
		}
		self::notes( $name, $options );
	}

	/**
	 * A box to tick, with its label behind.
	 *
	 * @param string               $name    Of the control.
	 * @param string               $label   Its label.
	 * @param bool                 $checked Whether it is ticked.
	 * @param array<string, mixed> $options `value` (default 1), `id`, `help`.
	 */
	public static function checkbox( string $name, string $label, bool $checked, array $options = array() ): void {
		$id = $options['id'] ?? self::id( $name );
		printf(
			'<label class="ouishare-check" for="%1$s"><input type="checkbox" id="%1$s" name="%2$s" value="%3$s"%4$s%5$s> %6$s</label>',
			esc_attr( $id ),
			esc_attr( $name ),
			esc_attr( $options['value'] ?? '1' ),
			checked( $checked, true, false ),
			isset( $options['help'] ) ? ' aria-describedby="' . esc_attr( $id . '-help' ) . '"' : '',
			esc_html( $label )
		);
		self::notes( $id, $options );
	}

	/**
	 * The id of a control: `ouishare_event[place]` has `ouishare-event-place`.
	 *
	 * @param string $name Of the control.
	 */
	public static function id( string $name ): string {
		return trim( preg_replace( '/[^a-z0-9]+/i', '-', $name ), '-' );
	}

	/**
	 * A select.
	 *
	 * @param array<string, string> $attributes Of the element.
	 * @param string                $value      Chosen.
	 * @param array<string, string> $choices    Labels by value.
	 */
	private static function select( array $attributes, string $value, array $choices ): void {
		echo '<select' . self::html( $attributes ) . '>'; // phpcs:ignore WordPress.Security.EscapeOutput -- escaped by html().
		foreach ( $choices as $choice => $label ) {
			printf( '<option value="%s"%s>%s</option>', esc_attr( (string) $choice ), selected( (string) $choice, $value, false ), esc_html( $label ) );
		}
		echo '</select>';
	}

	/**
	 * Attributes of a control.
	 *
	 * @param string               $name    Of the control.
	 * @param array<string, mixed> $options Those of `control()`.
	 * @return array<string, string>
	 */
	private static function attributes( string $name, array $options ): array {
		$id        = self::id( $name );
		$described = array();
		if ( isset( $options['help'] ) ) {
			$described[] = $id . '-help';
		}
		// The place of a problem is always there, so that a script can say one.
		$described[] = $id . '-problem';
		return array_merge(
			array(
				'id'               => $id,
				'name'             => $name,
				'aria-describedby' => implode( ' ', $described ),
			),
			empty( $options['problem'] ) ? array() : array( 'aria-invalid' => 'true' ),
			$options['attributes'] ?? array()
		);
	}

	/**
	 * What stands behind a control.
	 *
	 * @param string               $name    Of the control.
	 * @param array<string, mixed> $options Those of `control()`.
	 */
	private static function notes( string $name, array $options ): void {
		$id = self::id( $name );
		if ( isset( $options['help'] ) ) {
			$element = empty( $options['below'] ) ? 'span' : 'p';
			printf( ' <%1$s class="description" id="%2$s">%3$s</%1$s>', esc_html( $element ), esc_attr( $id . '-help' ), esc_html( $options['help'] ) );
		}
		printf( ' <span class="ouishare-problem" id="%s">%s</span>', esc_attr( $id . '-problem' ), esc_html( $options['problem'] ?? '' ) );
	}

	/**
	 * Attributes as HTML.
	 *
	 * @param array<string, string> $attributes By name.
	 */
	private static function html( array $attributes ): string {
		$html = '';
		foreach ( $attributes as $name => $value ) {
			$html .= sprintf( ' %s="%s"', esc_attr( $name ), esc_attr( $value ) );
		}
		return $html;
	}
}
