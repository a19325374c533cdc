package dev.switchboard.tickets;

import java.util.List;

import dev.switchboard.accounts.Viewer;
import dev.switchboard.platform.problem.Problem;
import dev.switchboard.platform.wire.Wire;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Customers for agents and admins: to raise a ticket for one, and beside a ticket. */
@RestController
@RequestMapping("/api/customers")
class CustomerController {

    private final CustomerDirectory directory;

    CustomerController(CustomerDirectory directory) {
        this.directory = directory;
    }

    record Found(List<CustomerDirectory.Entry> items) {
    }

    /**
     * Customers whose name, username or address begins with {@code search}. An agent finds those who have a ticket the agent
     * sees, and whoever's address is given whole.
     */
    @GetMapping
    Found search(@AuthenticationPrincipal Viewer viewer, @RequestParam(defaultValue = "") @Size(max = 254) String search,
            @RequestParam(defaultValue = "20") @Min(1) @Max(50) int limit) {
        return new Found(directory.search(viewer, Wire.storable(search), limit));
    }

    /** A customer with how many tickets the viewer sees of them. */
    @GetMapping("/{id}")
    CustomerDirectory.Profile get(@AuthenticationPrincipal Viewer viewer, @PathVariable long id) {
        return directory.find(viewer, id).orElseThrow(() -> new Problem.NotFound("customer"));
    }
}
