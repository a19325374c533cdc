package dev.switchboard.realtime;

import java.util.OptionalLong;

import dev.switchboard.platform.feed.FeedPosition;
import dev.switchboard.platform.problem.Problem;
import dev.switchboard.platform.wire.Wire;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a client may say (L3). */
sealed interface Incoming {

    /** The longest message that is read, in characters. */
    int LONGEST = 262_144;
    int LONGEST_BODY = 50_000;

    /** @param ticketId null for the room of the socket */
    record Chat(@Nullable Long ticketId, String body, boolean isInternal, boolean isAi, @Nullable String clientId) implements Incoming {
    }

    /** @param isInternal whether it is a note that is being written, of which customers learn nothing */
    record Typing(@Nullable Long ticketId, boolean isTyping, boolean isInternal) implements Incoming {
    }

    record Ping() implements Incoming {
    }

    /** To a ticket's room. */
    record Subscribe(@Nullable Long ticketId, OptionalLong afterSeq) implements Incoming {
    }

    /** To the stream of everything, from a cursor on. */
    record Replay(FeedPosition after) implements Incoming {
    }

    record Unsubscribe(@Nullable Long ticketId) implements Incoming {
    }

    /** By what an answer to a message that failed can be matched with it. */
    record About(@Nullable String clientId, @Nullable Long ticketId) {
        static final About NOTHING = new About(null, null);
    }

    /** @throws Problem.Invalid if it is not a JSON object with a type */
    static JsonNode parse(JsonMapper json, String text) {
        try {
            var node = json.readTree(text);
            if (!node.isObject()) {
                throw new Problem.Invalid("message", "must be a JSON object with a type");
            }
            return node;
        } catch (JacksonException broken) {
            throw new Problem.Invalid("message", "is not valid JSON");
        }
    }

    static About about(JsonNode node) {
        var client = node.get("client_id");
        var ticket = node.get("ticket_id");
        return new About(client != null && client.isString() && client.stringValue().length() <= 100 ? Wire.storable(client.stringValue()) : null,
                ticket != null && ticket.isIntegralNumber() && ticket.canConvertToLong() ? (Long) ticket.longValue() : null);
    }

    /** @throws Problem.Invalid if a field is missing or wrong; names it */
    static Incoming read(JsonNode node) {
        var fields = new Fields(node);
        var ticket = fields.number("ticket_id");
        return switch (fields.text("type", 100)) {
            case "chat" -> new Chat(box(ticket), fields.required("body", LONGEST_BODY), fields.flag("is_internal", false), fields.flag("is_ai", false),
                    fields.text("client_id", 100));
            case "typing" -> new Typing(box(ticket), fields.flag("is_typing", true), fields.flag("is_internal", false));
            case "ping" -> new Ping();
            case "subscribe" -> {
                var after = fields.text("after", 100);
                yield after == null ? new Subscribe(box(ticket), fields.number("after_seq")) : new Replay(cursor("after", after));
            }
            case "unsubscribe" -> new Unsubscribe(box(ticket));
            case null, default -> throw new Problem.Invalid("type", "must be one of chat, typing, ping, subscribe, unsubscribe");
        };
    }

    static FeedPosition cursor(String field, String text) {
        try {
            return FeedPosition.decode(text);
        } catch (IllegalArgumentException unreadable) {
            throw new Problem.Invalid(field, "is not a cursor of this server");
        }
    }

    private static @Nullable Long box(OptionalLong number) {
        return number.isPresent() ? (Long) number.getAsLong() : null;
    }

    /** The fields of one message, each of the kind it must be; null is as good as left out. */
    record Fields(JsonNode node) {

        private @Nullable JsonNode given(String name) {
            var field = node.get(name);
            return field == null || field.isNull() ? null : field;
        }

        @Nullable String text(String name, int longest) {
            var field = given(name);
            if (field == null) {
                return null;
            }
            if (!field.isString()) {
                throw new Problem.Invalid(name, "must be text");
            }
            if (field.stringValue().length() > longest) {
                throw new Problem.Invalid(name, "must have at most " + longest + " characters");
            }
            return Wire.storable(field.stringValue());
        }

        String required(String name, int longest) {
            var text = text(name, longest);
            if (text == null || text.isBlank()) {
                throw new Problem.Invalid(name, "must not be blank");
            }
            return text;
        }

        boolean flag(String name, boolean otherwise) {
            var field = given(name);
            if (field != null && !field.isBoolean()) {
                throw new Problem.Invalid(name, "must be true or false");
            }
            return field == null ? otherwise : field.booleanValue();
        }

        OptionalLong number(String name) {
            var field = given(name);
            if (field == null) {
                return OptionalLong.empty();
            }
            if (!field.isIntegralNumber() || !field.canConvertToLong() || field.longValue() < 0) {
                throw new Problem.Invalid(name, "must be a whole number, not below 0");
            }
            return OptionalLong.of(field.longValue());
        }
    }
}
