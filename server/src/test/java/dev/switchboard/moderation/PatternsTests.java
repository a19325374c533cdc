package dev.switchboard.moderation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import dev.switchboard.testing.SwitchboardTest;
import dev.switchboard.tickets.RecentTickets.Recent;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** I10: what makes a pattern, and how sure. */
@SwitchboardTest
class PatternsTests {

    private static final Instant NOON = Instant.parse("2026-03-05T12:00:00Z");

    @Autowired
    Patterns patterns;

    private static List<Recent> tickets(Duration apart, String... subjects) {
        return IntStream.range(0, subjects.length).mapToObj(n -> new Recent(n + 1, "TKT-" + n, subjects[n],
                "This describes at some length what is the matter with it.", NOON.minus(apart.multipliedBy(n)))).toList();
    }

    private List<Pattern> in(List<Recent> tickets) {
        return patterns.in(tickets, 10).stream().map(Finding::pattern).toList();
    }

    /** Subjects that have nothing to do with each other. */
    private static String[] different(int count) {
        return List.of("Printer out of toner", "Where is my parcel?", "Holiday request for June", "Cannot sign in to the wiki", "Wrong amount on invoice 4711",
                "New chair for room 12", "Screen flickers in the evening", "Change of address", "Feedback on the canteen", "VPN drops every hour",
                "Lost my badge", "Training on spreadsheets", "Mobile contract ends").subList(0, count).toArray(String[]::new);
    }

    @Test
    void a_day_with_many_tickets_is_high_volume_and_the_number_below_is_not() {
        assertThat(in(tickets(Duration.ofHours(2), different(9)))).isEmpty();
        var found = patterns.in(tickets(Duration.ofHours(2), different(10)), 10);
        assertThat(found).singleElement().satisfies(finding -> {
            assertThat(finding.pattern()).isEqualTo(Pattern.HIGH_VOLUME);
            assertThat(finding.count()).isEqualTo(10);
            assertThat(finding.threshold()).isEqualTo(10);
            assertThat(finding.confidence()).isEqualTo(0.5);
            assertThat(finding.evidence()).hasSize(10).allMatch(evidence -> evidence.reference() != null);
        });
    }

    @Test
    void many_tickets_in_a_month_but_few_on_each_day_are_not_high_volume() {
        assertThat(in(tickets(Duration.ofHours(8), different(13)))).isEmpty();
        assertThat(in(tickets(Duration.ofMinutes(160), different(10)))).as("the tenth is exactly 24 hours before the first").isEmpty();
    }

    @Test
    void three_of_the_same_title_are_duplicates_whatever_their_case_and_punctuation() {
        assertThat(in(tickets(Duration.ofHours(1), "Printer broken!", "printer  BROKEN", "Where is my parcel?"))).isEmpty();
        var found = patterns.in(tickets(Duration.ofHours(1), "Printer broken!", "printer  BROKEN", "Where is my parcel?", "Printer, broken"), 10);
        assertThat(found).singleElement().satisfies(finding -> {
            assertThat(finding.pattern()).isEqualTo(Pattern.DUPLICATE_TITLES);
            assertThat(finding.count()).isEqualTo(3);
            assertThat(finding.evidence()).extracting(Finding.Evidence::text).containsExactly("Printer broken!", "printer  BROKEN", "Printer, broken");
        });
    }

    @Test
    void titles_in_other_words_are_near_duplicates() {
        assertThat(in(tickets(Duration.ofHours(1), "My printer is broken", "The printer of mine is broken again", "My printer broke down")))
                .containsExactly(Pattern.NEAR_DUPLICATE_TITLES);
        assertThat(in(tickets(Duration.ofHours(1), "Mein Drucker ist kaputt", "Der Drucker ist schon wieder kaputt", "Drucker kaputt")))
                .containsExactly(Pattern.NEAR_DUPLICATE_TITLES);
        assertThat(in(tickets(Duration.ofHours(1), different(9)))).isEmpty();
    }

    @Test
    void descriptions_that_say_next_to_nothing_count_when_most_are_so() {
        var shortOnes = new ArrayList<Recent>();
        for (var n = 0; n < 3; n++) {
            shortOnes.add(new Recent(n, "TKT-" + n, different(9)[n], n == 0 ? "help" : "?!", NOON.minusSeconds(n)));
        }
        assertThat(in(shortOnes)).containsExactly(Pattern.VERY_SHORT_DESCRIPTIONS);
        assertThat(in(shortOnes.subList(0, 2))).isEmpty();
        var among = new ArrayList<>(shortOnes);
        among.addAll(tickets(Duration.ofHours(1), different(9)).subList(3, 8));
        assertThat(in(among)).isEmpty();
    }

    @Test
    void several_patterns_make_one_surer_than_each_does() {
        var one = new Finding(Pattern.DUPLICATE_TITLES, 0.6, 3, 3, List.of());
        var other = new Finding(Pattern.HIGH_VOLUME, 0.5, 10, 10, List.of());
        assertThat(Patterns.together(List.of(one))).isEqualTo(0.6);
        assertThat(Patterns.together(List.of(one, other))).isEqualTo(0.8);
    }

    @Test
    void titles_without_a_letter_and_no_tickets_at_all_are_borne() {
        assertThat(in(List.of())).isEmpty();
        assertThat(in(tickets(Duration.ofHours(1), "🙈", "???", "\u0000", "!!!"))).isEmpty();
        assertThat(in(tickets(Duration.ofHours(1), "🙈", "🙈", "🙈"))).contains(Pattern.DUPLICATE_TITLES);
    }
}
