package dev.switchboard.accounts;

import java.util.List;

import dev.switchboard.platform.problem.Problem;
import dev.switchboard.platform.wire.Wire;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class DepartmentController {

    private final Departments departments;
    private final DepartmentAdministration administration;

    DepartmentController(Departments departments, DepartmentAdministration administration) {
        this.departments = departments;
        this.administration = administration;
    }

    @GetMapping("/api/departments")
    List<Department> list() {
        return departments.all();
    }

    record NewDepartment(@NotBlank @Size(max = 100) String name) {
    }

    @PostMapping("/api/admin/departments")
    @ResponseStatus(HttpStatus.CREATED)
    Department create(@RequestBody @Valid NewDepartment department) {
        return departments.create(department.name());
    }

    record DepartmentChange(@NotBlank @Size(max = 100) String name) {
    }

    /** Renames a department; its key stays. */
    @PatchMapping("/api/admin/departments/{key}")
    Department rename(@PathVariable String key, @RequestBody @Valid DepartmentChange change) {
        if (change.name().isBlank()) {
            throw new Problem.Invalid("name", "must not be blank");
        }
        return administration.rename(Wire.storable(key), change.name());
    }

    /** Deletes a department that no ticket belongs to; its agents are in it no more. */
    @DeleteMapping("/api/admin/departments/{key}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@AuthenticationPrincipal Viewer admin, @PathVariable String key) {
        administration.delete(admin, Wire.storable(key));
    }
}
