package dev.switchboard.mail.inbox;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Mailboxes that are fetched, for admins. */
@RestController
@RequestMapping("/api/admin/mailboxes")
class MailboxController {

    private final Mailboxes mailboxes;

    MailboxController(Mailboxes mailboxes) {
        this.mailboxes = mailboxes;
    }

    /**
     * @param host     name or address of the IMAP server
     * @param password left out: the one that is known for the same server and username
     */
    record MailboxSettings(@NotBlank @Size(max = 100) String name, @NotBlank @Email @Size(max = 254) String address,
            @NotBlank @Size(max = 253) @Pattern(regexp = "[A-Za-z0-9._:\\-\\[\\]]*", message = "must be the name or address of a server") String host,
            @NotNull @Min(1) @Max(65535) Integer port, @NotNull Mailbox.Security security, @NotBlank @Size(max = 254) String username,
            @Nullable @Size(max = 1000) String password, @Nullable @Size(max = 200) String folder, @NotBlank String department,
            @Nullable Boolean markSeen, @JsonProperty("is_enabled") @Nullable Boolean isEnabled) {

        Mailboxes.Wish wish() {
            return new Mailboxes.Wish(name, address, host, port, security, username, password == null || password.isEmpty() ? null : password,
                    folder == null || folder.isBlank() ? "INBOX" : folder.strip(), department, !Boolean.FALSE.equals(markSeen), !Boolean.FALSE.equals(isEnabled));
        }
    }

    @GetMapping
    List<Mailbox> list() {
        return mailboxes.all();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Mailbox add(@RequestBody @Valid MailboxSettings settings) {
        return mailboxes.add(settings.wish());
    }

    @PutMapping("/{id}")
    Mailbox change(@PathVariable long id, @RequestBody @Valid MailboxSettings settings) {
        return mailboxes.change(id, settings.wish());
    }

    /** Removes a mailbox; the mail that came by it stays. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable long id) {
        mailboxes.remove(id);
    }

    /** @param id a mailbox that is there, whose password counts if none is given */
    record TrialRequest(@Nullable Long id, @NotNull @Valid MailboxSettings settings) {
    }

    /** Tries settings out: signs in, looks into the folder, and changes nothing. */
    @PostMapping("/test")
    Mailboxes.Trial test(@RequestBody @Valid TrialRequest trial) {
        return mailboxes.trial(trial.id(), trial.settings().wish());
    }
}
