<?php
/**
 * The pages behind the links in mails.
 *
 * @package OuiShare\Widgets
 */

namespace OuiShare\Widgets\Signups;

defined( 'ABSPATH' ) || exit;

/**
 * Mail scanners follow links, so opening one changes nothing: the button behind it does.
 */
final class Mail_Pages {

	/**
	 * Asks to confirm, or confirms.
	 *
	 * @param \WP_REST_Request $request GET, HEAD or POST.
	 */
	public static function confirm( \WP_REST_Request $request ): Answer {
		$is_pressed = 'POST' === $request->get_method();
		$row        = $is_pressed ? Desk::confirm( self::token( $request ) ) : Desk::look( 'confirm', self::token( $request ) );
		if ( null === $row ) {
			return self::gone( $request );
		}
		$words = Words::choose( (string) $row['lang'] );
		if ( $is_pressed ) {
			Rounds::after_answer();
		}
		if ( 'pending' !== $row['state'] ) {
			return Page::answer(
				$words,
				array(
					'title' => $words->say( 'page.confirmedTitle' ),
					'lead'  => $words->say( 'page.confirmedLead', Manifest::name() ),
				)
			);
		}
		return Page::answer(
			$words,
			array(
				'title'   => $words->say( 'page.confirmTitle', Manifest::name() ),
				'lead'    => $words->say( 'page.confirmLead' ),
				'buttons' => array( array( $words->say( 'page.confirmButton' ), 'plain', '' ) ),
			)
		);
	}

	/**
	 * Asks to leave, or erases.
	 *
	 * @param \WP_REST_Request $request GET, HEAD or POST.
	 */
	public static function withdraw( \WP_REST_Request $request ): Answer {
		$is_pressed = 'POST' === $request->get_method();
		$row        = $is_pressed ? Desk::withdraw( self::token( $request ) ) : Desk::look( 'withdraw', self::token( $request ) );
		if ( null === $row ) {
			return self::gone( $request );
		}
		$words = Words::choose( (string) $row['lang'] );
		if ( $is_pressed ) {
			Rounds::after_answer();
			return self::withdrawn( $words );
		}
		return Page::answer(
			$words,
			array(
				'title'   => $words->say( 'page.withdrawTitle', Manifest::name() ),
				'lead'    => $words->say( 'page.withdrawLead' ),
				'buttons' => array( array( $words->say( 'page.withdrawButton' ), 'careful', '' ) ),
			)
		);
	}

	/**
	 * Everything is erased.
	 *
	 * @param Words $words In the person's language.
	 */
	public static function withdrawn( Words $words ): Answer {
		return Page::answer(
			$words,
			array(
				'title' => $words->say( 'page.withdrawnTitle' ),
				'lead'  => $words->say( 'page.withdrawnLead' ),
			)
		);
	}

	/**
	 * After a form without script.
	 *
	 * @param \WP_REST_Request $request With the language.
	 */
	public static function sent( \WP_REST_Request $request ): Answer {
		$words = Words::choose( self::parameter( $request, 'lang' ), Manifest::lang() );
		return Page::answer(
			$words,
			array(
				'title' => $words->say( 'page.sentTitle' ),
				'lead'  => $words->say( 'page.sentLead' ),
				'hint'  => $words->say( 'page.sentHint' ),
			)
		);
	}

	/**
	 * What is wrong with a form without script, in words.
	 *
	 * @param Words                             $words  Of its language.
	 * @param array<int, array<string, string>> $faults Of the form.
	 */
	public static function refused( Words $words, array $faults ): Answer {
		$list = array_map(
			static function ( array $fault ) use ( $words ): string {
				return self::say_fault( $words, $fault );
			},
			$faults
		);
		return Page::answer(
			$words,
			array(
				'title' => $words->say( 'page.refusedTitle' ),
				'lead'  => $words->say( 'page.refusedLead' ),
				'list'  => array_values( array_unique( $list ) ),
				'hint'  => $words->say( 'page.refusedBack' ),
			),
			422
		);
	}

	/**
	 * Answers a form without script that came too often.
	 *
	 * @param Words $words Of its language.
	 * @param int   $wait  In seconds.
	 */
	public static function busy( Words $words, int $wait ): Answer {
		$answer = Page::answer(
			$words,
			array(
				'title' => $words->say( 'page.busyTitle' ),
				'lead'  => $words->say( 'page.busyLead' ),
			),
			429
		);
		$answer->header( 'Retry-After', (string) $wait );
		return $answer;
	}

	/**
	 * A link that leads nowhere any more.
	 *
	 * @param \WP_REST_Request $request Of a visitor of whom nothing is known.
	 */
	public static function gone( \WP_REST_Request $request ): Answer {
		$words = Words::visitor( (string) $request->get_header( 'accept-language' ) );
		return Page::answer(
			$words,
			array(
				'title' => $words->say( 'page.goneTitle' ),
				'lead'  => $words->say( 'page.goneLead' ),
			),
			410
		);
	}

	/**
	 * One fault in words. Only names that we know: what a form invents is not repeated on a page of ours.
	 *
	 * @param Words                 $words Of the language.
	 * @param array<string, string> $fault { pointer, code }.
	 */
	private static function say_fault( Words $words, array $fault ): string {
		$name = explode( '/', $fault['pointer'] )[1] ?? '';
		if ( 'not_given' === $fault['code'] || 'consents' === $name ) {
			return $words->say( 'fault.notGiven' );
		}
		$paths = array(
			'required' => 'fault.required',
			'too_long' => 'fault.tooLong',
			'invalid'  => 'fault.invalid',
		);
		$field = in_array( $name, array_merge( array( 'email' ), Offer::FIELDS ), true ) ? $name : '?';
		return $words->say( $paths[ $fault['code'] ] ?? 'fault.other', $field );
	}

	/**
	 * What the link in a mail carries; empty for none.
	 *
	 * @param \WP_REST_Request $request Of whoever opened it.
	 */
	private static function token( \WP_REST_Request $request ): string {
		return self::parameter( $request, 'token' );
	}

	/**
	 * A question in the address.
	 *
	 * @param \WP_REST_Request $request Of a visitor.
	 * @param string           $name    Of the question.
	 */
	private static function parameter( \WP_REST_Request $request, string $name ): string {
		$value = $request->get_query_params()[ $name ] ?? '';
		return is_string( $value ) ? $value : '';
	}
}
