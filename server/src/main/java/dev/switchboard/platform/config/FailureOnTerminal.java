package dev.switchboard.platform.config;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/** Prints why the server cannot start, and nothing else: no stack trace, no frame of stars. */
class FailureOnTerminal implements FailureAnalysisReporter {

    @Override
    public void report(FailureAnalysis analysis) {
        System.err.println("Switchboard cannot start. " + analysis.getDescription()
                + (analysis.getAction() == null || analysis.getAction().isBlank() ? "" : "\n" + analysis.getAction()));
    }
}
