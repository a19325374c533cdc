package dev.switchboard.tickets;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

import dev.switchboard.platform.problem.Problem;
import dev.switchboard.platform.wire.Wire;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.core.convert.ConversionService;
import org.springframework.stereotype.Component;

/** Reads a {@link TicketQuery} from named texts, be they a request's parameters or what a view keeps: one set of rules. */
@Component
class TicketQueries {

    private static final int LONGEST_SEARCH = 1000;

    private final ObjectProvider<ConversionService> conversions;

    TicketQueries(@Qualifier("mvcConversionService") ObjectProvider<ConversionService> conversions) {
        this.conversions = conversions;
    }

    /**
     * @param given the texts under a name, none if it was not given
     * @throws Problem.Invalid naming the first that is not what it should be
     */
    TicketQuery read(Function<String, List<String>> given) {
        return new TicketQuery(values(given, "status", Status.class), values(given, "priority", Priority.class), keys(given, "category"),
                keys(given, "department"), keys(given, "assignee"), values(given, "customer", Long.class), keys(given, "tag"), misuse(given),
                value(given, "created_from", Instant.class), value(given, "created_to", Instant.class), search(given), first(given, "sort"));
    }

    /** Values by comma or by repetition, without the empty ones between two commas. */
    private static Stream<String> texts(Function<String, List<String>> given, String name) {
        return given.apply(name).stream().flatMap(text -> Stream.of(text.split(","))).map(String::strip).filter(text -> !text.isEmpty());
    }

    private static @Nullable String first(Function<String, List<String>> given, String name) {
        var texts = given.apply(name);
        return texts.isEmpty() ? null : texts.getFirst();
    }

    private <T> List<T> values(Function<String, List<String>> given, String name, Class<T> type) {
        return texts(given, name).map(text -> convert(name, text, type)).toList();
    }

    private <T> @Nullable T value(Function<String, List<String>> given, String name, Class<T> type) {
        var text = first(given, name);
        return text == null || text.isBlank() ? null : convert(name, text.strip(), type);
    }

    /** Keys, which are lower case, read in any (W2). */
    private static List<String> keys(Function<String, List<String>> given, String name) {
        return texts(given, name).map(text -> Wire.storable(text).toLowerCase(Locale.ROOT)).toList();
    }

    private static @Nullable Boolean misuse(Function<String, List<String>> given) {
        var text = first(given, "misuse");
        return switch (text == null ? "" : text.strip().toLowerCase(Locale.ROOT)) {
            case "" -> null;
            case "true" -> true;
            case "false" -> false;
            default -> throw new Problem.Invalid("misuse", "must be true or false");
        };
    }

    private static @Nullable String search(Function<String, List<String>> given) {
        var search = first(given, "search");
        if (search != null && search.length() > LONGEST_SEARCH) {
            throw new Problem.Invalid("search", "must have at most " + LONGEST_SEARCH + " characters");
        }
        return search == null ? null : Wire.storable(search);
    }

    private <T> T convert(String name, String text, Class<T> type) {
        try {
            return Objects.requireNonNull(conversions.getObject().convert(text, type));
        } catch (ConversionFailedException failure) {
            var reason = failure.getCause() == null ? null : failure.getCause().getMessage();
            throw new Problem.Invalid(name, reason != null && reason.startsWith("must ") ? reason : "must be a number");
        }
    }
}
