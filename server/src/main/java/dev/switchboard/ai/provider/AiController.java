package dev.switchboard.ai.provider;

import java.time.Duration;
import java.util.List;

import dev.switchboard.accounts.Viewer;
import dev.switchboard.ai.Allowance;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The provider as admins see it: whether it answers, what was asked of it, and what that cost. */
@RestController
@RequestMapping("/api/admin/ai")
class AiController {

    private static final int TESTS_PER_HOUR = 60;
    private static final Instructions INSTRUCTIONS = Instructions.named("test");
    private static final Shape SHAPE = Shape.of("test", new Shape.Text("word", "the word ready", 200));

    private final Providers providers;
    private final Usage usage;
    private final Allowance allowance;

    AiController(Providers providers, Usage usage, Allowance allowance) {
        this.providers = providers;
        this.usage = usage;
        this.allowance = allowance;
    }

    /** @param problem why it does not work, null if it does */
    record Test(boolean ok, String source, long milliseconds, @Nullable String problem) {
    }

    /** Asks the provider a trifle. */
    @PostMapping("/test")
    Test test(@AuthenticationPrincipal Viewer admin) {
        allowance.take("ai_test", admin.id(), TESTS_PER_HOUR);
        var begun = System.nanoTime();
        String problem = null;
        try {
            providers.tryOut(new Prompt(INSTRUCTIONS.with(java.util.Map.of()), Fence.around("question", "Are you ready?"), SHAPE, 500, Duration.ofMinutes(5)));
        } catch (ProviderFailure failure) {
            problem = failure.getMessage();
        }
        return new Test(problem == null, providers.source(), Duration.ofNanos(System.nanoTime() - begun).toMillis(), problem);
    }

    /**
     * @param days  those on which anything was asked, newest first
     * @param state of the provider as this node sees it
     */
    record Report(List<Usage.Day> days, Providers.State state, Usage.Day today) {
    }

    @GetMapping("/usage")
    Report usage(@RequestParam(defaultValue = "30") @Min(1) @Max(366) int days) {
        var all = usage.days(days);
        var today = usage.today();
        return new Report(all, providers.state(), all.stream().filter(day -> day.day().equals(today)).findFirst().orElse(Usage.Day.none(today)));
    }
}
