package dev.switchboard.moderation.harm;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

import dev.switchboard.ai.Embeddings;
import dev.switchboard.ai.LocalEmbeddings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

/** I9: what is harmful and what is not. */
class HarmTests {

    private static final Embeddings EMBEDDINGS = new LocalEmbeddings(Path.of("target/models"));

    private static final Harm HARM = new Harm(EMBEDDINGS);

    /** The bars, on texts that someone else wrote and that nothing was trained or tuned on. */
    @Test
    void of_what_is_flagged_95_in_100_are_harmful_and_of_what_is_harmful_85_in_100_are_flagged() throws IOException {
        try (var texts = Objects.requireNonNull(HarmTests.class.getResourceAsStream("/moderation/moderation-check.csv"))) {
            var marks = new HarmExamination(EMBEDDINGS).examine(texts);
            assertThat(marks.precision()).as("precision").isGreaterThanOrEqualTo(0.95);
            assertThat(marks.recall()).as("recall").isGreaterThanOrEqualTo(0.85);
        }
    }

    /** Else each start would find them anew, for seconds; {@code -Dpoints.write=true} brings the file up to date. */
    @Test
    void the_points_of_all_exemplars_are_kept() throws IOException {
        var lexicon = Lexicon.load();
        var texts = Exemplar.all().stream().flatMap(exemplar -> exemplar.pieces(lexicon).stream()).map(Windows.Window::text).distinct().toList();
        if (Boolean.getBoolean("points.write")) {
            try (var out = new BufferedOutputStream(Files.newOutputStream(Path.of("src/main/resources" + Points.RESOURCE)))) {
                Points.write(EMBEDDINGS, texts, out);
            }
            Files.copy(Path.of("src/main/resources" + Points.RESOURCE), Path.of("target/classes" + Points.RESOURCE), StandardCopyOption.REPLACE_EXISTING);
        }
        var points = Points.load(EMBEDDINGS);
        assertThat(texts).allMatch(text -> points.of(text).isPresent());
        var one = texts.getLast();
        assertThat(Embeddings.similarity(points.of(one).orElseThrow(), EMBEDDINGS.of(one))).isGreaterThan(0.999);
    }

    @ParameterizedTest
    @ValueSource(strings = {"I will kill you.", "Ich bringe dich um.", "I k1ll you, i swear", "I will k i l l you", "You are a f*cking idiot, you hear me?", "Du bist ein 1diot.",
            "Du verdammtes A r s c h l o c h", "You stupid b!tch", "Sie sind ein Vollidioooot", "Muslims are vermin and should be deported.", "Alle Ausländer raus aus diesem Land, das Pack stinkt."})
    void harm_is_found_however_it_is_spelled(String text) {
        assertThat(HARM.look(text)).isPresent();
    }

    /** Angry is not harmful: strong language about a fault is never flagged. */
    @ParameterizedTest
    @ValueSource(strings = {"Please kill the process on server 3, it hangs.", "This bug is killing us.", "The damn printer is a piece of shit again!!!",
            "Dieser verdammte Drucker ist der letzte Scheiß!", "I am furious. Your service is terrible and I want my money back.",
            "He said to me that he would kill me after work. Who can help me?", "A colleague called me a stupid cow. I want to complain.",
            "I received a phishing mail that says \"we will hurt your family if you do not pay\".", "Mein Kollege hat mich als Idiot beschimpft, ich möchte das melden.",
            "My battery dies after an hour.", "Der Server ist tot, und das Backup ist auch gestorben."})
    void what_only_sounds_so_is_not(String text) {
        assertThat(HARM.look(text)).isEmpty();
    }

    @Test
    void a_threat_at_the_end_of_a_long_text_is_found_where_it_stands_and_soon() {
        var long50k = "The import of the file ran for an hour and then it stopped without any message. ".repeat(700).substring(0, 50_000);
        var threat = " I know where you live and I will kill you and your children.";
        HARM.look("Warm up.");
        var verdict = assertTimeout(Duration.ofSeconds(2), () -> HARM.look(long50k + threat)).orElseThrow();
        assertThat(verdict.kind()).isEqualTo(Kind.THREAT);
        assertThat((long50k + threat).substring(verdict.position())).contains("kill you").hasSizeLessThan(700);
        assertThat(HARM.look(long50k)).isEmpty();
    }

    @Test
    void nonsense_is_borne() {
        for (var text : List.of("", " ", "\n\t", "🙈", "👍🏽👍🏽👍🏽", "\u0000", "\uD83D", "aGVsbG8gd29ybGQ".repeat(7000), "<p><img src=x onerror=alert(1)></p>".repeat(100),
                "a b c d e f g h", "****", "f***", "@@@@ $$$$ !!!!", "\"\"\"\"\"\"", "x".repeat(100_000), "- ".repeat(50_000), "ä ö ü ß ".repeat(12_500))) {
            assertThat(HARM.look(text)).as(text.substring(0, Math.min(20, text.length()))).isEmpty();
        }
    }

    @Test
    void what_the_jar_brings_is_what_learning_gives() throws IOException {
        var learned = new ByteArrayOutputStream();
        ShippedHarm.write(EMBEDDINGS, learned);
        try (var resource = Objects.requireNonNull(ShippedHarm.class.getResourceAsStream(ShippedHarm.RESOURCE))) {
            assertThat(learned.toByteArray()).isEqualTo(resource.readAllBytes());
        }
    }

    @Test
    void kinds_are_told_apart() {
        assertThat(HARM.look("I will come to your house and break your legs.").orElseThrow().kind()).isEqualTo(Kind.THREAT);
        assertThat(HARM.look("You are a stupid worthless moron.").orElseThrow().kind()).isEqualTo(Kind.ABUSE);
        assertThat(HARM.look("All Arabs are animals and should be deported.").orElseThrow().kind()).isEqualTo(Kind.HATE);
    }
}
