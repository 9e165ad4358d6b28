<?php
/**
 * What people agree to.
 *
 * @package OuiShare\Widgets
 */

namespace OuiShare\Widgets\Signups;

use OuiShare\Widgets\Options;

defined( 'ABSPATH' ) || exit;

/**
 * The one consent that this site asks for: to be a member. Its words are the administrator's, else those below.
 */
final class Consents {

	/** Name of the consent. */
	public const PURPOSE = 'membership';

	/** {1} is who keeps the data. */
	private const WORDS = array(
		'en' => 'I agree that {1} keeps what I write here, in order to write to me as a member. I can leave at any time.',
		'fr' => 'J’accepte que {1} garde ce que j’écris ici, pour m’écrire en tant que membre. Je peux partir à tout moment.',
		'es' => 'Acepto que {1} guarde lo que escribo aquí para escribirme como miembro. Puedo irme en cualquier momento.',
		'pt' => 'Aceito que {1} guarde o que escrevo aqui, para me escrever como membro. Posso sair a qualquer momento.',
		'de' => 'Ich bin einverstanden, dass {1} aufbewahrt, was ich hier schreibe, um mir als Mitglied zu schreiben. Ich kann jederzeit gehen.',
		'it' => 'Accetto che {1} conservi ciò che scrivo qui, per scrivermi come membro. Posso andarmene in qualsiasi momento.',
		'nl' => 'Ik ga ermee akkoord dat {1} bewaart wat ik hier schrijf, om mij als lid te schrijven. Ik kan op elk moment vertrekken.',
		'ca' => 'Accepto que {1} guardi el que escric aquí, per escriure’m com a membre. Puc marxar en qualsevol moment.',
		'ar' => 'أوافق على أن تحتفظ {1} بما أكتبه هنا لمراسلتي بصفتي عضوًا. يمكنني المغادرة في أي وقت.',
	);

	/**
	 * The words by language, as they are where the administrator wrote none.
	 *
	 * @return array<string, string>
	 */
	public static function defaults(): array {
		$controller = (string) Options::get( 'signup_controller' );
		// The whole of it stands beside the box; in the sentence its name is enough.
		$name = Text::clean( explode( ',', $controller, 2 )[0] );
		return str_replace( '{1}', '' === $name ? Manifest::name() : $name, self::WORDS );
	}

	/**
	 * The consents of the manifest.
	 *
	 * @return array<int, array<string, mixed>>
	 */
	public static function offers(): array {
		$offer = array(
			'purpose'       => self::PURPOSE,
			'required'      => true,
			'text'          => array_merge( self::defaults(), array_filter( (array) Options::get( 'signup_consent' ) ) ),
			'policyUrl'     => self::policy_url(),
			'policyVersion' => self::policy_version(),
			'controller'    => (string) Options::get( 'signup_controller' ),
		);
		/**
		 * Filters the consents that a sign-up asks for, such as one more for a newsletter. Their words are shown and stored exactly so.
		 *
		 * @param array<int, array<string, mixed>> $consents As in the manifest: purpose, required, text by language, policyUrl, policyVersion, controller.
		 */
		return apply_filters( 'ouishare_signup_consents', array( array_filter( $offer ) ) );
	}

	/**
	 * Address of the policy: set for sign-ups, for the plugin, or WordPress' own page.
	 */
	public static function policy_url(): string {
		foreach ( array( Options::get( 'signup_policy_url' ), Options::get( 'policy_url' ), get_privacy_policy_url() ) as $address ) {
			if ( is_string( $address ) && '' !== $address && '' === Values::url( $address ) ) {
				return $address;
			}
		}
		return '';
	}

	/**
	 * Version of the policy: as set, else the day on which WordPress' own page was last changed, where that is the policy.
	 */
	private static function policy_version(): string {
		$set = (string) Options::get( 'signup_policy_version' );
		if ( '' !== $set || get_privacy_policy_url() !== self::policy_url() ) {
			return $set;
		}
		return (string) get_post_modified_time( 'Y-m-d', true, (int) get_option( 'wp_page_for_privacy_policy' ) );
	}
}
