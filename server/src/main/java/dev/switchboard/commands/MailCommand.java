package dev.switchboard.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

import dev.switchboard.mail.inbox.MailImport;
import dev.switchboard.platform.wire.WireJson;

/** {@code mail import FOLDER|FILE}: mails from files, by the same way as those of a mailbox (N6). Ends with 1 if one broke. */
final class MailCommand implements Command {

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public String usage() {
        return """
                Usage: ./switchboard mail import FOLDER|FILE.mbox|FILE.eml [--mailbox NAME] [--dry-run]

                Brings in mails: each file of a folder is one, an mbox file holds many. Brought in twice, they are there once.
                  --mailbox   the mailbox whose department new tickets are for; else triage finds it out
                  --dry-run   look only: prints a line of JSON for each mail, with what would become of it""";
    }

    @Override
    public int run(List<String> given, Inside server) throws IOException {
        var arguments = new Arguments(given);
        var mailbox = arguments.option("mailbox").orElse(null);
        var isDryRun = arguments.flag("dry-run");
        arguments.first("import");
        var path = Path.of(arguments.only("a folder or a file"));
        if (!Files.isReadable(path)) {
            throw new Arguments.Wrong("cannot read " + path);
        }
        try (var inside = server.open()) {
            var json = WireJson.mapper();
            var verdicts = new TreeMap<String, Integer>();
            var began = System.nanoTime();
            var count = inside.getBean(MailImport.class).run(path, mailbox, isDryRun, line -> {
                verdicts.merge(line.verdict(), 1, Integer::sum);
                if (isDryRun) {
                    System.out.println(json.writeValueAsString(line));
                } else if (line.verdict().equals("broken")) {
                    System.err.println(line.file() + ": " + line.reason());
                }
            });
            var seconds = (System.nanoTime() - began) / 1e9;
            (isDryRun ? System.err : System.out).printf(Locale.ROOT, "%d mails in %.1f s (%.0f a second): %s%n", count, seconds, count / seconds, verdicts);
            return verdicts.containsKey("broken") ? 1 : 0;
        }
    }
}
