<?php
/**
 * Loads the WordPress of WP_DIR before PHPUnit starts. As `auto_prepend_file`, not as a bootstrap: PHPUnit includes that
 * inside a function, where the globals of WordPress would be local and its filters vanish.
 */

$_SERVER['HTTP_HOST']       = '127.0.0.1:' . getenv( 'OUISHARE_WP_PORT' );
$_SERVER['REQUEST_METHOD']  = 'GET';
$_SERVER['SERVER_PROTOCOL'] = 'HTTP/1.1';
// Options of PHPUnit are not those of WordPress.
require_once getenv( 'WP_DIR' ) . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/admin.php';
