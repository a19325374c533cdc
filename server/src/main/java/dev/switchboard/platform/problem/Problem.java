package dev.switchboard.platform.problem;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/**
 * An answer of refusal, as RFC 9457 has it. Commands throw it, at any depth; over HTTP it becomes
 * {@code application/problem+json}, over a socket an {@code error} event with the same detail.
 */
public sealed class Problem extends ErrorResponseException {

    private Problem(HttpStatus status, String kind, String detail) {
        super(status, describe(status, kind, detail), null);
    }

    static ProblemDetail describe(HttpStatus status, String kind, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(type(kind));
        problem.setTitle(status.getReasonPhrase());
        return problem;
    }

    static URI type(String kind) {
        return URI.create("urn:switchboard:problem:" + kind);
    }

    /** What went wrong, in words for the person who asked. */
    public String detail() {
        return String.valueOf(getBody().getDetail());
    }

    @Override
    public String getMessage() {
        return detail();
    }

    /** One invalid field, named as on the wire. */
    public record FieldError(String field, String message) {
    }

    /** 400: the input is not what it should be; says which fields and why. */
    public static final class Invalid extends Problem {

        private final List<FieldError> errors;

        public Invalid(String field, String message) {
            this(List.of(new FieldError(field, message)));
        }

        public Invalid(List<FieldError> errors) {
            super(HttpStatus.BAD_REQUEST, "invalid", summary(errors));
            this.errors = List.copyOf(errors);
            getBody().setProperty("errors", this.errors);
        }

        public List<FieldError> errors() {
            return errors;
        }

        static String summary(List<FieldError> errors) {
            return errors.isEmpty() ? "The input is not valid."
                    : String.join("; ", errors.stream().map(error -> error.field() + ": " + error.message()).toList());
        }
    }

    /** 401: who asks has not shown, or no longer shows, who they are. */
    public static final class Unauthorized extends Problem {
        public Unauthorized(String detail) {
            super(HttpStatus.UNAUTHORIZED, "unauthorized", detail);
        }
    }

    /** 403: the role may not do this. */
    public static final class Forbidden extends Problem {
        public Forbidden(String detail) {
            super(HttpStatus.FORBIDDEN, "forbidden", detail);
        }
    }

    /** 404: it is not there, or not for this person: the two are told apart for nobody. */
    public static final class NotFound extends Problem {
        public NotFound(String thing) {
            super(HttpStatus.NOT_FOUND, "not_found", "No such " + thing + ".");
        }
    }

    /** 409: not now; {@code legal} says what would be possible instead, as wire names. */
    public static final class Conflict extends Problem {
        public Conflict(String detail) {
            super(HttpStatus.CONFLICT, "conflict", detail);
        }

        public Conflict(String detail, List<? extends Enum<?>> legal) {
            this(detail);
            getBody().setProperty("legal", legal.stream().map(value -> value.name().toLowerCase(Locale.ROOT)).toList());
        }
    }

    /** 412: the caller's version is stale; carries the current state under {@code current} (W6). */
    public static final class Stale extends Problem {
        public Stale(Object current, long version) {
            super(HttpStatus.PRECONDITION_FAILED, "stale", "It has changed since you read it; the current version is " + version + ".");
            getBody().setProperty("current", current);
        }
    }

    /** 413: more than the limit. */
    public static final class TooLarge extends Problem {
        public TooLarge(String detail) {
            super(HttpStatus.CONTENT_TOO_LARGE, "too_large", detail);
        }
    }

    /** 415: a kind of content that is not taken. */
    public static final class Unsupported extends Problem {
        public Unsupported(String detail) {
            super(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unsupported", detail);
        }
    }

    /** 422: well formed, yet contradictory. */
    public static final class Unprocessable extends Problem {
        public Unprocessable(String detail) {
            super(HttpStatus.UNPROCESSABLE_CONTENT, "unprocessable", detail);
        }
    }

    /** 429: too often; {@code Retry-After} says when again, in whole seconds. */
    public static final class TooMany extends Problem {
        public TooMany(String detail, Duration retryAfter) {
            super(HttpStatus.TOO_MANY_REQUESTS, "too_many", detail);
            var seconds = Math.max(1, retryAfter.plusMillis(999).toSeconds());
            getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
            getBody().setProperty("retry_after", seconds);
        }
    }

    /** 503: something this needs is away for the moment. */
    public static final class Unavailable extends Problem {
        public Unavailable(String detail) {
            super(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", detail);
            getHeaders().set(HttpHeaders.RETRY_AFTER, "5");
        }
    }
}
