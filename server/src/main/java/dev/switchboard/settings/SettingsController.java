package dev.switchboard.settings;

import java.math.BigDecimal;
import java.time.ZoneId;

import dev.switchboard.accounts.Language;
import dev.switchboard.accounts.Viewer;
import io.swagger.v3.oas.annotations.media.Schema;
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

    record All(TicketSettings tickets, TriageSettings triage, ModerationSettings moderation, Ai ai, Mail mail) {
    }

    /** The provider as admins see it: whether there is a key, not which. */
    record Ai(AiSettings.Provider provider, String baseUrl, String model, boolean hasApiKey, int timeoutSeconds, int draftsPerHour,
            long tokensPerDay, BigDecimal inputPrice, BigDecimal outputPrice) {

        static Ai of(AiSettings ai) {
            return new Ai(ai.provider(), ai.baseUrl(), ai.model(), ai.hasApiKey(), ai.timeoutSeconds(), ai.draftsPerHour(), ai.tokensPerDay(),
                    ai.inputPrice(), ai.outputPrice());
        }
    }

    /** Outgoing mail as admins see it: whether there is a password, not which. */
    record Mail(String host, int port, MailSettings.Encryption security, String username, boolean hasPassword, String senderName, String senderAddress,
            String replyAddress, int maxConnections, Language language) {

        static Mail of(MailSettings mail) {
            return new Mail(mail.host(), mail.port(), mail.security(), mail.username(), mail.hasPassword(), mail.senderName(), mail.senderAddress(),
                    mail.replyAddress(), mail.maxConnections(), mail.language());
        }
    }

    @GetMapping
    All get() {
        return new All(settings.tickets(), settings.triage(), settings.moderation(), Ai.of(settings.ai()), Mail.of(settings.mail()));
    }

    record TicketChange(@Nullable Integer dailyLimit, @Nullable Integer autoCloseDays, @Nullable Integer anyoneAfterMinutes) {
    }

    record TriageChange(@Nullable Boolean enabled) {
    }

    record ModerationChange(@Nullable Boolean enabled, @Nullable Integer misuseHour, @Schema(type = "string") @Nullable ZoneId misuseZone, @Nullable Integer highVolume) {
    }

    /** Changes what is given; the rest stays. */
    record Change(@Nullable TicketChange tickets, @Nullable TriageChange triage, @Nullable ModerationChange moderation, @Nullable AiChange ai,
            @Nullable MailChange mail) {
    }

    @PatchMapping
    All change(@AuthenticationPrincipal Viewer admin, @RequestBody Change change) {
        changeIfGiven(admin, Settings.TICKETS, change.tickets());
        changeIfGiven(admin, Settings.TRIAGE, change.triage());
        changeIfGiven(admin, Settings.MODERATION, change.moderation());
        if (change.ai() != null) {
            settings.change(admin, change.ai());
        }
        if (change.mail() != null) {
            settings.change(admin, change.mail());
        }
        return get();
    }

    private void changeIfGiven(Viewer admin, Settings.Group<?> group, @Nullable Object change) {
        if (change != null) {
            settings.change(admin, group, change);
        }
    }
}
