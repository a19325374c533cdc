package dev.switchboard.assist.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import dev.switchboard.ai.provider.Providers;
import dev.switchboard.tickets.Sentiment;
import org.springframework.stereotype.Component;

/**
 * Composes without a provider: what articles and colleagues say, in their words, between a greeting and a farewell. Where they
 * say nothing that fits, it asks for what is missing and makes nothing up.
 */
@Component
class LocalComposer {

    /** An agent reads it first, and leaves out what is beside the point: less sure than what customers are told without one. */
    private static final double FITS = 0.2;
    private static final int PASSAGES = 2;
    private static final int LONGEST_PASSAGE = 1_500;
    private static final Pattern MARKDOWN = Pattern.compile("([\\\\`*_\\[\\]<>#|~])");

    Draft compose(Material material, Manner manner) {
        var phrases = Phrases.in(material.language());
        var parts = new ArrayList<String>();
        var sources = new ArrayList<Source>();
        if (manner == Manner.LETTER || !material.hasStaffSpoken()) {
            parts.add(greeting(phrases, material.ticket().customer().name()));
        }
        parts.add(capitalised(opening(phrases, material), parts.isEmpty() || phrases == Phrases.ENGLISH));
        var fitting = material.passages().stream().filter(passage -> passage.score() >= FITS && passage.isIn(phrases.language())).limit(PASSAGES).toList();
        articles(fitting, phrases, parts, sources);
        if (fitting.size() < PASSAGES && !material.answers().isEmpty()) {
            answer(material.answers().getFirst(), phrases, parts, sources);
        }
        if (sources.isEmpty()) {
            ask(material, phrases, parts);
        } else {
            parts.add(phrases.get("closing.solution"));
        }
        if (manner == Manner.LETTER) {
            parts.add(phrases.get("farewell") + "  \n" + escaped(material.agent().name().isBlank() ? material.agent().username() : material.agent().name()));
        }
        return new Draft(String.join("\n\n", parts), List.copyOf(sources), Providers.LOCAL, true, true);
    }

    private static String greeting(Phrases phrases, String name) {
        var plain = name.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return plain.isEmpty() ? phrases.get("greeting.unknown") : phrases.get("greeting").replace("{name}", escaped(plain));
    }

    /** What people call themselves is a name and nothing else. */
    static String escaped(String text) {
        return MARKDOWN.matcher(text).replaceAll("\\\\$1");
    }

    private static String opening(Phrases phrases, Material material) {
        var ticket = material.ticket();
        var apology = ticket.sentiment() == Sentiment.ANGRY ? phrases.get("apology.angry") : ticket.sentiment() == Sentiment.FRUSTRATED ? phrases.get("apology.frustrated") : "";
        var last = material.conversation().isEmpty() ? null : material.conversation().getLast();
        var matter = last != null && Material.isByCustomer(ticket, last) && material.hasStaffSpoken() ? phrases.get("matter.reply") : phrases.about("matter", ticket.category());
        return apology.isEmpty() ? matter : apology + " " + capitalised(matter, true);
    }

    private static String capitalised(String text, boolean yes) {
        return yes ? text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1) : text;
    }

    private static void articles(List<Knowledge.Passage> fitting, Phrases phrases, List<String> parts, List<Source> sources) {
        var told = -1L;
        for (var passage : fitting) {
            if (passage.articleId() != told) {
                parts.add(phrases.get("lead.article").replace("{title}", escaped(passage.title())));
            }
            told = passage.articleId();
            parts.add(paragraphs(shortened(passage.text())));
            sources.add(Source.of(Source.Kind.ARTICLE, passage.articleId(), passage.title(), passage.text()));
        }
    }

    private static void answer(Material.Answer answer, Phrases phrases, List<String> parts, List<Source> sources) {
        parts.add(phrases.get("lead.answer"));
        parts.add(shortened(answer.words()));
        sources.add(Source.of(Source.Kind.TICKET, answer.ticketId(), answer.reference(), answer.words()));
    }

    private static void ask(Material material, Phrases phrases, List<String> parts) {
        var missing = phrases.missing(material.ticket().category(), material.customersWords());
        if (missing.isEmpty()) {
            parts.add(phrases.get("nothing"));
        } else {
            parts.add(phrases.get("ask"));
            parts.add("- " + String.join("\n- ", missing));
            parts.add(phrases.get("closing.ask"));
        }
    }

    /** Plain words, whose lines are paragraphs or entries of a list, as Markdown. */
    private static String paragraphs(String plain) {
        return String.join("\n\n", plain.lines().filter(line -> !line.isBlank()).map(line -> escaped(line.strip())).toList());
    }

    /** Whole lines, as many as fit. */
    private static String shortened(String text) {
        var kept = new StringBuilder();
        for (var line : text.split("\n")) {
            if (!kept.isEmpty() && kept.length() + line.length() > LONGEST_PASSAGE) {
                break;
            }
            kept.append(line, 0, Math.min(line.length(), LONGEST_PASSAGE)).append('\n');
        }
        return kept.toString().strip();
    }
}
