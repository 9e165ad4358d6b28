<?php
/**
 * The database did not do it.
 *
 * @package OuiShare\Widgets
 */

namespace OuiShare\Widgets\Signups;

defined( 'ABSPATH' ) || exit;

/**
 * Thrown where the database refused a statement: nothing of the piece of work is stored.
 */
final class Store_Failure extends \RuntimeException {
}
