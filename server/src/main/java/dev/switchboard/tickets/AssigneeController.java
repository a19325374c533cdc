package dev.switchboard.tickets;

import java.util.List;

import dev.switchboard.accounts.Viewer;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class AssigneeController {

    private final Assignees assignees;

    AssigneeController(Assignees assignees) {
        this.assignees = assignees;
    }

    record All(List<Assignee> items) {
    }

    /** Agents and admins who can be given tickets, by name; for agents and admins. */
    @GetMapping("/api/agents")
    All list(@AuthenticationPrincipal Viewer viewer) {
        return new All(assignees.all(viewer));
    }
}
