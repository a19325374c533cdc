package dev.switchboard.settings;

import dev.switchboard.accounts.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/admin/settings")
class SettingsController {

    private final Settings settings;

    SettingsController(Settings settings) {
        this.settings = settings;
    }

    record All(TicketSettings tickets) {
    }

    @GetMapping
    All get() {
        return new All(settings.tickets());
    }

    record TicketChange(@Nullable Integer dailyLimit, @Nullable Integer autoCloseDays, @Nullable Integer anyoneAfterMinutes) {
    }

    /** Changes what is given; the rest stays. */
    record Change(@Nullable TicketChange tickets) {
    }

    @PatchMapping
    All change(@AuthenticationPrincipal Viewer admin, @RequestBody Change change) {
        var tickets = change.tickets();
        if (tickets != null) {
            var now = settings.tickets();
            settings.changeTickets(admin, new TicketSettings(
                    tickets.dailyLimit() == null ? now.dailyLimit() : tickets.dailyLimit(),
                    tickets.autoCloseDays() == null ? now.autoCloseDays() : tickets.autoCloseDays(),
                    tickets.anyoneAfterMinutes() == null ? now.anyoneAfterMinutes() : tickets.anyoneAfterMinutes()));
        }
        return get();
    }
}
