package dev.switchboard.mail.templates;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.switchboard.accounts.Language;
import dev.switchboard.accounts.Person;
import dev.switchboard.accounts.Viewer;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The templates of mail, for admins (C2). */
@RestController
@RequestMapping("/api/admin/mail-templates")
class TemplateController {

    private final Templates templates;
    private final Preview preview;

    TemplateController(Templates templates, Preview preview) {
        this.templates = templates;
        this.preview = preview;
    }

    /** @param changedAt null for what came along */
    record Entry(TemplateKind kind, Language language, @JsonProperty("is_custom") boolean isCustom, @Nullable Instant changedAt, @Nullable Person changedBy) {
    }

    record Entries(List<Entry> items) {
    }

    /** All there are, each in each language. */
    @GetMapping
    Entries list() {
        var changed = templates.changed();
        var entries = new ArrayList<Entry>();
        for (var kind : TemplateKind.values()) {
            for (var language : Language.values()) {
                var version = changed.stream().filter(one -> one.kind() == kind && one.language() == language).findFirst();
                entries.add(new Entry(kind, language, version.isPresent() && version.get().template() != null,
                        version.map(TemplateTable.Version::changedAt).orElse(null), version.map(TemplateTable.Version::changedBy).orElse(null)));
            }
        }
        return new Entries(entries);
    }

    /** What it may have a place for; {@code form} says how it stands in the text. */
    record Place(String name, Placeholder.Form form) {
        static List<Place> of(Collection<Placeholder> placeholders) {
            return placeholders.stream().map(one -> new Place(one.wire(), one.form())).toList();
        }
    }

    /** @param template null where the default was taken again */
    record Version(int version, @Nullable Template template, Instant changedAt, Person changedBy) {
    }

    /**
     * @param original what came along
     * @param history  newest first
     */
    record Detail(TemplateKind kind, Language language, Template template, @JsonProperty("is_custom") boolean isCustom, Template original, List<Place> placeholders, List<Version> history) {
    }

    @GetMapping("/{kind}/{language}")
    Detail get(@PathVariable TemplateKind kind, @PathVariable Language language) {
        var history = templates.history(kind, language).stream()
                .map(version -> new Version(version.version(), version.template(), version.changedAt(), version.changedBy())).toList();
        return new Detail(kind, language, templates.get(kind, language), !history.isEmpty() && history.getFirst().template() != null,
                templates.original(kind, language), Place.of(kind.placeholders()), history);
    }

    /** @param subject has no meaning for the frame */
    record Texts(@Nullable String subject, @NotNull String body) {
        Template template() {
            return new Template(subject == null ? "" : subject, body);
        }
    }

    @PutMapping("/{kind}/{language}")
    Detail change(@AuthenticationPrincipal Viewer admin, @PathVariable TemplateKind kind, @PathVariable Language language, @RequestBody @Valid Texts texts) {
        templates.change(admin, kind, language, texts.template());
        return get(kind, language);
    }

    /** Takes that which came along. */
    @DeleteMapping("/{kind}/{language}")
    Detail reset(@AuthenticationPrincipal Viewer admin, @PathVariable TemplateKind kind, @PathVariable Language language) {
        templates.change(admin, kind, language, null);
        return get(kind, language);
    }

    /** @param ticketId a ticket to show it with; a made-up one if there is none */
    record Draft(@Nullable String subject, @NotNull String body, @Nullable Long ticketId) {
        Template template() {
            return new Template(subject == null ? "" : subject, body);
        }
    }

    /** What a mail by these texts would look like. Nothing is kept. */
    @PostMapping("/{kind}/{language}/preview")
    Letter preview(@AuthenticationPrincipal Viewer admin, @PathVariable TemplateKind kind, @PathVariable Language language, @RequestBody @Valid Draft draft) {
        return preview.of(admin, kind, language, draft.template(), draft.ticketId());
    }
}
