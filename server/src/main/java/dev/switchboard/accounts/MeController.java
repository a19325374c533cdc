package dev.switchboard.accounts;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.switchboard.platform.problem.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** One's own account (A4). */
@RestController
class MeController {

    private final UserTable users;
    private final Availability availability;
    private final Profile profile;

    MeController(UserTable users, Availability availability, Profile profile) {
        this.users = users;
        this.availability = availability;
        this.profile = profile;
    }

    @GetMapping({"/api/me", "/api/auth/me"})
    User me(@AuthenticationPrincipal Viewer viewer) {
        return users.find(viewer.id()).orElseThrow(() -> new Problem.NotFound("user"));
    }

    /**
     * @param locale          in which language to be written to
     * @param currentPassword needed to set a new one, where there is one
     */
    record ProfileChange(@Nullable @Size(max = 150) String name, @Nullable @Size(max = 150) String username,
            @Nullable @Size(max = 150) String company, @Nullable @Size(max = 50) String phone, @Nullable Language locale,
            @Nullable @Size(max = 1000) String currentPassword, @Nullable @Size(max = 1000) String password) {
    }

    @PatchMapping("/api/me")
    User change(@AuthenticationPrincipal Viewer viewer, @RequestBody @Valid ProfileChange change, HttpServletRequest request) {
        return profile.change(viewer, change, ClientAddress.of(request));
    }

    record AvailabilityState(@JsonProperty("is_available") boolean isAvailable, int capacity) {
        static AvailabilityState of(User user) {
            var agent = user.agent();
            if (agent == null) {
                throw new Problem.Forbidden("Only agents and admins have an availability.");
            }
            return new AvailabilityState(agent.isAvailable(), agent.capacity());
        }
    }

    @GetMapping("/api/me/availability")
    AvailabilityState availability(@AuthenticationPrincipal Viewer viewer) {
        viewer.requireStaff();
        return AvailabilityState.of(me(viewer));
    }

    record AvailabilityChange(@JsonProperty("is_available") @Nullable Boolean isAvailable, @Nullable @Min(0) @Max(1000) Integer capacity) {
    }

    @PatchMapping("/api/me/availability")
    AvailabilityState changeAvailability(@AuthenticationPrincipal Viewer viewer, @RequestBody @Valid AvailabilityChange change) {
        viewer.requireStaff();
        return AvailabilityState.of(availability.change(viewer, viewer.id(), change.isAvailable(), change.capacity()));
    }
}
