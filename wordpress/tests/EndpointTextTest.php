<?php
/**
 * Text, values and times as the wire contract has them.
 */

use OuiShare\Widgets\Endpoint\Countries;
use OuiShare\Widgets\Endpoint\Text;
use OuiShare\Widgets\Endpoint\Times;
use OuiShare\Widgets\Endpoint\Value;
use PHPUnit\Framework\TestCase;

final class EndpointTextTest extends TestCase {

	public function test_a_line_has_no_controls_no_bidi_overrides_and_no_broken_bytes(): void {
		$this->assertSame( 'a b  c', Text::line( "\u{A0} a\tb\r\n\u{202E}\x07 c\u{2028}\u{FEFF} ", 80 ) );
		$this->assertSame( 'ab', Text::line( "a\xED\xA0\x80b\xFF\xC0\xAF", 80 ) );
		$this->assertSame( "a\n\nb", Text::lines( "a\r\n\rb", 80 ) );
		$this->assertSame( '', Text::line( array( 'a' ), 80 ) );
		$this->assertSame( '12', Text::line( 12, 80 ) );
	}

	public function test_a_text_is_cut_by_utf_16_units_and_never_in_a_pair(): void {
		$this->assertSame( '😀', Text::line( '😀😀', 3 ) );
		$this->assertSame( 'a😀', Text::line( 'a😀😀', 4 ) );
		$this->assertSame( 5, Text::length( 'é😀aĀ' ) );
		$this->assertSame( 4999, Text::length( Text::lines( str_repeat( 'é😀', 9000 ), 5000 ) ) );
		// A blank at the cut goes too.
		$this->assertSame( 'aa', Text::line( 'aa bb', 3 ) );
	}

	public function test_a_summary_ends_with_a_whole_word(): void {
		$this->assertSame( 'One two…', Text::summary( "One  two\nthree", 10 ) );
		$this->assertSame( 'One two', Text::summary( 'One two', 7 ) );
		$this->assertSame( 'Donau…', Text::summary( 'Donaudampfschiff', 6 ) );
	}

	public function test_html_becomes_paragraphs_of_plain_text(): void {
		$this->assertSame( "One & only\n\nTwo\nlines\n\n– First\n– Second", Text::of_html( "<!-- wp:paragraph -->\n<p>One &amp;\n <b>only</b></p><div>Two<br/>lines</div><ul><li>First</li>\n<li>Second</li></ul><script>alert( '</p>' )</script><style>p{}" ) );
		$this->assertSame( '<b> is a tag; 1 < 2', Text::of_html( '&lt;b&gt; is a tag; 1 < 2' ) );
		$this->assertSame( '&amp; once', Text::of_html( '&amp;amp; once' ) );
	}

	public function test_html_that_defeats_regular_expressions_is_text_all_the_same(): void {
		$this->assertStringContainsString( 'end', Text::of_html( str_repeat( '<script>', 20000 ) . '</script>end' ) );
		$this->assertStringContainsString( 'word', Text::of_html( 'word ' . str_repeat( '<!--', 40000 ) ) );
	}

	public function test_a_title_is_never_empty_because_of_tags(): void {
		$this->assertSame( 'alert(1)', Text::title( '<script>alert(1)</script>' ) );
		$this->assertSame( 'Fish & “chips”', Text::title( 'Fish &amp; <em>&#8220;chips&#8221;</em>' ) );
	}

	/**
	 * What Node's URL takes and what not; the checker asks it.
	 *
	 * @return array<int, array{string, bool}>
	 */
	public static function urls(): array {
		return array(
			array( 'https://example.org', true ),
			array( 'HTTP://example.org:8080/é?a=b&c=%20#x', true ),
			array( 'https://[2001:db8::1]/', true ),
			array( 'https://127.0.0.1/', true ),
			array( 'https://user:pass@example.org/', true ),
			array( 'https://münchen.example/', true ),
			array( 'https://1.2.3.4.5/', false ),
			array( 'https://999.1.1.1/', false ),
			array( 'https://example.org:99999/', false ),
			array( 'http://[::bad/', false ),
			array( 'https://exa mple.org/', false ),
			array( 'https:///path', false ),
			array( 'https://a<b/', false ),
			array( "https://example.org/\u{202E}", false ),
			array( 'https://example.org\\@evil.example', false ),
			array( 'javascript:alert(1)', false ),
			array( '//example.org', false ),
			array( '', false ),
		);
	}

	/**
	 * @dataProvider urls
	 */
	public function test_addresses( string $url, bool $is_one ): void {
		$this->assertSame( $is_one, null !== Value::url( $url ), $url );
	}

	public function test_values(): void {
		$this->assertSame( 'mailto:a@example.org', Value::link( ' mailto:a@example.org ' ) );
		$this->assertNull( Value::link( 'data:text/html,x' ) );
		$this->assertSame( 12.5, Value::number( '12,5', 0, 100 ) );
		$this->assertSame( 12, Value::number( '12.0', 0, 100 ) );
		$this->assertNull( Value::number( '1e3', 0, 10000 ) );
		$this->assertNull( Value::number( true, 0, 100 ) );
		$this->assertNull( Value::geo( '0', '0' ) );
		$this->assertNull( Value::geo( '91', '0' ) );
		$this->assertSame( array( 'fr', 'pt-BR' ), Value::languages( 'fr, pt_BR;fr english x' ) );
		$this->assertSame( '2020-02-29', Value::date( '2020-02-29' ) );
		$this->assertNull( Value::date( '2021-02-29' ) );
		$this->assertNull( Value::date( '0000' ) );
		$this->assertSame( 'PT', Countries::code( 'Portugal' ) );
		$this->assertSame( 'CI', Countries::code( 'Ivory Coast' ) );
		$this->assertSame( 'FR', Countries::code( 'fr' ) );
		$this->assertNull( Countries::code( 'Atlantis' ) );
	}

	public function test_a_wall_time_is_read_or_none(): void {
		$this->assertSame( '2026-05-20T18:30', Times::wall( '2026-05-20 18:30:00' ) );
		$this->assertSame( '2026-05-20T18:30:15', Times::wall( '2026-05-20T18:30:15' ) );
		$this->assertSame( '2026-05-20', Times::wall( ' 2026-05-20 ' ) );
		foreach ( array( '2026-02-30', '0000-00-00 00:00:00', 'tomorrow', '', null, array( '2026-05-20' ) ) as $none ) {
			$this->assertSame( '', Times::wall( $none ) );
		}
	}

	/**
	 * Zones as WordPress and The Events Calendar store them, with what travels.
	 *
	 * @return array<int, array{string, array<string, string>}>
	 */
	public static function zones(): array {
		$wall = '2026-05-20T18:30';
		return array(
			array( 'Europe/Paris', array( 'start' => $wall, 'timeZone' => 'Europe/Paris' ) ),
			array( 'UTC', array( 'start' => $wall, 'timeZone' => 'UTC' ) ),
			array( '+02:00', array( 'start' => $wall . '+02:00' ) ),
			array( 'UTC+2', array( 'start' => $wall . '+02:00' ) ),
			array( 'UTC-4.5', array( 'start' => $wall . '-04:30' ) ),
			array( 'UTC+5.75', array( 'start' => $wall . '+05:45' ) ),
			array( 'UTC+0', array( 'start' => $wall . '+00:00' ) ),
			// An abbreviation is no zone but an offset.
			array( 'CET', array( 'start' => $wall . '+01:00' ) ),
			// The site's zone, for none and for nonsense.
			array( '', array( 'start' => $wall . '+00:00' ) ),
			array( 'Mars/Base', array( 'start' => $wall . '+00:00' ) ),
			array( "Europe/\0Paris", array( 'start' => $wall . '+00:00' ) ),
			array( 'UTC+99', array( 'start' => $wall . '+00:00' ) ),
		);
	}

	/**
	 * @dataProvider zones
	 */
	public function test_wall_time_and_zone_travel( string $zone, array $fields ): void {
		$this->assertSame( $fields, Times::span( '2026-05-20T18:30', '', Times::zone( $zone ) )['fields'] );
	}

	public function test_a_span_knows_when_it_is_over_and_whether_it_runs_backwards(): void {
		$paris = Times::zone( 'Europe/Paris' );
		$span  = Times::span( '2026-05-20T18:30', '2026-05-21T01:00', $paris );
		$this->assertSame( array( 'start' => '2026-05-20T18:30', 'end' => '2026-05-21T01:00', 'timeZone' => 'Europe/Paris' ), $span['fields'] );
		$this->assertSame( '2026-05-21', $span['last'] );
		$this->assertSame( gmmktime( 16, 30, 0, 5, 20, 2026 ), $span['at'] );
		$this->assertSame( gmmktime( 23, 0, 0, 5, 20, 2026 ), $span['until'] );
		$back = Times::span( '2026-05-20T18:30', '2026-05-20T17:30', $paris );
		$this->assertTrue( $back['backwards'] );
		$this->assertArrayNotHasKey( 'end', $back['fields'] );
		$this->assertSame( gmmktime( 19, 30, 0, 5, 20, 2026 ), $back['until'] );
		// In the hour that comes twice the later wall time may come first.
		$this->assertFalse( Times::span( '2026-10-25T02:30', '2026-10-25T02:30', $paris )['backwards'] );
		$day = Times::span( '2026-05-20', '2026-05-20', $paris );
		$this->assertSame( array( 'start' => '2026-05-20', 'timeZone' => 'Europe/Paris' ), $day['fields'] );
		$this->assertSame( gmmktime( 22, 0, 0, 5, 20, 2026 ), $day['until'] );
		$this->assertFalse( Times::span( '2026-05-20T18:30', '2026-05-20', $paris )['backwards'] );
		$this->assertTrue( Times::span( '2026-05-20', '2026-05-19', $paris )['backwards'] );
	}
}
