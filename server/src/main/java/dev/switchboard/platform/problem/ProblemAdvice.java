package dev.switchboard.platform.problem;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import dev.switchboard.platform.problem.Problem.FieldError;
import dev.switchboard.platform.wire.Wire;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.validation.BindException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;

/** Turns whatever a request ran into into one problem answer (W4). */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private final Failures failures;

    ProblemAdvice(Failures failures) {
        this.failures = failures;
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(MethodArgumentNotValidException exception,
            HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return invalid(errors(exception), exception, request);
    }

    private static List<FieldError> errors(BindException exception) {
        return exception.getFieldErrors().stream()
                .map(error -> new FieldError(Wire.snake(error.getField()), error.isBindingFailure()
                        ? unreadable(error.unwrap(TypeMismatchException.class)) : String.valueOf(error.getDefaultMessage())))
                .toList();
    }

    /** What a parameter's converter said of it, where it said something for people. */
    private static String unreadable(TypeMismatchException exception) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            var message = cause.getMessage();
            if (cause instanceof IllegalArgumentException && message != null && message.startsWith("must ")) {
                return message;
            }
        }
        return expected(exception.getRequiredType(), exception);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHandlerMethodValidationException(HandlerMethodValidationException exception,
            HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var errors = exception.getParameterValidationResults().stream()
                .flatMap(result -> result.getResolvableErrors().stream().map(error -> new FieldError(
                        Wire.snake(String.valueOf(result.getMethodParameter().getParameterName())), message(error))))
                .toList();
        return invalid(errors, exception, request);
    }

    private static String message(MessageSourceResolvable error) {
        return String.valueOf(error.getDefaultMessage());
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(HttpMessageNotReadableException exception,
            HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        // A problem of ours (a body beyond the limit, say) may come wrapped in the parser's complaint about it.
        for (Throwable cause = exception.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem problem) {
                return answer(problem, request);
            }
        }
        for (Throwable cause = exception.getCause(); cause != null; cause = cause.getCause()) {
            switch (cause) {
                case StreamConstraintsException constraint -> {
                    return invalid(List.of(new FieldError("body", "is nested too deeply or too long")), exception, request);
                }
                case DatabindException mapping -> {
                    return invalid(List.of(new FieldError(path(mapping), reason(mapping))), exception, request);
                }
                case InputCoercionException tooLarge -> {
                    return invalid(List.of(new FieldError(path(tooLarge), "is a number out of range")), exception, request);
                }
                case StreamReadException syntax -> {
                    var at = syntax.getLocation();
                    return invalid(List.of(new FieldError("body", "is not valid JSON at line %d, column %d"
                            .formatted(at.getLineNr(), at.getColumnNr()))), exception, request);
                }
                default -> {
                }
            }
        }
        return invalid(List.of(new FieldError("body", "is missing or cannot be read")), exception, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(TypeMismatchException exception,
            HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var name = exception instanceof MethodArgumentTypeMismatchException argument ? argument.getName()
                : String.valueOf(exception.getPropertyName());
        // A path that cannot be an id leads nowhere; a parameter that is off is the caller's mistake.
        if (exception instanceof MethodArgumentTypeMismatchException argument
                && argument.getParameter().hasParameterAnnotation(org.springframework.web.bind.annotation.PathVariable.class)) {
            return answer(new Problem.NotFound("resource"), request);
        }
        return invalid(List.of(new FieldError(Wire.snake(name), unreadable(exception))), exception, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMaxUploadSizeExceededException(MaxUploadSizeExceededException exception,
            HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(new Problem.TooLarge("The upload is larger than this server takes."), request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMissingServletRequestPart(MissingServletRequestPartException exception,
            HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return invalid(List.of(new FieldError(exception.getRequestPartName(), "must be sent as a part of the form")), exception, request);
    }

    @ExceptionHandler(MultipartException.class)
    @Nullable ResponseEntity<Object> brokenForm(MultipartException exception, WebRequest request) {
        return invalid(List.of(new FieldError("body", "is not a form that can be read")), exception, request);
    }

    @ExceptionHandler(BindException.class)
    @Nullable ResponseEntity<Object> bind(BindException exception, WebRequest request) {
        return invalid(errors(exception), exception, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleNoResourceFoundException(NoResourceFoundException exception,
            HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(new Problem.NotFound("resource"), request);
    }

    /** A connection that breaks within a transaction comes as the failure of its rollback. */
    @ExceptionHandler({DataAccessResourceFailureException.class, CannotCreateTransactionException.class, TransactionSystemException.class,
            TransientDataAccessException.class, QueryTimeoutException.class})
    @Nullable ResponseEntity<Object> databaseAway(Exception exception, WebRequest request) {
        return answer(failures.away(exception), request);
    }

    @ExceptionHandler(Throwable.class)
    @Nullable ResponseEntity<Object> unexpected(Throwable exception, WebRequest request) {
        return handleExceptionInternal(asException(exception), failures.unexpected(exception), new HttpHeaders(), HttpStatus.INTERNAL_SERVER_ERROR, request);
    }

    /** What the firewall, or the server's own decoder, finds in a parameter only once someone reads it. */
    @ExceptionHandler({RequestRejectedException.class, InvalidParameterException.class})
    @Nullable ResponseEntity<Object> rejected(RuntimeException exception, WebRequest request) {
        return invalid(List.of(new FieldError("request", "contains characters or paths that are not allowed")), exception, request);
    }

    /** The framework's own refusals say no type: theirs is that of their status. */
    @Override
    protected ResponseEntity<Object> createResponseEntity(@Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (body instanceof ProblemDetail problem && (problem.getType() == null || problem.getType().equals(URI.create("about:blank")))) {
            var known = HttpStatus.resolve(status.value());
            problem.setType(Problem.type(known == null ? "other" : Wire.name(known)));
        }
        return super.createResponseEntity(body, headers, status, request);
    }

    private static Exception asException(Throwable throwable) {
        return throwable instanceof Exception exception ? exception : new IllegalStateException(throwable);
    }

    private @Nullable ResponseEntity<Object> answer(Problem problem, WebRequest request) {
        return handleExceptionInternal(problem, problem.getBody(), problem.getHeaders(), problem.getStatusCode(), request);
    }

    private @Nullable ResponseEntity<Object> invalid(List<FieldError> errors, Exception cause, WebRequest request) {
        var problem = new Problem.Invalid(errors);
        return handleExceptionInternal(cause, problem.getBody(), problem.getHeaders(), problem.getStatusCode(), request);
    }

    private static String path(JacksonException exception) {
        var path = exception.getPath().stream()
                .map(step -> step.getPropertyName() != null ? step.getPropertyName() : "[" + step.getIndex() + "]")
                .collect(Collectors.joining("."))
                .replace(".[", "[");
        return path.isEmpty() ? "body" : path;
    }

    private static String reason(DatabindException exception) {
        if (exception instanceof InvalidFormatException format) {
            return expected(format.getTargetType(), exception);
        }
        if (exception instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
            return expected(mismatch.getTargetType(), exception);
        }
        return "has a value that is not understood";
    }

    private static String expected(@Nullable Class<?> type, Throwable exception) {
        if (type == null) {
            return "has a value that is not understood";
        }
        if (type.isEnum()) {
            return "must be one of " + allowed(type);
        }
        for (var cause = exception.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof NumberFormatException) {
                return "must be a number";
            }
            if (cause instanceof IllegalArgumentException reason && reason.getMessage() != null) {
                return reason.getMessage();
            }
        }
        if (Number.class.isAssignableFrom(type) || type.isPrimitive() && type != boolean.class) {
            return "must be a number";
        }
        return switch (type.getSimpleName()) {
            case "boolean", "Boolean" -> "must be true or false";
            case "String" -> "must be text";
            case "Instant", "OffsetDateTime" -> "must be a time such as 2026-01-31T09:30:00Z";
            case "List", "Set", "ArrayList" -> "must be a list";
            default -> "must be " + (type.isRecord() || type == Object.class ? "an object" : "a valid " + type.getSimpleName().toLowerCase(Locale.ROOT));
        };
    }

    private static String allowed(Class<?> type) {
        return new ArrayList<>(Arrays.asList(type.getEnumConstants())).stream()
                .map(value -> Wire.name((Enum<?>) value)).collect(Collectors.joining(", "));
    }
}
