package dev.switchboard.ai.provider;

import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.exception.ContentFilteredException;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonArraySchema;
import dev.langchain4j.model.chat.request.json.JsonIntegerSchema;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import dev.switchboard.ai.provider.ProviderFailure.Kind;
import dev.switchboard.settings.AiSettings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts one question to a model, once: our instructions as the system's, the data as the user's, and the form of the answer as a schema. */
final class Asking {

    private static final Logger log = LoggerFactory.getLogger(Asking.class);

    private final ChatModel model;
    private final AiSettings settings;
    private volatile boolean withSchema = true;

    Asking(ChatModel model, AiSettings settings) {
        this.model = model;
        this.settings = settings;
    }

    /** @param inputTokens what was read, as the provider counts, or estimated where it does not say */
    record Reply(Shape.Answer answer, long inputTokens, long outputTokens) {
    }

    /** What came back, before its form is looked at. */
    record Raw(@Nullable String text, @Nullable FinishReason finish, long inputTokens, long outputTokens) {

        Reply read(Shape shape) {
            if (finish == FinishReason.CONTENT_FILTER) {
                throw new ProviderFailure(Kind.REFUSED);
            }
            if (finish == FinishReason.LENGTH) {
                throw new ProviderFailure(Kind.CUT_SHORT);
            }
            if (text == null || text.isBlank()) {
                throw new ProviderFailure(Kind.NOT_AS_ASKED);
            }
            return new Reply(shape.read(text), inputTokens, outputTokens);
        }
    }

    /** @throws ProviderFailure if nothing came back that can be read */
    Raw ask(Prompt prompt) {
        if (!withSchema) {
            return send(prompt, false);
        }
        try {
            return send(prompt, true);
        } catch (ProviderFailure failure) {
            if (failure.kind() != Kind.BAD_REQUEST || !Models.mayNotKnowSchemas(settings)) {
                throw failure;
            }
            var raw = send(prompt, false);
            withSchema = false; // that was the reason: not to be tried again
            return raw;
        }
    }

    private Raw send(Prompt prompt, boolean schema) {
        var instructions = prompt.instructions() + "\n\n" + described(prompt.shape());
        var request = ChatRequest.builder().messages(SystemMessage.from(instructions), UserMessage.from(prompt.data()))
                .parameters(Models.parameters(settings, prompt.maxOutputTokens(), schema ? format(prompt.shape()) : null)).build();
        try {
            return raw(model.chat(request), instructions, prompt);
        } catch (ProviderFailure failure) {
            throw failure;
        } catch (ContentFilteredException refused) {
            throw new ProviderFailure(Kind.REFUSED);
        } catch (RuntimeException garbled) {
            var ours = ours(garbled);
            if (ours != null) {
                throw ours;
            }
            log.info("{} answered what cannot be read ({})", Models.source(settings), garbled.getClass().getSimpleName()); // its message may hold parts of it
            throw new ProviderFailure(Kind.GARBLED);
        }
    }

    /** The library may have wrapped what we threw below it. */
    private static @Nullable ProviderFailure ours(Throwable failure) {
        for (var cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof ProviderFailure ours) {
                return ours;
            }
        }
        return null;
    }

    private static Raw raw(ChatResponse response, String instructions, Prompt prompt) {
        var text = response.aiMessage().text();
        var usage = response.tokenUsage();
        var input = usage == null ? null : usage.inputTokenCount();
        var output = usage == null ? null : usage.outputTokenCount();
        return new Raw(text, response.finishReason(), input == null ? estimate(instructions) + estimate(prompt.data()) : Math.max(0, input),
                output == null ? estimate(text == null ? "" : text) : Math.max(0, output));
    }

    /** About how many tokens a text has; rather too many than too few. */
    static long estimate(String text) {
        return text.length() / 3 + 1;
    }

    private static ResponseFormat format(Shape shape) {
        var object = JsonObjectSchema.builder().additionalProperties(false).required(shape.fields().stream().map(Shape.Field::name).toList());
        for (var field : shape.fields()) {
            switch (field) {
                case Shape.Text text -> object.addStringProperty(text.name(), text.description());
                case Shape.Numbers numbers -> object.addProperty(numbers.name(),
                        JsonArraySchema.builder().description(numbers.description()).items(JsonIntegerSchema.builder().build()).build());
            }
        }
        return ResponseFormat.builder().type(ResponseFormatType.JSON).jsonSchema(JsonSchema.builder().name(shape.name()).rootElement(object.build()).build()).build();
    }

    /** The same in words, for models that take no schema. */
    private static String described(Shape shape) {
        var words = new StringBuilder("Answer with one JSON object and nothing else, with exactly these fields:");
        for (var field : shape.fields()) {
            words.append("\n- \"").append(field.name()).append("\" (").append(field instanceof Shape.Text ? "text" : "list of whole numbers").append("): ")
                    .append(field.description());
        }
        return words.toString();
    }
}
