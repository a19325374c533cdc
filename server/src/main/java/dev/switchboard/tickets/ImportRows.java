package dev.switchboard.tickets;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

import dev.switchboard.accounts.Department;
import dev.switchboard.accounts.Departments;
import dev.switchboard.accounts.Customers;
import dev.switchboard.accounts.People;
import dev.switchboard.accounts.User;
import dev.switchboard.platform.wire.Wire;
import dev.switchboard.tickets.ImportedTicket.Step;
import org.jspecify.annotations.Nullable;

/** Makes tickets of the rows of one file; what a row leaves open, triage fills. */
final class ImportRows {

    private static final int FIRST_WORDS = 80;

    /** Why a row cannot be taken, in words for whoever made the file. */
    static final class Unusable extends RuntimeException {
        Unusable(String reason) {
            super(reason, null, false, false);
        }
    }

    private final ImportOptions options;
    private final Departments departments;
    private final Categories categories;
    private final Customers customers;
    private final People people;
    private final Triage triage;
    private final Instant now;
    private final Map<String, String> departmentKeys = new HashMap<>();
    private final Map<String, User> known = new HashMap<>();

    ImportRows(ImportOptions options, Departments departments, Categories categories, Customers customers, People people, Triage triage, Instant now) {
        this.options = options;
        this.departments = departments;
        this.categories = categories;
        this.customers = customers;
        this.people = people;
        this.triage = triage;
        this.now = now;
        departments.all().forEach(department -> departmentKeys.put(department.key(), department.key()));
    }

    /** What is right about a row can be told without writing anything; departments and customers are made by {@link #ticket}. */
    record Checked(long line, String sourceId, Map<ImportField, String> values, String subject, String description, @Nullable String reply,
            @Nullable Priority priority, @Nullable String category, @Nullable Status status, @Nullable String language, List<String> tags,
            @Nullable Sentiment sentiment, @Nullable Integer urgency, Instant createdAt, Instant repliedAt) {
    }

    /** @throws Unusable if the row cannot be a ticket */
    Checked check(ImportLine.Row row, String sourceId) {
        var values = row.values();
        if (sourceId.length() > 200) {
            throw new Unusable("source_id is longer than 200 characters");
        }
        var created = time(values, ImportField.CREATED_AT, now);
        var replied = time(values, ImportField.REPLIED_AT, created);
        if (replied.isBefore(created)) {
            throw new Unusable("replied_at is before created_at");
        }
        email(values, ImportField.CUSTOMER_EMAIL);
        email(values, ImportField.AGENT_EMAIL);
        var description = text(values, ImportField.DESCRIPTION, 50_000);
        if (description == null) {
            throw new Unusable("description is missing");
        }
        return new Checked(row.line(), Wire.storable(sourceId), values, subject(values, description), description,
                text(values, ImportField.REPLY, 50_000), parse(values, ImportField.PRIORITY, word -> Wire.parse(Priority.class, word)),
                parse(values, ImportField.CATEGORY, word -> categories.require("category", word)),
                parse(values, ImportField.STATUS, word -> Wire.parse(Status.class, word)),
                parse(values, ImportField.LANGUAGE, ImportRows::language), tags(values),
                parse(values, ImportField.SENTIMENT, word -> Wire.parse(Sentiment.class, word)),
                parse(values, ImportField.URGENCY, ImportRows::urgency), created, replied);
    }

    /** @throws Unusable if its department cannot be made */
    ImportedTicket ticket(Checked row) {
        var understood = triage.understand(row.subject(), row.description());
        var department = department(text(row.values(), ImportField.DEPARTMENT, 100));
        var agent = user(text(row.values(), ImportField.AGENT_EMAIL, 254));
        return new ImportedTicket(options.source(), row.sourceId(), row.subject(), row.description(),
                row.priority() != null ? row.priority() : understood.priority(),
                row.category() != null ? row.category() : categories.has(understood.category()) ? understood.category() : "general",
                department != null ? department : departmentKeys.get(understood.department()), customer(row), row.tags(),
                row.sentiment() != null ? row.sentiment() : understood.sentiment(),
                row.urgency() != null ? row.urgency() : understood.urgencyScore(),
                row.language() != null ? row.language() : understood.language(), Channel.IMPORT, row.createdAt(), past(row, agent));
    }

    private static List<Step> past(Checked row, @Nullable User agent) {
        var past = new ArrayList<Step>();
        var status = row.status() == null ? Status.OPEN : row.status();
        if (agent != null && status != Status.OPEN) {
            past.add(new Step.Assigned(agent, "imported", row.createdAt()));
        }
        if (row.reply() != null) {
            past.add(new Step.Said(agent, row.reply(), false, false, row.repliedAt()));
        }
        // Assigned to nobody is not assigned: such a ticket waits for someone.
        if (status != Status.OPEN && status != Status.ASSIGNED) {
            past.add(new Step.Became(status, agent, row.repliedAt()));
        }
        return past;
    }

    private User customer(Checked row) {
        var email = text(row.values(), ImportField.CUSTOMER_EMAIL, 254);
        var name = text(row.values(), ImportField.CUSTOMER_NAME, 150);
        return email == null
                ? known.computeIfAbsent("", key -> customers.named(placeholder(options.source()), "Imported from " + cut(options.source(), 130)))
                : known.computeIfAbsent(email.toLowerCase(Locale.ROOT), key -> customers.named(email, name == null ? "" : name));
    }

    /** An address of a domain that never is (RFC 2606): nobody can be written to there, or sign up with it. */
    private static String placeholder(String source) {
        var name = source.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        return cut(name.isEmpty() ? "file" : name, 60) + "@import.invalid";
    }

    private @Nullable User user(@Nullable String email) {
        return email == null ? null : people.findByEmail(email).filter(user -> user.role().isStaff()).orElse(null);
    }

    private @Nullable String department(@Nullable String name) {
        if (name == null) {
            return null;
        }
        var known = departmentKeys.get(name);
        if (known != null) {
            return known;
        }
        var key = Departments.key(name);
        if (key.isEmpty()) {
            throw new Unusable("department has neither letter nor digit");
        }
        var department = options.makesDepartments() ? departments.named(name).key() : departments.find(key).map(Department::key).orElse(null);
        if (department != null) {
            departmentKeys.put(name, department);
        }
        return department;
    }

    /** To be called when a batch was rolled back: what was made in it is not there. */
    void forget() {
        known.clear();
        departmentKeys.clear();
        departments.all().forEach(department -> departmentKeys.put(department.key(), department.key()));
    }

    /** Mail archives have messages without a subject: they get their first words. */
    private static String subject(Map<ImportField, String> values, String description) {
        var given = text(values, ImportField.SUBJECT, 200);
        if (given != null) {
            return given.replaceAll("\\s+", " ");
        }
        var words = description.replaceAll("\\s+", " ");
        if (words.length() <= FIRST_WORDS) {
            return words;
        }
        var end = words.lastIndexOf(' ', FIRST_WORDS);
        return cut(words, end < FIRST_WORDS / 2 ? FIRST_WORDS : end) + " …";
    }

    private static @Nullable String text(Map<ImportField, String> values, ImportField field, int longest) {
        var value = values.get(field);
        if (value == null || value.isBlank()) {
            return null;
        }
        // Many exports write a line break as the two characters \n; a text that has real ones means what it says.
        var text = Wire.storable(value.indexOf('\n') >= 0 ? value : value.replace("\\r\\n", "\n").replace("\\n", "\n")).strip();
        if (text.isEmpty()) {
            return null;
        }
        if (text.codePointCount(0, text.length()) > longest) {
            throw new Unusable("%s is longer than %,d characters".formatted(field.wire(), longest));
        }
        return text;
    }

    private static <T> @Nullable T parse(Map<ImportField, String> values, ImportField field, Function<String, T> parser) {
        var word = values.get(field);
        if (word == null || word.isBlank()) {
            return null;
        }
        try {
            return parser.apply(word.strip());
        } catch (IllegalArgumentException unknown) {
            throw new Unusable("%s '%s' %s".formatted(field.wire(), cut(word.strip(), 40), unknown.getMessage()));
        } catch (dev.switchboard.platform.problem.Problem.Invalid invalid) {
            throw new Unusable("%s '%s' %s".formatted(field.wire(), cut(word.strip(), 40), invalid.errors().getFirst().message()));
        }
    }

    private static String language(String word) {
        var language = word.toLowerCase(Locale.ROOT).replace('_', '-');
        if (!language.matches("[a-z]{2,3}(-[a-z0-9]{2,8})?")) {
            throw new IllegalArgumentException("must be a code of ISO 639-1 such as en");
        }
        return language;
    }

    private static int urgency(String word) {
        var number = word.matches("\\d{1,3}") ? Integer.parseInt(word) : -1;
        if (number < 0 || number > 100) {
            throw new IllegalArgumentException("must be a number from 0 to 100");
        }
        return number;
    }

    private static List<String> tags(Map<ImportField, String> values) {
        var tags = parse(values, ImportField.TAGS, word -> Tags.clean("tags", List.of(Wire.storable(word).split("[,;|]"))));
        return tags == null ? List.of() : tags;
    }

    private static void email(Map<ImportField, String> values, ImportField field) {
        parse(values, field, word -> {
            if (word.length() > 254 || !word.matches("[^@\\s\\p{Cntrl}]+@[^@\\s\\p{Cntrl}]+")) {
                throw new IllegalArgumentException("must be an e-mail address");
            }
            return word;
        });
    }

    private Instant time(Map<ImportField, String> values, ImportField field, Instant otherwise) {
        var time = parse(values, field, ImportRows::time);
        if (time == null) {
            return otherwise;
        }
        if (time.isAfter(now)) {
            throw new Unusable(field.wire() + " is in the future");
        }
        return time;
    }

    /** ISO 8601; without an offset it is UTC, without a time the day's beginning. */
    private static Instant time(String word) {
        try {
            var text = word.replace(' ', 'T');
            if (text.length() == 10) {
                return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
            }
            var time = text.matches(".*(Z|z|[+-]\\d\\d:?\\d\\d|[+-]\\d\\d)$") ? OffsetDateTime.parse(text).toInstant()
                    : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
            if (time.isBefore(Instant.EPOCH)) {
                throw new IllegalArgumentException("is before 1970");
            }
            return time;
        } catch (DateTimeException unreadable) {
            throw new IllegalArgumentException("must be a time as ISO 8601 has it, such as 2026-01-31T09:30:00Z");
        }
    }

    private static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }
}
