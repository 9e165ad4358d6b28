<?php
/**
 * What goes when the plugin is deleted: on every site of a network its settings, kept answers and cron events; what people wrote only
 * where an administrator has asked for that.
 *
 * @package OuiShare\Widgets
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

require_once __DIR__ . '/ouishare-widgets.php';

OuiShare\Widgets\Uninstall::everywhere();
