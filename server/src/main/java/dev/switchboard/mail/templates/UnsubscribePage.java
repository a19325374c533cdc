package dev.switchboard.mail.templates;

import dev.switchboard.accounts.Language;
import dev.switchboard.notifications.Kind;
import dev.switchboard.platform.wire.Wire;
import org.springframework.web.util.HtmlUtils;

/** The page behind a link that turns mail off. It works without the web app, and without a script. */
public final class UnsubscribePage {

    private static final String LAYOUT = Templates.resource("page.html");

    private UnsubscribePage() {
    }

    /** Asks; the button does it. */
    public static String asking(Language language, Kind kind, String token) {
        var words = Words.in(language);
        return page(language, words.of("unsubscribe.title"), """
                <p>%s</p>
                <form method="post" action="?token=%s"><button type="submit">%s</button></form>
                """.formatted(text(words.of("unsubscribe.ask").formatted(words.of("unsubscribe." + Wire.name(kind)))), text(token), text(words.of("unsubscribe.do"))));
    }

    public static String done(Language language, Kind kind) {
        var words = Words.in(language);
        return page(language, words.of("unsubscribe.title"),
                "<p role=\"status\">" + text(words.of("unsubscribe.done").formatted(words.of("unsubscribe." + Wire.name(kind)))) + "</p>");
    }

    public static String unknown() {
        var words = Words.in(Language.EN);
        return page(Language.EN, words.of("unsubscribe.title"), "<p>" + text(words.of("unsubscribe.unknown")) + "</p>");
    }

    private static String page(Language language, String title, String content) {
        return LAYOUT.replace("{{language}}", Wire.name(language)).replace("{{title}}", text(title)).replace("{{content}}", content);
    }

    private static String text(String words) {
        return HtmlUtils.htmlEscape(words, "UTF-8");
    }
}
