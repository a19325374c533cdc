package dev.switchboard.assist.draft;

import java.util.List;

import dev.switchboard.ai.redaction.Redaction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PastAnswerTests {

    private final PastAnswer cleaning = new PastAnswer(new Redaction(List.of("Maria Lopez", "mlopez", "Lopez Bakery", "Tom Becker")),
            List.of("Printer eats paper", "Since Tuesday our big printer in the bakery eats every second sheet and smells of burnt cinnamon."));

    @Test
    void what_helps_anyone_stays_in_its_lines() {
        assertThat(cleaning.of("""
                Hello Maria,

                thank you for your message. Please open the back cover and take out the paper tray.

                1. Switch the device off.
                2. Wait one minute, Maria.
                3. Switch it on again.

                I have ordered a new roller for you.

                Kind regards
                Tom Becker
                Tel. +49 30 901820""")).isEqualTo("""
                Please open the back cover and take out the paper tray.

                1. Switch the device off.
                3. Switch it on again.""");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Your contract Lopez Bakery has this included.", "Write to mlopez for it.", "Call +49 30 901820 for that.", "Send it to tom@example.org.",
            "You say that it eats every second sheet and that is the roller.", "The \"burnt cinnamon\" comes from the fuser.", "> our big printer", "I have refunded the amount.",
            "We will send someone tomorrow.", "Ich habe das Passwort zurückgesetzt.", "Ihr Konto wurde freigeschaltet.", "Mit freundlichen Grüßen", "Order no. 77231 is on its way.",
            "Vielen Dank für Ihre Nachricht."})
    void what_concerns_another_customer_is_not_said_again(String sentence) {
        assertThat(cleaning.of(sentence)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Please restart the device and hold the green button for ten seconds.", "Bitte starten Sie das Gerät neu.", "You find the form under Settings, then Export.",
            "Best results come with 80 g paper."})
    void what_concerns_the_matter_is(String sentence) {
        assertThat(cleaning.of(sentence)).isEqualTo(sentence);
    }
}
