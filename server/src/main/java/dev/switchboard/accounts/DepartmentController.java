package dev.switchboard.accounts;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class DepartmentController {

    private final Departments departments;

    DepartmentController(Departments departments) {
        this.departments = departments;
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
}
