package dev.switchboard.mail.outbox;

import java.nio.charset.StandardCharsets;

import dev.switchboard.accounts.Language;
import dev.switchboard.accounts.People;
import dev.switchboard.mail.templates.UnsubscribePage;
import dev.switchboard.notifications.Channel;
import dev.switchboard.notifications.Preferences;
import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Turns off mail of one kind for whoever holds the link out of one (RFC 8058). Looking at it changes nothing: programs that look at
 * links in mails do that too.
 */
@Hidden
@RestController
@RequestMapping(Unsubscribing.PATH)
class UnsubscribeController {

    private static final MediaType PAGE = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final Unsubscribing unsubscribing;
    private final Preferences preferences;
    private final People people;

    UnsubscribeController(Unsubscribing unsubscribing, Preferences preferences, People people) {
        this.unsubscribing = unsubscribing;
        this.preferences = preferences;
        this.people = people;
    }

    @GetMapping
    ResponseEntity<String> ask(@RequestParam(defaultValue = "") String token) {
        return unsubscribing.read(token).map(named -> page(200, UnsubscribePage.asking(language(named), named.kind(), token)))
                .orElseGet(UnsubscribeController::unknown);
    }

    @PostMapping
    ResponseEntity<String> turnOff(@RequestParam(defaultValue = "") String token) {
        return unsubscribing.read(token).map(named -> {
            preferences.turnOff(named.userId(), named.kind(), Channel.EMAIL);
            return page(200, UnsubscribePage.done(language(named), named.kind()));
        }).orElseGet(UnsubscribeController::unknown);
    }

    private Language language(Unsubscribing.Named named) {
        return people.find(named.userId()).map(user -> user.locale()).orElse(Language.EN);
    }

    private static ResponseEntity<String> unknown() {
        return page(404, UnsubscribePage.unknown());
    }

    private static ResponseEntity<String> page(int status, String html) {
        return ResponseEntity.status(status).contentType(PAGE).cacheControl(CacheControl.noStore()).header("Referrer-Policy", "no-referrer").body(html);
    }
}
