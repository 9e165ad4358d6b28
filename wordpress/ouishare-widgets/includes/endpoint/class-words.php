<?php
/**
 * The contract's words, for people.
 *
 * @package OuiShare\Widgets
 */

namespace OuiShare\Widgets\Endpoint;

defined( 'ABSPATH' ) || exit;

/**
 * What the words of the wire are called in wp-admin and on pages, in the order in which a choice shows them.
 */
final class Words {

	/**
	 * Kinds of events.
	 *
	 * @return array<string, string>
	 */
	public static function kinds(): array {
		return array(
			'meetup'     => __( 'Meetup', 'ouishare-widgets' ),
			'conference' => __( 'Conference', 'ouishare-widgets' ),
			'workshop'   => __( 'Workshop', 'ouishare-widgets' ),
			'festival'   => __( 'Festival', 'ouishare-widgets' ),
			'lab'        => __( 'Lab', 'ouishare-widgets' ),
			'call'       => __( 'Call', 'ouishare-widgets' ),
			'other'      => __( 'Something else', 'ouishare-widgets' ),
		);
	}

	/**
	 * Whether an event takes place.
	 *
	 * @return array<string, string>
	 */
	public static function statuses(): array {
		return array(
			'scheduled'   => __( 'Takes place', 'ouishare-widgets' ),
			'tentative'   => __( 'Not certain yet', 'ouishare-widgets' ),
			'rescheduled' => __( 'Moved to this date', 'ouishare-widgets' ),
			'postponed'   => __( 'Postponed', 'ouishare-widgets' ),
			'cancelled'   => __( 'Cancelled', 'ouishare-widgets' ),
		);
	}

	/**
	 * Whether there is room.
	 *
	 * @return array<string, string>
	 */
	public static function availabilities(): array {
		return array(
			''         => __( 'Not said', 'ouishare-widgets' ),
			'open'     => __( 'Places free', 'ouishare-widgets' ),
			'few'      => __( 'Few places left', 'ouishare-widgets' ),
			'waitlist' => __( 'Waiting list', 'ouishare-widgets' ),
			'soldOut'  => __( 'Sold out', 'ouishare-widgets' ),
			'closed'   => __( 'Registration closed', 'ouishare-widgets' ),
			'notYet'   => __( 'Registration not open yet', 'ouishare-widgets' ),
		);
	}

	/**
	 * How an event is attended.
	 *
	 * @return array<string, string>
	 */
	public static function attendances(): array {
		return array(
			'inPerson' => __( 'In person', 'ouishare-widgets' ),
			'online'   => __( 'Online', 'ouishare-widgets' ),
			'hybrid'   => __( 'Both in person and online', 'ouishare-widgets' ),
		);
	}

	/**
	 * What an event costs.
	 *
	 * @return array<string, string>
	 */
	public static function prices(): array {
		return array(
			''     => __( 'Not said', 'ouishare-widgets' ),
			'free' => __( 'Free', 'ouishare-widgets' ),
			'paid' => __( 'Costs something', 'ouishare-widgets' ),
		);
	}

	/**
	 * What makes an event accessible.
	 *
	 * @return array<string, string>
	 */
	public static function accessibility(): array {
		return array(
			'wheelchair'   => __( 'Step-free access', 'ouishare-widgets' ),
			'signLanguage' => __( 'Sign language', 'ouishare-widgets' ),
			'captions'     => __( 'Live captions', 'ouishare-widgets' ),
			'hearingLoop'  => __( 'Hearing loop', 'ouishare-widgets' ),
			'quiet'        => __( 'Quiet room', 'ouishare-widgets' ),
		);
	}

	/**
	 * Kinds of partners.
	 *
	 * @return array<string, string>
	 */
	public static function partner_kinds(): array {
		return array(
			''        => __( 'Not said', 'ouishare-widgets' ),
			'partner' => __( 'Partner', 'ouishare-widgets' ),
			'sponsor' => __( 'Sponsor', 'ouishare-widgets' ),
			'media'   => __( 'Media partner', 'ouishare-widgets' ),
			'host'    => __( 'Host', 'ouishare-widgets' ),
			'public'  => __( 'Public body', 'ouishare-widgets' ),
			'member'  => __( 'Member organisation', 'ouishare-widgets' ),
		);
	}

	/**
	 * Settings that name a category for a kind of article; the usual kind needs none.
	 *
	 * @return array<string, string>
	 */
	public static function article_kinds(): array {
		return array(
			'interview' => __( 'Category of interviews', 'ouishare-widgets' ),
			'press'     => __( 'Category of press', 'ouishare-widgets' ),
			'video'     => __( 'Category of videos', 'ouishare-widgets' ),
			'podcast'   => __( 'Category of podcasts', 'ouishare-widgets' ),
		);
	}
}
