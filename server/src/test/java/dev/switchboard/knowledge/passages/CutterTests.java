package dev.switchboard.knowledge.passages;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CutterTests {

    @Test
    void what_stands_under_a_heading_stays_together_and_knows_its_headings() {
        var pieces = Cutter.cut("""
                Before all.

                # Delivery
                By van.

                By **boat**, see [the list](https://example.org).
                ## Abroad
                Not yet.
                # Returns
                Any time.
                """);

        assertThat(pieces).containsExactly(
                new Cutter.Piece("", "Before all."),
                new Cutter.Piece("Delivery", "By van.\nBy boat, see the list."),
                new Cutter.Piece("Delivery › Abroad", "Not yet."),
                new Cutter.Piece("Returns", "Any time."));
    }

    @Test
    void steps_stay_with_what_leads_to_them() {
        var pieces = Cutter.cut("To reset it:\n\n1. Unplug *it*.\n2. Wait.\n   - a minute\n   - or two\n3. Plug it in.\n\nThen call us.");

        assertThat(pieces).extracting(Cutter.Piece::text)
                .containsExactly("To reset it:\n1. Unplug it.\n2. Wait.\n  - a minute\n  - or two\n3. Plug it in.", "Then call us.");
    }

    @Test
    void rows_of_a_table_are_entries() {
        assertThat(Cutter.cut("| | post |\n|---|:-:|\n| *here* | 5 |\n| there | 9 |")).extracting(Cutter.Piece::text)
                .containsExactly("- post\n- here, 5\n- there, 9");
    }

    @Test
    void long_paragraphs_are_cut_between_sentences_and_nothing_is_lost() {
        var sentences = IntStream.range(0, 60).mapToObj(n -> "This is sentence number " + n + " of many.").collect(Collectors.joining(" "));
        var pieces = Cutter.cut(sentences);

        assertThat(pieces).hasSizeGreaterThan(3).allMatch(piece -> piece.text().length() <= Cutter.LONGEST);
        assertThat(pieces.stream().map(Cutter.Piece::text).collect(Collectors.joining("\n")).replace('\n', ' ')).isEqualTo(sentences);
    }

    @Test
    void hostile_text_is_cut_as_any_other() {
        assertThat(Cutter.cut("")).isEmpty();
        assertThat(Cutter.cut("<script>alert(1)</script>")).isEmpty();
        assertThat(Cutter.cut("😀".repeat(5000))).allMatch(piece -> piece.text().length() <= Cutter.LONGEST && !piece.text().contains("\uFFFD"));
        assertThat(Cutter.cut("x".repeat(100_000))).hasSize(200);
        assertThat(Cutter.cut("> ".repeat(2000) + "deep")).allMatch(piece -> piece.text().length() <= Cutter.LONGEST);
        assertThat(Cutter.cut("a\n\n".repeat(50_000))).hasSizeLessThanOrEqualTo(Cutter.MOST);
    }
}
