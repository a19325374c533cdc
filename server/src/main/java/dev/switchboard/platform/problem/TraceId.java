package dev.switchboard.platform.problem;

import java.util.UUID;

import io.micrometer.tracing.Tracer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The id under which a request is found in logs and traces. */
@Component
public class TraceId {

    private final ObjectProvider<Tracer> tracer;

    TraceId(ObjectProvider<Tracer> tracer) {
        this.tracer = tracer;
    }

    /** The current trace's id; a fresh one outside of any trace, so that an error can always be named. */
    public String current() {
        var tracing = tracer.getIfAvailable();
        var span = tracing == null ? null : tracing.currentSpan();
        return span != null ? span.context().traceId() : UUID.randomUUID().toString().replace("-", "");
    }
}
