package dev.switchboard.testing;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** An address that fails in a way nobody foresaw. */
@Hidden
@RestController
class StumblingController {

    @GetMapping("/api/test/stumble")
    String stumble() {
        throw new IllegalStateException("the inner secret of the failure");
    }
}
