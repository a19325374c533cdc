package dev.switchboard.notifications;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import dev.switchboard.accounts.Viewer;
import dev.switchboard.platform.problem.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What one wants to be told, and by which way (N3). */
@RestController
@RequestMapping("/api/me/notification-preferences")
class PreferenceController {

    private final Preferences preferences;

    PreferenceController(Preferences preferences) {
        this.preferences = preferences;
    }

    /**
     * @param app   whether one is told of it in the app
     * @param email the same by mail; null for what is never sent
     */
    record Preference(Kind kind, boolean app, @Nullable Boolean email) {
    }

    record NotificationPreferences(List<Preference> preferences) {
    }

    /** All kinds that concern someone of one's role. */
    @GetMapping
    NotificationPreferences preferences(@AuthenticationPrincipal Viewer viewer) {
        var off = preferences.off(viewer.id());
        return new NotificationPreferences(Arrays.stream(Kind.values()).filter(kind -> kind.concerns(viewer.role())).map(kind -> {
            var without = off.getOrDefault(kind, Set.of());
            return new Preference(kind, !without.contains(Channel.APP), kind.isToldBy(Channel.EMAIL) ? !without.contains(Channel.EMAIL) : null);
        }).toList());
    }

    /** @param app what is null stays as it is */
    record PreferenceChange(@NotNull Kind kind, @Nullable Boolean app, @Nullable Boolean email) {
    }

    record PreferenceChanges(@NotNull @Size(max = 20) List<@NotNull @Valid PreferenceChange> preferences) {
    }

    /** Turns kinds on and off; those not named stay as they are. */
    @PutMapping
    NotificationPreferences change(@AuthenticationPrincipal Viewer viewer, @RequestBody @Valid PreferenceChanges changes) {
        var turns = new ArrayList<Preferences.Turn>();
        for (var change : changes.preferences()) {
            if (change.app() != null) {
                turns.add(new Preferences.Turn(change.kind(), Channel.APP, change.app()));
            }
            if (change.email() != null) {
                requireMail(change.kind());
                turns.add(new Preferences.Turn(change.kind(), Channel.EMAIL, change.email()));
            }
        }
        preferences.turn(viewer.id(), turns);
        return preferences(viewer);
    }

    private static void requireMail(Kind kind) {
        if (!kind.isToldBy(Channel.EMAIL)) {
            throw new Problem.Invalid("preferences", "names a kind that is never sent by mail");
        }
    }
}
