package dev.switchboard.assist.draft;

import java.util.List;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.switchboard.accounts.Viewer;
import dev.switchboard.ai.provider.Providers;
import dev.switchboard.settings.Settings;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What agents have at their elbow, over HTTP (I5, I6). */
@RestController
class DraftController {

    private final Drafts drafts;
    private final Providers providers;
    private final Settings settings;

    DraftController(Drafts drafts, Providers providers, Settings settings) {
        this.drafts = drafts;
        this.providers = providers;
        this.settings = settings;
    }

    /** @param ticketVersion the state of the ticket that it was composed for */
    record Drafted(String draft, List<Source> sources, boolean usedFallback, String source, boolean cached, long ticketVersion) {
    }

    /** A reply to the customer, to be read, changed and sent by the agent. */
    @PostMapping("/api/tickets/{id}/ai-draft")
    Drafted draft(@AuthenticationPrincipal Viewer agent, @PathVariable long id) {
        agent.requireStaff();
        var drafted = drafts.draft(agent, id);
        var draft = drafted.draft();
        return new Drafted(draft.words(), draft.sources(), draft.usedFallback(), draft.source(), drafted.cached(), drafted.ticketVersion());
    }

    /** @param conversationContext what the agent's screen has of the conversation, besides what is stored */
    record Asked(@NotNull Long ticketId, @Nullable @Size(max = 20_000) String conversationContext) {
    }

    /** @param isAiToo the same under the name that older clients know */
    record Suggested(String suggestedResponse, @JsonProperty("is_ai") boolean isAi, @Schema(hidden = true) @JsonProperty("isAI") boolean isAiToo,
            boolean usedFallback, String source, List<Source> sources) {
    }

    /** What to say next; whether or not anyone has a socket open. */
    @PostMapping("/api/ai/suggest-response")
    Suggested suggest(@AuthenticationPrincipal Viewer agent, @RequestBody @Valid Asked asked) {
        agent.requireStaff();
        var draft = drafts.suggest(agent, asked.ticketId(), Objects.requireNonNullElse(asked.conversationContext(), ""));
        return new Suggested(draft.words(), true, true, draft.usedFallback(), draft.source(), draft.sources());
    }

    /** @param source who does it: the provider, or this server itself */
    record Tool(String key, boolean enabled, String source) {
    }

    record Tools(List<Tool> items) {
    }

    @GetMapping("/api/ai/agent-tools")
    Tools tools(@AuthenticationPrincipal Viewer agent) {
        agent.requireStaff();
        var writer = providers.source();
        return new Tools(List.of(new Tool("draft", true, writer), new Tool("suggest_response", true, writer), new Tool("suggest_title", true, writer),
                new Tool("classify", settings.triage().enabled(), Providers.LOCAL), new Tool("similar_answers", true, Providers.LOCAL),
                new Tool("self_serve", true, Providers.LOCAL)));
    }
}
