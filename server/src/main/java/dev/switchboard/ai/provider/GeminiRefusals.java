package dev.switchboard.ai.provider;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Gemini answers a prompt that it blocks with 200 and no candidate at all, which the library takes for a broken answer. What
 * customers write may well be blocked; that is no failure of the provider.
 */
record GeminiRefusals(HttpClient client) implements HttpClient {

    private static final JsonMapper JSON = new JsonMapper();

    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
        var response = client.execute(request);
        if (isRefusal(response.body())) {
            throw new ProviderFailure(ProviderFailure.Kind.REFUSED);
        }
        return response;
    }

    private static boolean isRefusal(String body) {
        try {
            var answer = JSON.readTree(body);
            return answer.path("candidates").isEmpty() && answer.path("promptFeedback").hasNonNull("blockReason");
        } catch (JacksonException garbled) {
            return false;
        }
    }

    @Override
    public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        client.execute(request, parser, listener);
    }
}
