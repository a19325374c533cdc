package dev.switchboard.mail.outbox;

import java.time.Duration;

import dev.switchboard.platform.problem.Problem;
import dev.switchboard.settings.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether mail could be sent by the server of the settings. */
@RestController
class ConnectionTestController {

    private final Lanes lanes;
    private final Settings settings;

    ConnectionTestController(Lanes lanes, Settings settings) {
        this.lanes = lanes;
        this.settings = settings;
    }

    /**
     * @param problem what does not work; null if it does
     * @param detail  the same in the words of the server, or of whatever found out
     */
    record ConnectionTest(boolean ok, long milliseconds, SmtpFailure.@Nullable Reason problem, @Nullable String detail) {
    }

    /** Connects, encrypts and signs in as the settings say, and sends nothing. */
    @PostMapping("/api/admin/mail/connection-test")
    ConnectionTest test() {
        var by = settings.mail();
        if (!by.isOn()) {
            throw new Problem.Conflict("There is no server in the settings.");
        }
        var begun = System.nanoTime();
        SmtpFailure problem = null;
        try {
            lanes.tryOut(by);
        } catch (SmtpFailure failure) {
            problem = failure;
        }
        var took = Duration.ofNanos(System.nanoTime() - begun).toMillis();
        return new ConnectionTest(problem == null, took, problem == null ? null : problem.reason(), problem == null ? null : problem.words());
    }
}
