package dev.switchboard.platform.problem;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** Whatever may go wrong, as the problem it is told as; for answers that hold several outcomes, and for {@link ProblemAdvice}. */
@Component
public class Failures {

    private static final Logger log = LoggerFactory.getLogger(Failures.class);

    private final TraceId traceId;

    Failures(TraceId traceId) {
        this.traceId = traceId;
    }

    /** The refusal itself, a 503 if the database is away, else a 500 that is logged under the trace id it carries. */
    public ProblemDetail describe(RuntimeException failure) {
        return switch (failure) {
            case Problem problem -> problem.getBody();
            case DataAccessResourceFailureException away -> away(away).getBody();
            case CannotCreateTransactionException away -> away(away).getBody();
            case TransactionSystemException away -> away(away).getBody();
            case TransientDataAccessException away -> away(away).getBody();
            default -> unexpected(failure);
        };
    }

    Problem.Unavailable away(Exception exception) {
        log.warn("The database did not answer: {}", exception.getMessage());
        return new Problem.Unavailable("The database does not answer at the moment; please try again.");
    }

    ProblemDetail unexpected(Throwable exception) {
        var id = traceId.current();
        log.error("Unexpected failure, trace {}", id, exception);
        var problem = Problem.describe(HttpStatus.INTERNAL_SERVER_ERROR, "internal",
                "Something went wrong here. It has been recorded under the trace id.");
        problem.setProperty("trace_id", id);
        return problem;
    }
}
