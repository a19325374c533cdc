package dev.switchboard.platform.feed;

import java.util.List;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class FeedController {

    private final FeedStanding standing;

    FeedController(FeedStanding standing) {
        this.standing = standing;
    }

    record Standing(List<FeedStanding.Reader> readers, List<FeedStanding.Failure> failures) {
    }

    /** The readers of the event logs, for admins: how far each is, and what it could not read. */
    @GetMapping("/api/admin/readers")
    Standing readers() {
        return new Standing(standing.readers(), standing.failures(100));
    }
}
