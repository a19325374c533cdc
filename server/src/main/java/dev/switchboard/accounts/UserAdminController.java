package dev.switchboard.accounts;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.switchboard.platform.problem.Problem;
import dev.switchboard.platform.wire.Cursor;
import dev.switchboard.platform.wire.Given;
import dev.switchboard.platform.wire.Page;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Users, for admins (A7). */
@RestController
@RequestMapping("/api/admin/users")
class UserAdminController {

    private static final String ORDER = "users";

    private final UserAdministration administration;
    private final UserTable users;

    UserAdminController(UserAdministration administration, UserTable users) {
        this.administration = administration;
        this.users = users;
    }

    @GetMapping
    Page<User> list(@RequestParam(required = false) @Nullable Role role, @RequestParam(name = "is_active", required = false) @Nullable Boolean active,
            @RequestParam(required = false) @Nullable String department, @RequestParam(required = false) @Nullable String search, @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "" + Page.DEFAULT) @Min(1) @Max(Page.LARGEST) int limit) {
        var rows = users.page(role, active, department, search, Cursor.decode(cursor, ORDER), limit + 1);
        return Page.of(rows, limit, user -> new Cursor(ORDER, "", user.id()));
    }

    @GetMapping("/{id}")
    User get(@PathVariable long id) {
        return users.find(id).orElseThrow(() -> new Problem.NotFound("user"));
    }

    record NewUser(@NotBlank @Size(max = 150) String username, @NotBlank @Email @Size(max = 254) String email, @Nullable @Size(max = 150) String name,
            @Nullable Role role, @Nullable @Size(max = 1000) String password, @Nullable List<@NotNull String> departments,
            @Nullable @Min(0) @Max(1000) Integer capacity, @JsonProperty("is_available") @Nullable Boolean isAvailable,
            @Nullable List<@NotNull String> skills, @Nullable List<@NotNull String> languages, @Nullable WorkingHours workingHours,
            @Nullable @Size(max = 150) String company, @Nullable @Size(max = 50) String phone) {
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    User create(@AuthenticationPrincipal Viewer admin, @RequestBody @Valid NewUser user) {
        return administration.create(admin.actor(),
                new UserAdministration.NewUser(user.username(), user.email(), or(user.name()), user.role() == null ? Role.CUSTOMER : user.role(),
                        user.password(), or(user.company()), or(user.phone())),
                new UserAdministration.Change(null, null, user.departments(), user.capacity(), user.isAvailable(), user.skills(), user.languages(),
                        new Given<>(user.workingHours()), null, null, null, null));
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** What is left out stays; {@code working_hours} null: always. */
    record UserChange(@Nullable Role role, @JsonProperty("is_active") @Nullable Boolean isActive, @Nullable List<@NotNull String> departments,
            @Nullable @Min(0) @Max(1000) Integer capacity, @JsonProperty("is_available") @Nullable Boolean isAvailable,
            @Nullable List<@NotNull String> skills, @Nullable List<@NotNull String> languages, @Schema(implementation = WorkingHours.class, nullable = true) @Nullable Given<WorkingHours> workingHours,
            @Nullable @Size(max = 150) String name, @Nullable @Email @Size(min = 3, max = 254) String email,
            @Nullable @Size(max = 150) String company, @Nullable @Size(max = 50) String phone) {
    }

    @PatchMapping("/{id}")
    User change(@AuthenticationPrincipal Viewer admin, @PathVariable long id, @RequestBody @Valid UserChange change) {
        return administration.change(admin, id, new UserAdministration.Change(change.role(), change.isActive(), change.departments(),
                change.capacity(), change.isAvailable(), change.skills(), change.languages(), change.workingHours(), change.name(),
                change.email(), change.company(), change.phone()));
    }

    /** @param password the new one; left out, a random one is made */
    record PasswordReset(@Nullable @Size(max = 1000) String password) {
    }

    record NewPassword(String password) {
    }

    @PostMapping("/{id}/reset-password")
    NewPassword resetPassword(@AuthenticationPrincipal Viewer admin, @PathVariable long id, @RequestBody(required = false) @Nullable @Valid PasswordReset reset) {
        return new NewPassword(administration.resetPassword(admin, id, reset == null ? null : reset.password()));
    }
}
