<?php
/**
 * Members as CSV.
 */

use OuiShare\Widgets\Signups\Members_Csv;
use PHPUnit\Framework\TestCase;

final class SignupCsvTest extends TestCase {

	/**
	 * The cells of one line, as a reader of RFC 4180 has them.
	 *
	 * @param array<string, mixed> $content Of a sign-up.
	 * @return string[]
	 */
	private function cells( array $content ): array {
		$row  = array(
			'content'  => wp_json_encode( $content ),
			'consents' => wp_json_encode(
				array(
					array( 'purpose' => 'membership', 'given' => true ),
					array( 'purpose' => 'letter', 'given' => false ),
				)
			),
			'lang'     => 'fr',
			'since'    => '2026-05-20T12:00:00.000Z',
		);
		$file = fopen( 'php://memory', 'r+' );
		fwrite( $file, Members_Csv::row( $row ) );
		rewind( $file );
		$cells = fgetcsv( $file, 0, ',', '"', '' );
		$this->assertFalse( fgetcsv( $file, 0, ',', '"', '' ), 'One member is one line.' );
		return $cells;
	}

	public function test_it_begins_with_the_mark_and_the_names_of_its_columns(): void {
		$this->assertSame( "\xEF\xBB\xBF" . '"email","name","communities","country","city","occupation","interests","skills","heardFrom","message","language","consents","since"' . "\r\n", Members_Csv::head() );
	}

	public function test_what_a_person_wrote_is_one_cell_whatever_is_in_it(): void {
		$cells = $this->cells(
			array(
				'email'        => 'zoe@example.org',
				'name'         => 'Zoe "Z", ;é',
				'communityIds' => array( 'paris', 'malmo' ),
				'message'      => "Two\r\nlines",
				'locale'       => 'pt-BR',
			)
		);
		$this->assertSame( array( 'zoe@example.org', 'Zoe "Z", ;é', 'paris; malmo', '', '', '', '', '', '', "Two\nlines", 'pt-BR', 'membership', '2026-05-20T12:00:00.000Z' ), $cells );
	}

	public function test_what_a_spreadsheet_would_run_is_text(): void {
		foreach ( array( '=1+1', '+1', '-1', '@SUM(A1)', '|calc', '%0', ' =1', "\t=1", '"=1', "'=1", '＝1', '＋1', "\u{A0}=1" ) as $formula ) {
			$this->assertSame( "'" . trim( $formula, " \t\u{A0}" ), $this->cells( array( 'name' => $formula ) )[1], $formula );
		}
		foreach ( array( 'a=1', '1-1', 'Zoe @ home', 'well; no, really' ) as $harmless ) {
			$this->assertSame( $harmless, $this->cells( array( 'name' => $harmless ) )[1] );
		}
	}

	public function test_nothing_runs_where_a_spreadsheet_parts_cells_by_semicolons_or_tabs(): void {
		// That is what Excel does in most of Europe: a quoted cell ends at the comma, and what comes after is as if it had no quotes.
		foreach ( array( 'x;=1+1', 'x; @SUM(A1)', "x;\n-1", "x\n=1", 'x";+1', 'x;"=1', "x;\u{A0}＝1" ) as $message ) {
			$row  = array( 'content' => wp_json_encode( array( 'email' => 'a@example.org', 'interests' => array( 'b', '=1' ), 'message' => $message ) ), 'consents' => '[]', 'lang' => 'fr', 'since' => '' );
			$line = Members_Csv::row( $row );
			foreach ( array( ';', "\t" ) as $separator ) {
				$file = fopen( 'php://memory', 'r+' );
				fwrite( $file, $line );
				rewind( $file );
				while ( $cells = fgetcsv( $file, 0, $separator, '"', '' ) ) {
					foreach ( $cells as $cell ) {
						$this->assertDoesNotMatchRegularExpression( '/^[\s\x{A0}"]*[=+\-@|%＝]/u', (string) $cell, wp_json_encode( $message ) );
					}
				}
			}
		}
	}
}
