package dev.switchboard.tickets;

import java.util.List;

import dev.switchboard.platform.problem.Problem;
import dev.switchboard.platform.wire.Wire;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class CategoryController {

    private final Categories categories;

    CategoryController(Categories categories) {
        this.categories = categories;
    }

    @GetMapping("/api/categories")
    List<Categories.Category> list() {
        return categories.all();
    }

    record CategoryBody(@NotBlank @Size(max = 100) String name, @Nullable @Size(max = 20) List<@NotBlank @Size(max = 50) String> skills) {
    }

    /** Adds a category or changes one; for admins. */
    @PutMapping("/api/admin/categories/{key}")
    Categories.Category put(@PathVariable @Pattern(regexp = "[a-z0-9][a-z0-9_]{0,49}", message = "may hold a–z, 0–9 and _ only") String key,
            @RequestBody @Valid CategoryBody body) {
        if (body.name().isBlank()) {
            throw new Problem.Invalid("name", "must not be blank");
        }
        var skills = body.skills() == null ? List.<String>of() : body.skills().stream().map(skill -> skill.strip().toLowerCase(java.util.Locale.ROOT)).toList();
        return categories.put(key, body.name().strip(), skills);
    }

    /** Deletes a category that no ticket is in; for admins. */
    @DeleteMapping("/api/admin/categories/{key}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable String key) {
        categories.delete(Wire.storable(key));
    }
}
