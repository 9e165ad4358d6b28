<?php
/**
 * Clocks by their names on Windows.
 *
 * @package OuiShare\Widgets
 */

namespace OuiShare\Widgets\Reading;

defined( 'ABSPATH' ) || exit;

/**
 * Names of zones as Windows and its programs write them: `Romance Standard Time`. Source: CLDR, windowsZones.xml, territory 001.
 */
final class Windows_Clocks {

	/** Names without their "Standard Time", each before its city. */
	private const CITIES = array(
		'Africa'    => 'Egypt Cairo|E. Africa Nairobi|W. Central Africa Lagos|South Africa Johannesburg|Morocco Casablanca|Libya Tripoli|Namibia Windhoek|Sudan Khartoum|South Sudan Juba|Sao Tome Sao_Tome',
		'America'   => 'Alaskan Anchorage|Argentina Buenos_Aires|Atlantic Halifax|Bahia Bahia|Canada Central Regina|Central America Guatemala|Central Chicago|Central Mexico Mexico_City|Central Brazilian Cuiaba|Cuba Havana|E. South America Sao_Paulo|Eastern New_York|Eastern Mexico Cancun|Greenland Godthab|Haiti Port-au-Prince|Magallanes Punta_Arenas|Montevideo Montevideo|Mountain Denver|Mountain Mexico Mazatlan|Newfoundland St_Johns|Pacific Los_Angeles|Pacific Mexico Tijuana|Pacific SA Santiago|Paraguay Asuncion|SA Eastern Cayenne|SA Pacific Bogota|SA Western La_Paz|Saint Pierre Miquelon|Tocantins Araguaina|Turks And Caicos Grand_Turk|US Eastern Indianapolis|US Mountain Phoenix|Venezuela Caracas|Yukon Whitehorse|Aleutian Adak',
		'Asia'      => 'Afghanistan Kabul|Altai Barnaul|Arab Riyadh|Arabian Dubai|Arabic Baghdad|Azerbaijan Baku|Bangladesh Dhaka|Caucasus Yerevan|Central Asia Almaty|China Shanghai|Ekaterinburg Yekaterinburg|Georgian Tbilisi|India Calcutta|Iran Tehran|Israel Jerusalem|Jordan Amman|Kamchatka Kamchatka|Korea Seoul|Magadan Magadan|Middle East Beirut|Myanmar Rangoon|N. Central Asia Novosibirsk|Nepal Katmandu|North Asia Krasnoyarsk|North Asia East Irkutsk|North Korea Pyongyang|Omsk Omsk|Pakistan Karachi|Qyzylorda Qyzylorda|Russia Time Zone 10 Srednekolymsk|Russia Time Zone 11 Kamchatka|SE Asia Bangkok|Sakhalin Sakhalin|Singapore Singapore|Sri Lanka Colombo|Syria Damascus|Taipei Taipei|Tokyo Tokyo|Tomsk Tomsk|Transbaikal Chita|Ulaanbaatar Ulaanbaatar|Vladivostok Vladivostok|W. Mongolia Hovd|West Asia Tashkent|West Bank Hebron|Yakutsk Yakutsk',
		'Atlantic'  => 'Azores Azores|Cape Verde Cape_Verde|Greenwich Reykjavik',
		'Australia' => 'AUS Central Darwin|AUS Eastern Sydney|Aus Central W. Eucla|Cen. Australia Adelaide|E. Australia Brisbane|Lord Howe Lord_Howe|Tasmania Hobart|W. Australia Perth',
		'Europe'    => 'Astrakhan Astrakhan|Belarus Minsk|Central Europe Budapest|Central European Warsaw|E. Europe Chisinau|FLE Kiev|GMT London|GTB Bucharest|Kaliningrad Kaliningrad|Romance Paris|Russia Time Zone 3 Samara|Russian Moscow|Saratov Saratov|Turkey Istanbul|Volgograd Volgograd|W. Europe Berlin',
		'Indian'    => 'Mauritius Mauritius',
		'Pacific'   => 'Bougainville Bougainville|Central Pacific Guadalcanal|Chatham Islands Chatham|Easter Island Easter|Fiji Fiji|Hawaiian Honolulu|Line Islands Kiritimati|Marquesas Marquesas|New Zealand Auckland|Norfolk Norfolk|Samoa Apia|Tonga Tongatapu|UTC-11 Pago_Pago|West Pacific Port_Moresby',
	);

	/**
	 * The zone that such a name stands for; '' for any other.
	 *
	 * @param string $name As written.
	 */
	public static function zone( string $name ): string {
		static $zones = null;
		if ( null === $zones ) {
			$zones = array();
			foreach ( self::CITIES as $area => $names ) {
				foreach ( explode( '|', $names ) as $both ) {
					$at = strrpos( $both, ' ' );

					$zones[ strtolower( substr( $both, 0, $at ) ) ] = $area . '/' . substr( $both, $at + 1 );
				}
			}
		}
		return $zones[ preg_replace( '/ (?:standard|daylight|summer) time$/', '', strtolower( trim( $name ) ) ) ] ?? '';
	}
}
