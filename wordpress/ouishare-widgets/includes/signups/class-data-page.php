<?php
/**
 * The page where people ask for their data.
 *
 * @package OuiShare\Widgets
 */

namespace OuiShare\Widgets\Signups;

defined( 'ABSPATH' ) || exit;

/**
 * One address, two pages: without a token it asks for an e-mail address and always answers alike; with one it offers to take the data away or to
 * erase it. Opening either changes and shows nothing, for mail scanners open links.
 */
final class Data_Page {

	/**
	 * Asks, takes the question, offers, or does what was chosen.
	 *
	 * @param \WP_REST_Request $request GET, HEAD or POST.
	 */
	public static function answer( \WP_REST_Request $request ): Answer {
		$token = $request->get_query_params()['token'] ?? null;
		if ( null === $token ) {
			return 'POST' === $request->get_method() ? self::take( $request ) : self::ask( $request );
		}
		$row = is_string( $token ) ? Person_Desk::open( $token ) : null;
		if ( null === $row ) {
			return Mail_Pages::gone( $request );
		}
		$words = Words::choose( (string) $row['lang'] );
		$do    = 'POST' === $request->get_method() ? Body::first( Body::form( $request ), 'do' ) : null;
		if ( 'download' === $do ) {
			return self::download( (string) $row['person'] );
		}
		if ( 'erase' !== $do ) {
			return self::offer( $words );
		}
		Person_Desk::erase( $row );
		Rounds::after_answer();
		return Mail_Pages::withdrawn( $words );
	}

	/**
	 * Asks for an address.
	 *
	 * @param \WP_REST_Request $request Of a visitor of whom nothing is known.
	 */
	private static function ask( \WP_REST_Request $request ): Answer {
		$words = self::words( $request );
		return Page::answer(
			$words,
			array(
				'title'   => $words->say( 'page.dataTitle', Manifest::name() ),
				'lead'    => $words->say( 'page.askLead' ),
				'field'   => $words->say( 'page.askLabel' ),
				'buttons' => array( array( $words->say( 'page.askButton' ), 'plain', '' ) ),
			)
		);
	}

	/**
	 * Takes an address. What it leads to happens after the answer: how long it takes would tell whether the address is known.
	 *
	 * @param \WP_REST_Request $request POST.
	 */
	private static function take( \WP_REST_Request $request ): Answer {
		$words = self::words( $request );
		$email = Text::clean( (string) Body::first( Body::form( $request ), 'email' ) );
		$wait  = Limits::take( 'form', $request, Secrets::token() );
		if ( $wait > 0 ) {
			return Mail_Pages::busy( $words, $wait );
		}
		Rounds::after_answer(
			static function () use ( $email ): void {
				Person_Desk::ask( $email );
			}
		);
		return Page::answer(
			$words,
			array(
				'title' => $words->say( 'page.sentTitle' ),
				'lead'  => $words->say( 'page.askedLead' ),
			)
		);
	}

	/**
	 * Offers what a link is for.
	 *
	 * @param Words $words In the person's language.
	 */
	private static function offer( Words $words ): Answer {
		return Page::answer(
			$words,
			array(
				'title'   => $words->say( 'page.dataTitle', Manifest::name() ),
				'lead'    => $words->say( 'page.dataPageLead' ),
				'buttons' => array(
					array( $words->say( 'page.dataButton' ), 'plain', 'download' ),
					array( $words->say( 'page.withdrawButton' ), 'careful', 'erase' ),
				),
			)
		);
	}

	/**
	 * The data as a file.
	 *
	 * @param string $person Of Secrets::person().
	 */
	private static function download( string $person ): Answer {
		$json = (string) wp_json_encode( Person_Desk::data( $person ), JSON_PRETTY_PRINT | JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE );
		return Answer::of(
			200,
			'application/json',
			$json,
			array(
				'Content-Disposition' => 'attachment; filename="my-data.json"',
				'Cache-Control'       => 'no-store',
				'Referrer-Policy'     => 'no-referrer',
			)
		);
	}

	/**
	 * The words for a visitor of whom nothing is known.
	 *
	 * @param \WP_REST_Request $request Of the visitor.
	 */
	private static function words( \WP_REST_Request $request ): Words {
		return Words::visitor( (string) $request->get_header( 'accept-language' ) );
	}
}
