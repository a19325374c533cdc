package dev.switchboard.triage;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.switchboard.accounts.Department;
import dev.switchboard.accounts.Departments;
import dev.switchboard.ai.classify.Reading;
import dev.switchboard.tickets.Categories;
import dev.switchboard.tickets.Tickets;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Learns anew in the background (I4): some minutes after agents have judged, when an admin asks, and when there is nothing that fits this
 * version. What was learned comes to work only if it is not worse than what is at work, on what neither has learned from.
 */
@Component
class Retraining {

    private static final Logger log = LoggerFactory.getLogger(Retraining.class);
    private static final String TASK = "triage-learning";
    private static final String SOON = "judged ";
    private static final String NOW = "asked";

    /** Agents who correct one ticket correct the next one too; what was judged within so long is learned from at once. */
    private static final Duration SPAN = Duration.ofMinutes(5);

    /** Of each field; a text costs some milliseconds. */
    private static final int MOST_JUDGEMENTS = 2000;
    private static final Duration RECENT = Duration.ofDays(90);
    private static final int CORRECTION_COUNTS = 3;

    /** Labels that admins added have no exemplars: their first examples count for several. */
    private static final int FEW = 40;
    private static final int MOST_WEIGHT = 8;

    /** One of so many judged tickets is held back, once a label has enough to spare one. */
    static final int HELD_BACK = 5;
    private static final int ENOUGH_TO_SPARE = 10;

    /** What may be chance: this part of the cases, or one. */
    private static final double CHANCE = 0.02;

    private final Learning learning;
    private final JudgementTable judgements;
    private final ModelTable models;
    private final ActiveBrain active;
    private final Tickets tickets;
    private final Categories categories;
    private final Departments departments;
    private final Reading reading;
    private final SchedulerClient jobs;
    private final Clock clock;

    Retraining(Learning learning, JudgementTable judgements, ModelTable models, ActiveBrain active, Tickets tickets, Categories categories,
            Departments departments, Reading reading, @Lazy SchedulerClient jobs, Clock clock) {
        this.learning = learning;
        this.judgements = judgements;
        this.models = models;
        this.active = active;
        this.tickets = tickets;
        this.categories = categories;
        this.departments = departments;
        this.reading = reading;
        this.jobs = jobs;
        this.clock = clock;
    }

    @Configuration(proxyBeanMethods = false)
    static class Task {
        @Bean
        OneTimeTask<Void> triageLearningTask(@Lazy Retraining retraining) {
            return Tasks.oneTime(TASK).execute((instance, context) ->
                    retraining.run(instance.getId().equals(NOW) ? ModelTable.Reason.ASKED : ModelTable.Reason.LEARNED));
        }
    }

    /** When the running span of time is over. Each has a job of its own, so that nothing is missed while one runs. */
    void soon() {
        var span = Math.floorDiv(clock.millis(), SPAN.toMillis());
        schedule(SOON + span, Instant.ofEpochMilli((span + 1) * SPAN.toMillis()));
    }

    /** As soon as a node has time. */
    void now() {
        schedule(NOW, Instant.now());
    }

    private void schedule(String instance, Instant at) {
        jobs.scheduleIfNotExists(Tasks.oneTime(TASK).execute((unused, context) -> { }).instance(instance), at);
    }

    /** Learns, unless what is at work is of this version and these exemplars. */
    void learnIfNeeded() {
        var stored = models.active().orElse(null);
        if (stored == null || !stored.layout().equals(layout()) || !stored.exemplarsHash().equals(Exemplars.hash())) {
            run(stored == null ? ModelTable.Reason.EXEMPLARS : ModelTable.Reason.LEARNED);
        }
    }

    private String layout() {
        return Brain.layout(reading);
    }

    synchronized void run(ModelTable.Reason reason) {
        var exemplars = Exemplars.hash();
        var measure = models.measure(layout(), exemplars).orElse(null);
        if (measure == null) {
            var plain = ShippedBrain.load(layout()).orElseGet(() -> shipped(learning.learn(List.of())));
            measure = plain.accuracy();
            var id = models.insert(new ModelTable.NewModel(layout(), exemplars, ModelTable.Reason.EXEMPLARS, null, plain.exemplars(), 0, measure,
                    plain.bytes(), clock.instant()));
            activate(id);
        }
        if (reason != ModelTable.Reason.EXEMPLARS || !judgements.newest(1).isEmpty()) {
            learnFromTickets(reason == ModelTable.Reason.EXEMPLARS ? ModelTable.Reason.LEARNED : reason, exemplars, measure);
        }
    }

    private static ShippedBrain shipped(Learning.Outcome learned) {
        return new ShippedBrain(accuracies(learned.exemplars()), learned.exemplarCount(), learned.brain().bytes());
    }

    private void learnFromTickets(ModelTable.Reason reason, String exemplars, Map<String, Double> measure) {
        var cases = cases();
        if (cases.isEmpty() && reason == ModelTable.Reason.LEARNED) {
            return;
        }
        var learned = learning.learn(cases);
        active.look();
        var before = active.get().map(loaded -> learning.examine(loaded.brain(), cases)).orElse(Map.of());
        var refusal = refusal(learned, measure, before);
        var accuracy = accuracies(together(learned));
        var id = models.insert(new ModelTable.NewModel(layout(), exemplars, reason, refusal, learned.exemplarCount(), learned.judgedCount(), accuracy,
                refusal == null ? learned.brain().bytes() : null, clock.instant()));
        log.info("Learned from {} texts and {} tickets: {}, {}", learned.exemplarCount(), learned.judgedCount(), accuracy,
                refusal == null ? "at work now" : "refused: " + refusal);
        if (refusal == null) {
            activate(id);
        }
    }

    private void activate(long id) {
        models.activate(id);
        active.changed();
    }

    private static Map<Field, Learning.Score> together(Learning.Outcome outcome) {
        var all = new EnumMap<Field, Learning.Score>(Field.class);
        for (var field : Field.values()) {
            var one = outcome.exemplars().get(field);
            var other = outcome.judged().get(field);
            all.put(field, new Learning.Score(one.cases() + other.cases(), one.right() + other.right()));
        }
        return all;
    }

    private static Map<String, Double> accuracies(Map<Field, Learning.Score> scores) {
        return scores.entrySet().stream().collect(Collectors.toMap(entry -> entry.getKey().wire(), entry -> entry.getValue().accuracy()));
    }

    /** Why it is worse, or null if it is not. Measured by the brain of the exemplars alone, so that many small steps down are none. */
    static @Nullable String refusal(Learning.Outcome learned, Map<String, Double> measure, Map<Field, Learning.Score> before) {
        for (var field : Field.values()) {
            var exemplars = learned.exemplars().get(field);
            var measured = (int) Math.round(measure.getOrDefault(field.wire(), 0.0) * exemplars.cases());
            if (isWorse(exemplars, measured)) {
                return "%s: %d of %d held-back exemplars right, before %d".formatted(field.wire(), exemplars.right(), exemplars.cases(), measured);
            }
            var judged = learned.judged().get(field);
            var earlier = before.getOrDefault(field, judged).right();
            if (isWorse(judged, earlier)) {
                return "%s: %d of %d held-back tickets right, before %d".formatted(field.wire(), judged.right(), judged.cases(), earlier);
            }
        }
        return null;
    }

    private static boolean isWorse(Learning.Score score, int before) {
        return score.right() < before - Math.max(1, CHANCE * score.cases());
    }

    /** The judged tickets with the words that they have now, without labels that are no more. */
    private List<Learning.Case> cases() {
        var judged = judgements.newest(MOST_JUDGEMENTS);
        var words = words(judged.stream().map(JudgementTable.Judgement::ticketId).collect(Collectors.toSet()));
        var valid = valid();
        var usable = judged.stream().filter(judgement -> words.containsKey(judgement.ticketId()))
                .filter(judgement -> valid.getOrDefault(judgement.field(), Set.of(judgement.value())).contains(judgement.value())).toList();
        var counts = usable.stream().collect(Collectors.groupingBy(JudgementTable.Judgement::field,
                Collectors.groupingBy(JudgementTable.Judgement::value, Collectors.counting())));
        var known = new EnumMap<Field, Set<String>>(Field.class);
        for (var exemplar : Exemplars.all()) {
            exemplar.labels().forEach((field, label) -> known.computeIfAbsent(field, none -> new HashSet<>()).add(label));
        }
        var cases = new ArrayList<Learning.Case>();
        for (var judgement : usable) {
            var count = counts.get(judgement.field()).get(judgement.value());
            var isNew = !known.get(judgement.field()).contains(judgement.value());
            cases.add(new Learning.Case(words.get(judgement.ticketId()), judgement.field(), judgement.value(),
                    count >= ENOUGH_TO_SPARE && Math.floorMod(judgement.ticketId(), HELD_BACK) == 0, weight(judgement, isNew ? count : Long.MAX_VALUE)));
        }
        return cases;
    }

    private Map<Long, Words> words(Set<Long> ids) {
        var words = new HashMap<Long, Words>();
        for (var ticket : tickets.findAll(ids)) {
            var read = Words.of(ticket.subject(), ticket.description());
            if (!ticket.misuseFlag() && read.areLegible()) {
                words.put(ticket.id(), read);
            }
        }
        return words;
    }

    private Map<Field, Set<String>> valid() {
        var keys = departments.all().stream().map(Department::key).collect(Collectors.toCollection(HashSet::new));
        keys.add(Field.NOTHING);
        return Map.of(Field.CATEGORY, categories.all().stream().map(Categories.Category::key).collect(Collectors.toSet()), Field.DEPARTMENT, keys);
    }

    private int weight(JudgementTable.Judgement judgement, long count) {
        var weight = judgement.kind() == JudgementTable.Kind.CORRECTED ? CORRECTION_COUNTS : 1;
        weight += judgement.at().isAfter(clock.instant().minus(RECENT)) ? 1 : 0;
        return Math.min(MOST_WEIGHT, Math.max(weight, (int) Math.ceilDiv(FEW, count)));
    }
}
