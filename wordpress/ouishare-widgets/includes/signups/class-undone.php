<?php
/**
 * A piece of work that is taken back.
 *
 * @package OuiShare\Widgets
 */

namespace OuiShare\Widgets\Signups;

defined( 'ABSPATH' ) || exit;

/**
 * Thrown inside a piece of work to undo all of it: a used challenge was handed in again.
 */
final class Undone extends \RuntimeException {
}
