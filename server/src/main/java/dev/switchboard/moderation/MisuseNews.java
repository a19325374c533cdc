package dev.switchboard.moderation;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.switchboard.realtime.Push;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells admins who are connected that there is something to look at, or no longer: by ids only, so that they read it by their right. */
@Component
class MisuseNews {

    private static final String DETECTED = "misuse.detected";
    private static final String SETTLED = "misuse.settled";

    private final Push push;

    MisuseNews(Push push) {
        this.push = push;
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record News(String type, @Nullable Long flaggedContentId, @Nullable Long ticketId, @Nullable Long reportId) {
    }

    void flagged(long id, long ticketId) {
        push.toAdmins(new News(DETECTED, id, ticketId, null));
    }

    void reported(long id) {
        push.toAdmins(new News(DETECTED, null, null, id));
    }

    /** Someone decided about something, so that counts change. */
    void settled() {
        push.toAdmins(new News(SETTLED, null, null, null));
    }
}
