package dev.switchboard.platform.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/** O3: all settings are listed with their defaults, from the classes that read them. {@code -Dtable.write=true} writes the lists anew. */
@ExtendWith(OutputCaptureExtension.class)
class ConfigurationTableTests {

    private static final Path ROOT = Path.of("..");

    @Test
    void the_table_in_the_docs_lists_every_setting() throws IOException {
        agree(ROOT.resolve("docs/guides/configuration.md"), """
                # Configuration

                Settings are environment variables, lines `KEY=VALUE` in a file `.env` beside the launcher, or lines `property=value` in
                `switchboard.properties` in the working directory or the data folder. The environment wins over `.env`, both over the files.
                A value that is not what it should be stops the start with a message that names it; a variable that begins with
                `SWITCHBOARD_` and is no setting is warned of.

                This table is generated from the classes that read the settings; a test fails when it is out of date.

                | variable | property | default | meaning |
                |---|---|---|---|
                """ + KnownSetting.all().stream()
                .map(setting -> "| `%s` | `%s` | %s | %s |\n".formatted(name(setting), setting.property(),
                        setting.defaultValue().isEmpty() ? "" : "`" + setting.defaultValue() + "`", plain(setting.description())))
                .collect(Collectors.joining()) + """
                | `SWITCHBOARD_JAVA_OPTIONS` | | | options for the JVM, such as `-Xmx1g`; read by the launcher |
                """);
    }

    @Test
    void the_example_lists_every_setting() throws IOException {
        agree(ROOT.resolve(".env.example"), """
                # Copy to .env and take off the # of what you want to change. Lines are KEY=VALUE, taken as they are.
                # The meaning of each, in more words: docs/guides/configuration.md

                """ + KnownSetting.all().stream().filter(setting -> !setting.isMap())
                .map(setting -> "# %s\n#%s=%s\n\n".formatted(plain(setting.description()), setting.variable(), setting.defaultValue()))
                .collect(Collectors.joining()) + """
                # options for the JVM, such as -Xmx1g
                #SWITCHBOARD_JAVA_OPTIONS=
                """);
    }

    @Test
    void every_setting_is_described() {
        assertThat(KnownSetting.all()).isNotEmpty().allSatisfy(setting -> assertThat(setting.description()).as(setting.property()).isNotBlank());
    }

    @Test
    void a_variable_that_is_no_setting_is_warned_of_with_the_one_that_may_be_meant(CapturedOutput output) {
        UnknownVariables.warn(Map.of("SWITCHBOARD_PROT", "1", "SWITCHBOARD_DATABASE_URL", "x", "SWITCHBOARD_ACCESS_OIDC_OURS_ISSUER", "x", "HOME", "x"));

        assertThat(output).contains("SWITCHBOARD_PROT", "SWITCHBOARD_PORT may be meant").doesNotContain("DATABASE_URL", "OIDC");
    }

    private static String name(KnownSetting setting) {
        return setting.variable() + (setting.isMap() ? "_…" : "");
    }

    private static String plain(String description) {
        return description.replaceAll("\\{@code ([^}]*)}", "$1").replaceAll("\\s+", " ").replace("|", "\\|");
    }

    private static void agree(Path file, String wanted) throws IOException {
        if (Boolean.getBoolean("table.write")) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, wanted);
        }
        assertThat(file).as("out of date: run the tests once with -Dtable.write=true").hasContent(wanted);
    }
}
