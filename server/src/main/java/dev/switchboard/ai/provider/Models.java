package dev.switchboard.ai.provider;

import java.util.Optional;
import java.util.Set;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.googleai.GoogleAiGeminiChatModel;
import dev.langchain4j.model.ollama.OllamaChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiChatRequestParameters;
import dev.switchboard.platform.wire.Wire;
import dev.switchboard.settings.AiSettings;
import dev.switchboard.settings.AiSettings.Provider;
import org.jspecify.annotations.Nullable;

/** How each provider is spoken to; all that knows the library that speaks their languages, with {@link Asking}. */
final class Models {

    private static final double SOBER = 0.2;
    /** Ollama reads only so much of a prompt, by default less than a ticket with its sources may have. */
    private static final int CONTEXT_TOKENS = 16_384;

    private Models() {
    }

    /**
     * The model that settings name.
     *
     * @param key given to servers that want one; those in one's own house may not
     */
    static ChatModel of(AiSettings settings, Optional<String> key, BoundedHttp http) {
        return switch (settings.provider()) {
            case NONE -> throw new ProviderFailure(ProviderFailure.Kind.OFF);
            case OPENAI -> OpenAiChatModel.builder().httpClientBuilder(http.asBuilder()).baseUrl(settings.address()).modelName(settings.model())
                    .apiKey(key.orElse("none")).maxRetries(0).strictJsonSchema(true)
                    .supportedCapabilities(Set.of(Capability.RESPONSE_FORMAT_JSON_SCHEMA)).build();
            case GEMINI -> GoogleAiGeminiChatModel.builder().httpClientBuilder(http.asBuilder(GeminiRefusals::new)).baseUrl(settings.address())
                    .modelName(settings.model()).apiKey(key.orElseThrow(() -> new ProviderFailure(ProviderFailure.Kind.UNAUTHORIZED)))
                    .maxRetries(0).supportedCapabilities(Set.of(Capability.RESPONSE_FORMAT_JSON_SCHEMA)).build();
            case OLLAMA -> OllamaChatModel.builder().httpClientBuilder(http.asBuilder()).baseUrl(settings.address()).modelName(settings.model())
                    .maxRetries(0).numCtx(CONTEXT_TOKENS).supportedCapabilities(Set.of(Capability.RESPONSE_FORMAT_JSON_SCHEMA)).build();
        };
    }

    /**
     * How long an answer may be, and of which form. OpenAI's own newer models take neither the old name of that limit nor a
     * temperature.
     */
    static ChatRequestParameters parameters(AiSettings settings, int maxOutputTokens, @Nullable ResponseFormat format) {
        return isOpenAiItself(settings)
                ? OpenAiChatRequestParameters.builder().maxCompletionTokens(maxOutputTokens).responseFormat(format).build()
                : ChatRequestParameters.builder().maxOutputTokens(maxOutputTokens).temperature(SOBER).responseFormat(format).build();
    }

    /** Whether it may be a server that speaks like OpenAI's but does not know schemas. */
    static boolean mayNotKnowSchemas(AiSettings settings) {
        return settings.provider() == Provider.OPENAI && !isOpenAiItself(settings);
    }

    private static boolean isOpenAiItself(AiSettings settings) {
        return settings.provider() == Provider.OPENAI && settings.baseUrl().isEmpty();
    }

    /** The name by which answers say where they come from. */
    static String source(AiSettings settings) {
        return Wire.name(settings.provider());
    }

    /** Wraps the client that is given to a library. */
    interface Wrapping {
        HttpClient around(HttpClient client);
    }
}
