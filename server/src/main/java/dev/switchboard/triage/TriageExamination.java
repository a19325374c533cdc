package dev.switchboard.triage;

import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

import dev.switchboard.ai.Languages;
import dev.switchboard.ai.classify.Features;
import dev.switchboard.ai.classify.Reading;
import dev.switchboard.ai.classify.Verdict;
import dev.switchboard.tickets.Triage;

/** How well what the exemplars alone teach does with tickets that somebody else wrote; needs neither server nor database. */
public final class TriageExamination {

    private static final Set<String> UPSET = Set.of("frustrated", "angry");

    private final Reading reading;
    private final Languages languages;
    private final Signals signals = new Signals();
    private final Brain brain;

    /** Learns, which takes some seconds. */
    public TriageExamination(Reading reading, Languages languages) {
        this.reading = reading;
        this.languages = languages;
        this.brain = new Learning(reading).learn(List.of()).brain();
    }

    /**
     * The parts that are right, 0–1.
     *
     * @param itOrHr the department, of tickets of one of these two, as a choice between them
     * @param upset  whether someone is angry or frustrated
     */
    public record Marks(int tickets, double category, double itOrHr, double upset, double department, double priority, double sentiment) {
    }

    /** @param tickets as CSV, with the columns of the exemplars */
    public Marks examine(InputStream tickets) {
        var examined = Exemplars.read(tickets).stream()
                .map(ticket -> new Examined(ticket, reading.whole(ticket.words().text(), signals.of(ticket.words().text())))).toList();
        BiPredicate<String, Verdict> same = (label, verdict) -> verdict.label().equals(label);
        return new Marks(examined.size(), part(examined, Field.CATEGORY, label -> true, same),
                part(examined, Field.DEPARTMENT, label -> !label.isEmpty(), TriageExamination::isOfTheTwo),
                part(examined, Field.SENTIMENT, label -> true, TriageExamination::isAsUpset),
                part(examined, Field.DEPARTMENT, label -> true, same), part(examined, Field.PRIORITY, label -> true, same),
                part(examined, Field.SENTIMENT, label -> true, same));
    }

    private record Examined(Exemplar ticket, Features features) {
    }

    private double part(List<Examined> examined, Field field, Predicate<String> counted, BiPredicate<String, Verdict> isRight) {
        var all = examined.stream().filter(one -> counted.test(one.ticket().labels().get(field))).toList();
        var right = all.stream().filter(one -> isRight.test(one.ticket().labels().get(field), brain.verdict(field, one.features()))).count();
        return (double) right / all.size();
    }

    private static boolean isOfTheTwo(String label, Verdict verdict) {
        return (verdict.chances().get("it") > verdict.chances().get("hr") ? "it" : "hr").equals(label);
    }

    private static boolean isAsUpset(String label, Verdict verdict) {
        return UPSET.contains(label) == UPSET.stream().mapToDouble(verdict.chances()::get).sum() > 0.5;
    }

    /** As when a ticket is raised. */
    public Triage.Understanding understand(String subject, String description) {
        var text = Words.of(subject, description).text();
        return Understood.of(brain, "examined", reading.quick(text, signals.of(text)), languages.of(text), any -> true, any -> true);
    }

    /** A ticket to be timed with. */
    public record Ticket(String subject, String description) {
    }

    public List<Ticket> tickets(InputStream csv) {
        return Exemplars.read(csv).stream().map(ticket -> new Ticket(ticket.words().subject(), ticket.words().description())).toList();
    }
}
