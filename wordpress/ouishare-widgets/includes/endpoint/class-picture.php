<?php
/**
 * Pictures of the media library.
 *
 * @package OuiShare\Widgets
 */

namespace OuiShare\Widgets\Endpoint;

defined( 'ABSPATH' ) || exit;

/**
 * An attachment as an `Image` of the contract. Asks the database for nothing that `prime()` has put into the cache.
 */
final class Picture {

	/** Narrower ones are thumbnails that no widget shows. */
	private const SMALLEST = 300;

	/** Wider ones are originals that no widget needs. */
	private const WIDEST = 2560;

	/**
	 * Reads the featured images of posts, with what is said of them, in two queries.
	 *
	 * @param int[] $posts Ids whose meta are in the cache.
	 */
	public static function prime( array $posts ): void {
		$ids = array();
		foreach ( $posts as $post ) {
			$ids[] = (int) get_post_thumbnail_id( $post );
		}
		_prime_post_caches( array_unique( array_filter( $ids ) ), false, true );
	}

	/**
	 * The featured image of a post.
	 *
	 * @param int $post Its id.
	 * @return array<string, mixed>|null
	 */
	public static function of( int $post ): ?array {
		$id  = (int) get_post_thumbnail_id( $post );
		$src = $id && wp_attachment_is_image( $id ) ? Value::url( wp_get_attachment_url( $id ) ) : null;
		if ( null === $src ) {
			return null;
		}
		$meta   = wp_get_attachment_metadata( $id );
		$meta   = is_array( $meta ) ? $meta : array();
		$width  = Value::number( $meta['width'] ?? null, 1, 100000 );
		$height = Value::number( $meta['height'] ?? null, 1, 100000 );
		return Value::filled(
			array(
				'src'    => $src,
				'alt'    => Text::line( get_post_meta( $id, '_wp_attachment_image_alt', true ), Text::TITLE ),
				'width'  => is_int( $width ) && is_int( $height ) ? $width : null,
				'height' => is_int( $width ) && is_int( $height ) ? $height : null,
				'srcset' => self::srcset( $src, $meta ),
			)
		);
	}

	/**
	 * The same picture in other widths; cut ones are other pictures.
	 *
	 * @param string               $src  Address of the largest.
	 * @param array<string, mixed> $meta Of the attachment.
	 * @return array<int, array{src: string, width: int}>
	 */
	private static function srcset( string $src, array $meta ): array {
		$set    = array();
		$folder = substr( $src, 0, (int) strrpos( $src, '/' ) + 1 );
		foreach ( is_array( $meta['sizes'] ?? null ) ? $meta['sizes'] : array() as $size ) {
			$width = (int) ( $size['width'] ?? 0 );
			$fits  = $width >= self::SMALLEST && $width <= self::WIDEST && ! empty( $meta['width'] ) && ! empty( $meta['height'] )
				&& wp_image_matches_ratio( $width, (int) ( $size['height'] ?? 0 ), (int) $meta['width'], (int) $meta['height'] );
			$url   = $fits && is_string( $size['file'] ?? null ) ? Value::url( $folder . $size['file'] ) : null;
			if ( null !== $url ) {
				$set[ $width ] = array(
					'src'   => $url,
					'width' => $width,
				);
			}
		}
		if ( array() !== $set && (int) $meta['width'] <= self::WIDEST ) {
			$set[ (int) $meta['width'] ] = array(
				'src'   => $src,
				'width' => (int) $meta['width'],
			);
		}
		ksort( $set );
		return array_values( $set );
	}
}
