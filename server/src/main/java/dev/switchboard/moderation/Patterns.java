package dev.switchboard.moderation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.switchboard.ai.Embeddings;
import dev.switchboard.tickets.RecentTickets.Recent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Looks for patterns in what one customer raised (I10). How sure each makes one is said beside it; several together make one surer:
 * the doubt that is left is the product of the doubts that each leaves.
 */
@Component
class Patterns {

    /** Twice is a slip of the finger; three times is a habit. */
    static final int ALIKE = 3;
    /** Of one customer's tickets at least so many must say next to nothing, and at least half of them. */
    static final int SHORT = 3;
    /** Fewer letters and digits than this say next to nothing, whatever the language. */
    private static final int FEW_LETTERS = 12;
    /** Titles at least so alike mean the same: 0.7 to 0.98 for one trouble in other words, up to 0.56 for two troubles with one thing. */
    static final double NEAR = 0.7;
    /** Titles that are compared by meaning, the newest: each costs milliseconds. */
    private static final int MOST_TITLES = 100;
    private static final int MOST_EVIDENCE = 10;
    private static final int EXCERPT = 160;

    private static final Logger log = LoggerFactory.getLogger(Patterns.class);

    private final Embeddings embeddings;

    Patterns(Embeddings embeddings) {
        this.embeddings = embeddings;
    }

    /**
     * @param tickets    newest first
     * @param highVolume tickets within a day that are many
     */
    List<Finding> in(List<Recent> tickets, int highVolume) {
        var byTitle = tickets.stream().collect(Collectors.groupingBy(ticket -> plain(ticket.subject()), LinkedHashMap::new, Collectors.toList()));
        return Stream.of(highVolume(tickets, highVolume), duplicates(byTitle.values()), nearDuplicatesIfPossible(byTitle), shortOnes(tickets))
                .flatMap(Optional::stream).toList();
    }

    /** How sure all of them together make one. */
    static double together(List<Finding> findings) {
        return 1 - findings.stream().mapToDouble(finding -> 1 - finding.confidence()).reduce(1, (one, other) -> one * other);
    }

    /** The most within any 24 hours, however long the time that is looked at. From a half at the threshold to certainty at three times as many. */
    private static Optional<Finding> highVolume(List<Recent> tickets, int threshold) {
        var most = List.<Recent>of();
        for (int first = 0, last = 0; last < tickets.size(); last++) {
            while (!tickets.get(last).createdAt().plus(Duration.ofDays(1)).isAfter(tickets.get(first).createdAt())) {
                first++;
            }
            if (last + 1 - first > most.size()) {
                most = tickets.subList(first, last + 1);
            }
        }
        if (most.size() < threshold) {
            return Optional.empty();
        }
        return Optional.of(finding(Pattern.HIGH_VOLUME, rising(most.size(), threshold, 3 * threshold, 0.5, 1), threshold, most, Recent::subject));
    }

    /** From 0.6 for three to 0.95 for ten. */
    private static Optional<Finding> duplicates(Collection<List<Recent>> byTitle) {
        var alike = byTitle.stream().filter(tickets -> tickets.size() >= ALIKE).flatMap(List::stream).toList();
        var most = byTitle.stream().mapToInt(List::size).max().orElse(0);
        return alike.isEmpty() ? Optional.empty()
                : Optional.of(finding(Pattern.DUPLICATE_TITLES, rising(most, ALIKE, 10, 0.6, 0.95), ALIKE, alike, Recent::subject));
    }

    /** On a machine that cannot understand texts the other patterns have to do. */
    private Optional<Finding> nearDuplicatesIfPossible(Map<String, List<Recent>> byTitle) {
        try {
            return nearDuplicates(byTitle);
        } catch (IllegalStateException missing) {
            log.warn("Titles cannot be compared by meaning: {}", missing.getMessage());
            return Optional.empty();
        }
    }

    /** Titles in several wordings, each near another of its group. Meaning can deceive: from 0.4 for three to 0.8 for ten. */
    private Optional<Finding> nearDuplicates(Map<String, List<Recent>> byTitle) {
        if (byTitle.values().stream().mapToInt(List::size).sum() < ALIKE) {
            return Optional.empty();
        }
        var groups = new ArrayList<Group>();
        byTitle.values().stream().limit(MOST_TITLES).forEach(tickets -> {
            var point = embeddings.of(tickets.getFirst().subject());
            var near = groups.stream().filter(group -> group.isNear(point)).findFirst().orElseGet(() -> {
                var group = new Group(new ArrayList<>(), new ArrayList<>());
                groups.add(group);
                return group;
            });
            near.points().add(point);
            near.tickets().addAll(tickets);
        });
        return groups.stream().filter(group -> group.points().size() > 1 && group.tickets().size() >= ALIKE)
                .max(Comparator.comparingInt(group -> group.tickets().size()))
                .map(group -> finding(Pattern.NEAR_DUPLICATE_TITLES, rising(group.tickets().size(), ALIKE, 10, 0.4, 0.8), ALIKE, group.tickets(), Recent::subject));
    }

    private record Group(List<float[]> points, List<Recent> tickets) {

        boolean isNear(float[] point) {
            return points.stream().anyMatch(one -> Embeddings.similarity(one, point) >= NEAR);
        }
    }

    /** People in a hurry write little, too: 0.3 when half say next to nothing, 0.7 when all do. */
    private static Optional<Finding> shortOnes(List<Recent> tickets) {
        var shortOnes = tickets.stream().filter(ticket -> ticket.description().codePoints().filter(Character::isLetterOrDigit).count() < FEW_LETTERS).toList();
        if (shortOnes.size() < SHORT || 2 * shortOnes.size() < tickets.size()) {
            return Optional.empty();
        }
        var share = (double) shortOnes.size() / tickets.size();
        return Optional.of(finding(Pattern.VERY_SHORT_DESCRIPTIONS, rising(share, 0.5, 1, 0.3, 0.7), SHORT, shortOnes, Recent::description));
    }

    private static Finding finding(Pattern pattern, double confidence, int threshold, List<Recent> tickets, Function<Recent, String> text) {
        return new Finding(pattern, confidence, tickets.size(), threshold, tickets.stream().limit(MOST_EVIDENCE)
                .map(ticket -> new Finding.Evidence(pattern, ticket.id(), ticket.reference(), shortened(text.apply(ticket)))).toList());
    }

    /** A straight line between two points, flat beyond them. */
    private static double rising(double x, double from, double to, double low, double high) {
        return low + (high - low) * Math.clamp((x - from) / (to - from), 0, 1);
    }

    /** What two titles have in common that differ in case, punctuation and spaces only. */
    static String plain(String title) {
        var plain = title.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
        return plain.isEmpty() ? title.strip() : plain;
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= EXCERPT ? text : text.substring(0, text.offsetByCodePoints(0, EXCERPT)) + " …";
    }
}
