package dev.switchboard.tickets.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.ContentDisposition;

class FileNameTests {

    static Stream<Arguments> a_hostile_name_becomes_a_plain_one() {
        return Stream.of(
                // Missing and empty
                arguments(null, "file"),
                arguments("", "file"),
                arguments("   \t\n", "file"),
                arguments("\0", "file"),
                // Paths
                arguments("../../etc/passwd", "passwd"),
                arguments("/etc/cron.d/job.txt", "job.txt"),
                arguments("C:\\Windows\\System32\\notes.txt", "notes.txt"),
                arguments("\\\\server\\share\\notes.txt", "notes.txt"),
                arguments("..\\../mixed\\/name.txt", "name.txt"),
                arguments("folder/", "file"),
                arguments("C:notes.txt", "C_notes.txt"),
                arguments("%2e%2e%2fpasswd", "%2e%2e%2fpasswd"),
                arguments("line\nbreak/../name.txt", "name.txt"),
                // Dots
                arguments(".", "file"),
                arguments("..", "file"),
                arguments("...", "file"),
                arguments(". . .", "file"),
                arguments(".htaccess", "htaccess"),
                arguments("..hidden.txt", "hidden.txt"),
                arguments("setup.exe.", "setup.exe"),
                arguments("setup.exe. . .", "setup.exe"),
                arguments("setup.exe\u00a0.\u2003", "setup.exe"),
                // Control characters and NUL
                arguments("setup.exe\0.txt", "setup.exe.txt"),
                arguments("a\u0001b\u001bc\u007fd\u0085e\u009ff.txt", "abcdef.txt"),
                arguments("a\r\nSet-Cookie: x=y.txt", "a Set-Cookie_ x=y.txt"),
                // Bidirectional overrides and isolates, zero-width characters, byte order mark, tags
                arguments("invoice\u202efdp.exe", "invoicefdp.exe"),
                arguments("a\u202a\u202b\u202c\u202d\u2066\u2067\u2068\u2069\u200e\u200f\u061cb.txt", "ab.txt"),
                arguments("a\u200bb\u200cc\u200dd\u2060e\ufefff\u00adg.txt", "abcdefg.txt"),
                arguments("a\udb40\udc41b.txt", "ab.txt"),
                // Broken and forbidden code points
                arguments("a\ud83db.txt", "ab.txt"),
                arguments("a\ude00b.txt", "ab.txt"),
                arguments("\ud83d\u202e\ude00.txt", "txt"),
                arguments("a\uffff\ufffeb.txt", "ab.txt"),
                // Characters that mean something to Windows, a shell or a header
                arguments("a<b>c:d\"e|f?g*h.txt", "a_b_c_d_e_f_g_h.txt"),
                arguments("notes.txt:evil.exe", "notes.txt_evil.exe"),
                arguments("notes.txt::$DATA", "notes.txt__$DATA"),
                arguments("a\"; filename=\"b.exe", "a_; filename=_b.exe"),
                // Devices
                arguments("CON", "_CON"),
                arguments("con.txt", "_con.txt"),
                arguments("Nul.tar.gz", "_Nul.tar.gz"),
                arguments("aux .txt", "_aux .txt"),
                arguments("PRN", "_PRN"),
                arguments("com1.log", "_com1.log"),
                arguments("COM0", "_COM0"),
                arguments("LPT9", "_LPT9"),
                arguments("LPT²", "_LPT²"),
                arguments("CONIN$", "_CONIN$"),
                arguments("console.txt", "console.txt"),
                arguments("com10.txt", "com10.txt"),
                arguments("file://nul", "_nul"),
                // Blanks
                arguments("  my   own\t\tnotes .txt  ", "my own notes .txt"),
                arguments("a\u3000b\u2028c.txt", "a b c.txt"),
                // Nothing to see
                arguments("\u0301\u0302", "file"),
                arguments("\u200d\u200d", "file"),
                // Good names stay as they are
                arguments("report (final) v2.pdf", "report (final) v2.pdf"),
                arguments("Überweisung März.pdf", "Überweisung März.pdf"),
                arguments("U\u0308ber.pdf", "Über.pdf"),
                arguments("请求书.xlsx", "请求书.xlsx"),
                arguments("صورة.png", "صورة.png"),
                arguments("😀.png", "😀.png"),
                arguments("README", "README"),
                arguments("archive.tar.gz", "archive.tar.gz"),
                arguments("it's 100% & more; #1, [x]{y}~$=+@!.txt", "it's 100% & more; #1, [x]{y}~$=+@!.txt"));
    }

    @ParameterizedTest
    @MethodSource
    void a_hostile_name_becomes_a_plain_one(String given, String clean) {
        assertThat(FileName.of(given).value()).isEqualTo(clean);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "ü", "😀", "书"})
    void a_long_name_is_cut_to_200_code_points_and_keeps_its_extension(String letter) {
        String name = FileName.of(letter.repeat(10_000) + ".Pdf").value();

        assertThat(name.codePointCount(0, name.length())).isEqualTo(200);
        assertThat(name).isEqualTo(letter.repeat(196) + ".Pdf");
    }

    @Test
    void a_name_of_200_code_points_is_not_cut() {
        String name = "😀".repeat(196) + ".pdf";

        assertThat(FileName.of(name).value()).isEqualTo(name);
    }

    @Test
    void an_endless_extension_is_cut_too() {
        assertThat(FileName.of("a." + "x".repeat(1000)).value()).isEqualTo("a." + "x".repeat(198));
    }

    @Test
    void a_cut_leaves_no_blank_or_dot_before_the_extension() {
        assertThat(FileName.of("a".repeat(195) + ". ..bbb.pdf").value()).isEqualTo("a".repeat(195) + ".pdf");
    }

    @Test
    void a_device_of_great_length_is_still_none() {
        String name = FileName.of("con." + "x".repeat(300)).value();

        assertThat(name).startsWith("_con.").hasSize(200);
    }

    @Test
    void a_name_of_megabytes_takes_no_time() {
        assertThat(FileName.of("\u0301\u0316".repeat(2_000_000) + "a.txt").value()).endsWith(".txt");
        assertThat(FileName.of("/".repeat(4_000_000) + "a.txt").value()).isEqualTo("a.txt");
        assertThat(FileName.of(" .".repeat(2_000_000) + "a.txt").value()).isEqualTo("a.txt");
    }

    @Test
    void whatever_comes_in_what_goes_out_is_clean_and_stays_so() {
        var random = new Random(1);
        int[] spice = {
            '.', '.', ' ', '/', '\\', ':', '"', '*', 0, '\n', 0x202e, 0x200d, 0xd800, 0xdfff, 0xfeff, 0x0301, 0x1f600,
            0xe0041, 0xffff, 'c', 'o', 'n', 'N', 'U', 'L', '1'
        };
        for (int i = 0; i < 50_000; i++) {
            var given = new StringBuilder();
            for (int length = random.nextInt(random.nextInt(10) == 0 ? 600 : 12); length > 0; length--) {
                given.appendCodePoint(
                        random.nextInt(3) > 0 ? spice[random.nextInt(spice.length)] : random.nextInt(0x110000));
            }
            String name = FileName.of(given.toString()).value();

            assertThat(name).isNotBlank().doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Cs}/\\\\:*?\"<>|]");
            assertThat(name).doesNotStartWith(".").doesNotStartWith(" ").doesNotEndWith(".").doesNotEndWith(" ");
            assertThat(name).doesNotMatch("(?is)(con|prn|aux|nul|com[0-9]|lpt[0-9]) *(\\..*)?");
            assertThat(name.codePointCount(0, name.length())).isBetween(1, 200);
            assertThat(FileName.of(name).value()).isEqualTo(name);
            assertThat(FileName.of(name).attachment()).matches("[\\x20-\\x7e\\xa0-\\xff]+");
            assertThat(ContentDisposition.parse(FileName.of(name).attachment()).getFilename())
                    .isEqualTo(name);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"setup.EXE", "setup.exe...", "a/b.c/setup.tar.exe", "setup.\u202eexe", "setup.exe\0"})
    void the_extension_is_what_follows_the_last_dot_of_the_clean_name(String given) {
        assertThat(FileName.of(given).extension()).isEqualTo("exe");
    }

    @ParameterizedTest
    @ValueSource(strings = {"README", "", ".profile", "dots."})
    void a_name_without_extension_has_an_empty_one(String given) {
        assertThat(FileName.of(given).extension()).isEmpty();
    }

    @Test
    void the_header_gives_a_plain_name_plainly() {
        assertThat(FileName.of("report 1.pdf").attachment()).startsWith("attachment; ").contains("report 1.pdf");
        assertThat(FileName.of("photo.png").inline()).startsWith("inline; ");
    }

    @Test
    void the_header_gives_any_other_name_in_utf_8() {
        assertThat(FileName.of("Über €.pdf").attachment()).contains("filename*=UTF-8''%C3%9Cber%20%E2%82%AC.pdf");
    }
}
