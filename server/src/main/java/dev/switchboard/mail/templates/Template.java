package dev.switchboard.mail.templates;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.switchboard.platform.problem.Problem;

/**
 * A subject and a text in Markdown with places in braces: {@code {{ticket.reference}}}. A section,
 * {@code {{#name}}…{{/name}}}, is there only if its value is.
 */
public record Template(String subject, String body) {

    static final int LONGEST_SUBJECT = 200;
    static final int LONGEST_BODY = 20_000;
    private static final Pattern PLACE = Pattern.compile("\\{\\{\\s*([#/]?)\\s*([^{}]*?)\\s*}}");
    /** With the line break behind a mark that stands alone, which would else be left as an empty line. */
    private static final Pattern SECTION = Pattern.compile("\\{\\{\\s*#\\s*([a-z._]+)\\s*}}\\n?(.*?)\\{\\{\\s*/\\s*\\1\\s*}}\\n?", Pattern.DOTALL);

    /**
     * The same if it can be used for this kind of mail.
     *
     * @throws Problem.Invalid naming what it has a place for that is not there, and what it lacks
     */
    Template requireFor(TemplateKind kind) {
        var errors = new ArrayList<Problem.FieldError>();
        if (!kind.isFrame()) {
            if (subject.isBlank()) {
                errors.add(new Problem.FieldError("subject", "must not be blank"));
            }
            check("subject", subject, LONGEST_SUBJECT, kind, errors);
        }
        if (body.isBlank()) {
            errors.add(new Problem.FieldError("body", "must not be blank"));
        }
        check("body", body, LONGEST_BODY, kind, errors);
        for (var needed : kind.needed()) {
            if (PLACE.matcher(body).results().noneMatch(place -> place.group(1).isEmpty() && place.group(2).equals(needed.wire()))) {
                errors.add(new Problem.FieldError("body", "must have a place for {{" + needed.wire() + "}}"));
            }
        }
        if (!errors.isEmpty()) {
            throw new Problem.Invalid(errors);
        }
        return this;
    }

    private static void check(String field, String text, int longest, TemplateKind kind, List<Problem.FieldError> errors) {
        if (text.length() > longest) {
            errors.add(new Problem.FieldError(field, "must have at most " + longest + " characters"));
            return;
        }
        String open = null;
        for (var places = PLACE.matcher(text); places.find(); ) {
            var name = places.group(2);
            var place = Placeholder.named(name).filter(kind.placeholders()::contains);
            if (place.isEmpty()) {
                errors.add(new Problem.FieldError(field, "has no placeholder called {{" + shortened(name) + "}}"));
            } else if (field.equals("subject") && place.get().form() == Placeholder.Form.BLOCK) {
                errors.add(new Problem.FieldError(field, "has no room for {{" + name + "}}"));
            }
            switch (places.group(1)) {
                case "#" -> {
                    if (open != null) {
                        errors.add(new Problem.FieldError(field, "has a section in a section: {{#" + shortened(name) + "}}"));
                    }
                    open = name;
                }
                case "/" -> {
                    if (!name.equals(open)) {
                        errors.add(new Problem.FieldError(field, "ends a section that did not begin: {{/" + shortened(name) + "}}"));
                    }
                    open = null;
                }
                default -> {
                }
            }
        }
        if (open != null) {
            errors.add(new Problem.FieldError(field, "has a section without an end: {{#" + shortened(open) + "}}"));
        }
    }

    private static String shortened(String name) {
        return name.length() <= 40 ? name : name.substring(0, 40) + "…";
    }

    /** One line, without anything that could end a header. */
    String subject(Map<Placeholder, Value> values) {
        var line = fill(subject, values, (place, value) -> value instanceof Value.Words(var text) ? text : "");
        line = line.replaceAll("[\\p{Cntrl}\\u2028\\u2029\\s]+", " ").strip();
        if (line.length() <= LONGEST_SUBJECT) {
            return line;
        }
        var end = LONGEST_SUBJECT - 1;
        return line.substring(0, Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    /** The text in Markdown, each value as {@code put} has it. */
    String body(Map<Placeholder, Value> values, BiFunction<Placeholder, Value, String> put) {
        return fill(body.replace("\r\n", "\n"), values, put);
    }

    private static String fill(String text, Map<Placeholder, Value> values, BiFunction<Placeholder, Value, String> put) {
        var sections = SECTION.matcher(text).replaceAll(section -> Matcher.quoteReplacement(
                Placeholder.named(section.group(1)).map(values::get).filter(value -> !value.isEmpty()).isPresent() ? section.group(2) : ""));
        return PLACE.matcher(sections).replaceAll(found -> Matcher.quoteReplacement(Placeholder.named(found.group(2))
                .filter(place -> place.form() != Placeholder.Form.FLAG)
                .map(place -> values.containsKey(place) ? put.apply(place, values.get(place)) : "").orElse("")));
    }
}
