package dev.switchboard.tickets;

import java.util.List;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.switchboard.accounts.Viewer;
import dev.switchboard.platform.wire.Cursor;
import dev.switchboard.platform.wire.Idempotency;
import dev.switchboard.platform.wire.Page;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The conversation of a ticket over HTTP (T4, T6). */
@RestController
@RequestMapping("/api/tickets/{id}/messages")
class MessageController {

    private static final String ORDER = "messages";

    private final Conversation conversation;
    private final Idempotency idempotency;

    MessageController(Conversation conversation, Idempotency idempotency) {
        this.conversation = conversation;
        this.idempotency = idempotency;
    }

    @GetMapping
    Page<Message> list(@AuthenticationPrincipal Viewer viewer, @PathVariable long id, @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "" + Page.DEFAULT) @Min(1) @Max(Page.LARGEST) int limit) {
        var after = Cursor.decode(cursor, ORDER);
        return Page.of(conversation.read(viewer, id, after == null ? 0 : after.id(), limit + 1), limit, last -> new Cursor(ORDER, "", last.id()));
    }

    record NewMessage(@NotBlank @Size(max = 50_000) String body, @JsonProperty("is_internal") @Nullable Boolean isInternal,
            @JsonProperty("is_ai") @Nullable Boolean isAi, @Nullable List<@NotNull Long> attachments, @Nullable @Size(max = 100) String clientId) {
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Message say(@AuthenticationPrincipal Viewer viewer, @PathVariable long id, @RequestBody @Valid NewMessage message,
            @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String key) {
        var saying = new Conversation.Saying(message.body(), Boolean.TRUE.equals(message.isInternal()), Boolean.TRUE.equals(message.isAi()),
                Objects.requireNonNullElse(message.attachments(), List.of()), message.clientId() == null || message.clientId().isBlank() ? null : message.clientId(), Channel.WEB);
        return idempotency.once(viewer.id(), key, "/api/tickets/" + id + "/messages", message, Message.class, () -> conversation.say(viewer, id, saying));
    }

    record Helpful(@NotNull Boolean helpful) {
    }

    /** Whether an AI message helped (T6). */
    @PostMapping("/{messageId}/feedback")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void rate(@AuthenticationPrincipal Viewer viewer, @PathVariable long id, @PathVariable long messageId, @RequestBody @Valid Helpful helpful) {
        conversation.rate(viewer, id, messageId, helpful.helpful());
    }
}
