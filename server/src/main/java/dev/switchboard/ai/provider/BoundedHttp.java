package dev.switchboard.ai.provider;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import dev.switchboard.ai.provider.ProviderFailure.Kind;
import org.jspecify.annotations.Nullable;

/**
 * How requests go out: within the {@link Deadline} of the exchange, headers and body together; never on to where a redirect
 * points, since the key would go along; and taking in no more than a fair answer needs. What a provider says to a failure is
 * not kept: some repeat the key in it.
 */
final class BoundedHttp implements dev.langchain4j.http.client.HttpClient {

    /** A long answer has some ten thousand characters. */
    static final int LARGEST_ANSWER = 512 * 1024;
    private static final Duration LONGEST_CONNECT = Duration.ofSeconds(5);

    private final HttpClient client;

    BoundedHttp() {
        this.client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).connectTimeout(LONGEST_CONNECT)
                .version(HttpClient.Version.HTTP_1_1).build();
    }

    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
        var response = await(client.sendAsync(plain(request), HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofByteArray(), LARGEST_ANSWER)));
        var status = response.statusCode();
        if (status < 200 || status >= 300) {
            throw new ProviderFailure(kind(status), retryAfter(response));
        }
        return SuccessfulHttpResponse.builder().statusCode(status).headers(response.headers().map()).body(response.body()).build();
    }

    private static java.net.http.HttpRequest plain(HttpRequest request) {
        var plain = java.net.http.HttpRequest.newBuilder(URI.create(request.url()));
        request.headers().forEach((name, values) -> values.forEach(value -> plain.header(name, value)));
        var body = request.body();
        return plain.method(request.method().name(), body == null ? java.net.http.HttpRequest.BodyPublishers.noBody()
                : java.net.http.HttpRequest.BodyPublishers.ofString(body)).build();
    }

    private static HttpResponse<byte[]> await(CompletableFuture<HttpResponse<byte[]>> answer) {
        try {
            return answer.get(Deadline.CURRENT.get().left().toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            throw new ProviderFailure(Kind.TIMEOUT);
        } catch (ExecutionException failed) {
            throw new ProviderFailure(kind(failed.getCause()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new ProviderFailure(Kind.TIMEOUT);
        } finally {
            answer.cancel(true); // ends the exchange if it still runs
        }
    }

    private static Kind kind(int status) {
        return switch (status) {
            case 401, 403 -> Kind.UNAUTHORIZED;
            case 404 -> Kind.NOT_FOUND;
            case 408 -> Kind.TIMEOUT;
            case 429 -> Kind.BUSY;
            default -> status < 400 ? Kind.REDIRECT : status < 500 ? Kind.BAD_REQUEST : Kind.ITS_FAULT;
        };
    }

    private static Kind kind(@Nullable Throwable failure) {
        return switch (failure) {
            case HttpConnectTimeoutException slow -> Kind.UNREACHABLE;
            case ConnectException refused -> Kind.UNREACHABLE;
            case UnresolvedAddressException unknown -> Kind.UNREACHABLE;
            case IOException io when isTooLarge(io) -> Kind.TOO_LARGE;
            case null, default -> Kind.BROKEN_OFF;
        };
    }

    /** The JDK tells a limit that was passed only in words. */
    private static boolean isTooLarge(IOException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (String.valueOf(cause.getMessage()).contains("exceeds capacity")) {
                return true;
            }
        }
        return false;
    }

    /** In seconds (RFC 9110, 10.2.3); the form with a date is rare, and taken as not said. */
    private static @Nullable Duration retryAfter(HttpResponse<?> response) {
        return response.headers().firstValue("Retry-After").filter(value -> value.matches("\\d{1,6}"))
                .map(value -> Duration.ofSeconds(Long.parseLong(value))).orElse(null);
    }

    @Override
    public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        throw new UnsupportedOperationException("Answers are taken whole");
    }

    HttpClientBuilder asBuilder() {
        return asBuilder(client -> client);
    }

    /** Gives this client to a library that wants to build its own. */
    HttpClientBuilder asBuilder(Models.Wrapping wrapping) {
        return new HttpClientBuilder() {
            @Override
            public @Nullable Duration connectTimeout() {
                return null;
            }

            @Override
            public HttpClientBuilder connectTimeout(Duration timeout) {
                return this;
            }

            @Override
            public @Nullable Duration readTimeout() {
                return null;
            }

            @Override
            public HttpClientBuilder readTimeout(Duration timeout) {
                return this;
            }

            @Override
            public dev.langchain4j.http.client.HttpClient build() {
                return wrapping.around(BoundedHttp.this);
            }
        };
    }
}
