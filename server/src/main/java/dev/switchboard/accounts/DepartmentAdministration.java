package dev.switchboard.accounts;

import dev.switchboard.platform.problem.Problem;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What admins do with departments that are there. A department keeps its key for life: tickets, views and links know it by that. */
@Component
class DepartmentAdministration {

    private final Departments departments;
    private final UserTable users;
    private final UserAdministration administration;
    private final JdbcClient jdbc;

    DepartmentAdministration(Departments departments, UserTable users, UserAdministration administration, JdbcClient jdbc) {
        this.departments = departments;
        this.users = users;
        this.administration = administration;
        this.jdbc = jdbc;
    }

    /** @throws Problem.Invalid if another one is called so */
    @Transactional
    Department rename(String key, String name) {
        var department = require(key);
        var wanted = name.strip();
        if (departments.all().stream().anyMatch(other -> other.id() != department.id() && other.name().equalsIgnoreCase(wanted))) {
            throw new Problem.Invalid("name", "is taken by another department");
        }
        jdbc.sql("update departments set name = :name where id = :id").param("name", wanted).param("id", department.id()).update();
        return new Department(department.id(), department.key(), wanted);
    }

    /**
     * Takes its agents out of it and deletes it.
     *
     * @throws Problem.Conflict if a ticket belongs to it, be it closed: what happened stays told as it was
     */
    @Transactional
    void delete(Viewer admin, String key) {
        var department = require(key);
        for (var member : users.lockMembersAndActiveAdmins(department.id())) {
            var remaining = users.find(member).orElseThrow().departments().stream().map(Department::key)
                    .filter(other -> !other.equals(department.key())).toList();
            administration.change(admin, member, UserAdministration.Change.ofDepartments(remaining));
        }
        try {
            jdbc.sql("delete from departments where id = :id").param("id", department.id()).update();
        } catch (DataIntegrityViolationException inUse) {
            throw new Problem.Conflict("Tickets belong to this department; one that never had any, or none any more, can be deleted.");
        }
    }

    private Department require(String key) {
        return departments.find(key).orElseThrow(() -> new Problem.NotFound("department"));
    }
}
