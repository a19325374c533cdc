package dev.switchboard.tickets.attachments;

import static dev.switchboard.tickets.attachments.Samples.docx;
import static dev.switchboard.tickets.attachments.Samples.elf;
import static dev.switchboard.tickets.attachments.Samples.ending;
import static dev.switchboard.tickets.attachments.Samples.exe;
import static dev.switchboard.tickets.attachments.Samples.hex;
import static dev.switchboard.tickets.attachments.Samples.iso;
import static dev.switchboard.tickets.attachments.Samples.jpeg;
import static dev.switchboard.tickets.attachments.Samples.odt;
import static dev.switchboard.tickets.attachments.Samples.ole;
import static dev.switchboard.tickets.attachments.Samples.png;
import static dev.switchboard.tickets.attachments.Samples.text;
import static dev.switchboard.tickets.attachments.Samples.utf16;
import static dev.switchboard.tickets.attachments.Samples.zip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.switchboard.tickets.attachments.FileType.Detected;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileTypeTests {

    private static final String HARMLESS_OLE_CLASS = "0609020000000000c000000000000046";

    private final FileType types = new FileType();

    @TempDir
    private Path folder;

    static Stream<Arguments> harmless_content_is_recognised() {
        String office = "application/vnd.openxmlformats-officedocument.";
        return Stream.of(
                // Content alone decides, whatever the name says
                arguments(png(), "photo.png", "image/png"),
                arguments(png(), "photo.txt", "image/png"),
                arguments(png(), "photo", "image/png"),
                arguments(png(), "photo.html", "image/png"),
                arguments(jpeg(), "photo.png", "image/jpeg"),
                arguments(text("GIF89a"), "a.gif", "image/gif"),
                arguments(text("RIFF\u0010\0\0\0WEBPVP8 "), "a.webp", "image/webp"),
                arguments(hex("00000018 66747970 6d703432"), "a.mp4", "video/mp4"),
                arguments(text("%PDF-1.7\n"), "a.pdf", "application/pdf"),
                arguments(text("{\\rtf1 hello}"), "a.rtf", "application/rtf"),
                arguments(hex("1f8b0800"), "a.tar.gz", "application/gzip"),
                arguments(hex("377abcaf271c"), "a.7z", "application/x-7z-compressed"),
                arguments(text("<!DOCTYPE html><html><body>hi"), "a.html", "text/html"),
                arguments(text("<!DOCTYPE html><html><body>hi"), "a.txt", "text/html"),
                arguments(text("<!DOCTYPE html><html><body>hi"), "a.png", "text/html"),
                arguments(text("<svg xmlns=\"http://www.w3.org/2000/svg\"/>"), "a.svg", "image/svg+xml"),
                arguments(text("<svg xmlns=\"http://www.w3.org/2000/svg\"/>"), "a.txt", "image/svg+xml"),
                arguments(text("<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>"), "a.png",
                        "image/svg+xml"),
                arguments(text("From: a@example.org\r\nTo: b@example.org\r\nSubject: x\r\n\r\nhi"), "a",
                        "message/rfc822"),
                // In text and XML the name says which kind
                arguments(text("hello"), "a.txt", "text/plain"),
                arguments(text("hello"), "a", "text/plain"),
                arguments(text("a;b;c"), "a.csv", "text/csv"),
                arguments(text("# hello"), "a.md", "text/markdown"),
                arguments(text("{}"), "a.json", "application/json"),
                arguments(text("hello <b>you</b>"), "a.html", "text/html"),
                arguments(text("<svg/>"), "a.svg", "image/svg+xml"),
                arguments(text("Grüße"), "a.txt", "text/plain"),
                arguments(utf16("hello"), "a.txt", "text/plain"),
                arguments(text("<?xml version=\"1.0\"?><a/>"), "a.xml", "application/xml"),
                // but never what else it would be
                arguments(text("hello"), "a.png", "text/plain"),
                arguments(text("hello"), "a.pdf", "text/plain"),
                arguments(text("hello"), "a.docx", "text/plain"),
                // Zip files are what they contain
                arguments(zip("a.txt"), "a.zip", "application/zip"),
                arguments(zip("a.txt"), "a.png", "application/zip"),
                arguments(zip("a.txt"), "a.docx", "application/zip"),
                arguments(docx(), "a.docx", office + "wordprocessingml.document"),
                arguments(docx(), "a.xlsx", office + "wordprocessingml.document"),
                arguments(docx(), "a", office + "wordprocessingml.document"),
                arguments(zip("_rels/.rels", "xl/workbook.xml", "[Content_Types].xml"), "a",
                        office + "spreadsheetml.sheet"),
                arguments(zip("[Content_Types].xml", "ppt/presentation.xml"), "a",
                        office + "presentationml.presentation"),
                arguments(zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"), "a.docx",
                        "application/vnd.ms-word.document.macroenabled.12"),
                arguments(zip("[Content_Types].xml", "visio/document.xml"), "a.vsdx",
                        "application/vnd.ms-visio.drawing"),
                arguments(zip("[Content_Types].xml", "what/ever.xml"), "a", "application/zip"),
                arguments(odt(), "a.odt", "application/vnd.oasis.opendocument.text"),
                arguments(odt(), "a.zip", "application/vnd.oasis.opendocument.text"),
                // OLE is told by the name, since the content says no more than that
                arguments(ole(HARMLESS_OLE_CLASS), "a.doc", "application/msword"),
                arguments(ole(HARMLESS_OLE_CLASS), "a.msg", "application/vnd.ms-outlook"),
                arguments(ole(HARMLESS_OLE_CLASS), "a.png", "application/octet-stream"),
                // A core dump is an ELF file that nobody can run
                arguments(elf(4), "core.1234", "application/x-coredump"),
                // Unknown
                arguments(noise(), "a.png", "application/octet-stream"),
                arguments(noise(), "a.zip", "application/octet-stream"),
                arguments(new byte[0], "a.png", "application/octet-stream"),
                arguments(new byte[0], "a.txt", "application/octet-stream"),
                arguments(new byte[1], "a", "application/octet-stream"));
    }

    @ParameterizedTest
    @MethodSource
    void harmless_content_is_recognised(byte[] content, String name, String mediaType) throws IOException {
        assertThat(detect(content, name)).isEqualTo(new Detected(mediaType, false));
    }

    static Stream<Arguments> dangerous_content_is_seen_through_any_name() {
        return Stream.of(
                arguments("Windows program", exe()),
                arguments("DOS program", hex("4d5a 0000")),
                arguments("ELF program", elf(2)),
                arguments("ELF library", elf(3)),
                arguments("ELF object", elf(1)),
                arguments("ELF of no kind", elf(0)),
                arguments("Mach-O", hex("cffaedfe 07000001 03000000")),
                arguments("Mach-O, 32 bits", hex("cefaedfe 07000000 03000000")),
                arguments("Mach-O, big endian", hex("feedface 00000012")),
                arguments("Mach-O, universal", hex("cafebabe 00000002 01000007")),
                arguments("Java class", hex("cafebabe 00000045")),
                arguments("Dalvik", text("dex\n035\0" + " ".repeat(100))),
                arguments("jar", zip("META-INF/MANIFEST.MF", "Main.class")),
                arguments("jar with its manifest last", zip("Main.class", "readme.txt", "META-INF/MANIFEST.MF")),
                arguments("jar in small letters", zip("Main.class", "meta-inf/manifest.mf")),
                arguments("jar posing as a document",
                        zip("[Content_Types].xml", "word/document.xml", "META-INF/MANIFEST.MF")),
                arguments("Android app", zip("classes.dex", "AndroidManifest.xml")),
                arguments("Android bundle", zip("BundleConfig.pb", "base/manifest/AndroidManifest.xml")),
                arguments("iOS app", zip("Payload/", "Payload/Some.app/Info.plist")),
                arguments("Windows store app", zip("[Content_Types].xml", "AppxManifest.xml")),
                arguments("Visual Studio extension", zip("[Content_Types].xml", "extension.vsixmanifest")),
                arguments("Windows installer", ole("84100c0000000000c000000000000046")),
                arguments("Windows installer patch", ole("86100c0000000000c000000000000046")),
                arguments("Windows installer transform", ole("82100c0000000000c000000000000046")),
                arguments("shortcut", hex("4c000000 0114020000000000c000000000000046")),
                arguments("cabinet", text("MSCF\0\0\0\0" + " ".repeat(50))),
                arguments("Debian package", text("!<arch>\ndebian-binary   1234567890  0     0     100644  4")),
                arguments("RPM", hex("edabeedb 0300")),
                arguments("macOS installer", hex("78617221 001c 0001")),
                arguments("macOS disk image", ending("koly")),
                arguments("Virtual PC disk image", ending("conectix")),
                arguments("Hyper-V disk image", text("vhdxfile" + " ".repeat(100))),
                arguments("CD image", iso()),
                arguments("Chrome extension", text("Cr24\u0003\0\0\0" + " ".repeat(50))),
                arguments("compiled help", text("ITSF\u0003\0\0\0" + " ".repeat(50))),
                arguments("compiled AppleScript", text("FasdUAS 1.101.10\u000e")),
                arguments("shell script", text("#!/bin/sh\nrm -rf ~\n")),
                arguments("any script", text("#! /usr/bin/env node\n")),
                arguments("batch file", text("@echo off\r\ndel *.*\r\n")),
                arguments("batch file, shouting, after blank lines", text("\r\n\r\n@ECHO OFF\r\n")),
                arguments("registry export", utf16("Windows Registry Editor Version 5.00\r\n")),
                arguments("old registry export", text("REGEDIT4\r\n")),
                arguments("internet shortcut", text("[InternetShortcut]\r\nURL=file://host/share\r\n")),
                arguments("desktop entry", text("\ufeff[Desktop Entry]\nExec=rm\n")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void dangerous_content_is_seen_through_any_name(String what, byte[] content) throws IOException {
        for (String name : new String[] {"a", "a.txt", "a.png", "a.pdf", "a.docx", "a.zip", "a.html", "a.json"}) {
            assertThat(detect(content, name).dangerous()).as("%s as %s", what, name).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.exe", "a.dll", "a.com", "a.msi", "a.bat", "a.cmd", "a.ps1", "a.vbs", "a.js", "a.hta", "a.lnk",
                "a.scr", "a.sh", "a.apk", "a.dmg", "a.jar", "a.class", "a.cpl", "a.pif", "a.wsf", "a.reg", "a.iso",
                "a.deb",
                "a.rpm", "a.pkg", "a.appimage", "a.chm", "a.url", "a.desktop", "a.py", "a.msix", "a.vhdx",
                "a.ExE", "invoice.pdf.exe", "a.exe.", "a.exe. .", "a.exe\u202e", "a.e\u200bxe", "a\u202etxt.exe",
                "a.{3050f4d8-98b5-11cf-bb82-00aa00bdce0b}", "a.{3050F4D8-98B5-11CF-BB82-00AA00BDCE0B}"
            })
    void a_dangerous_name_makes_any_content_dangerous(String name) throws IOException {
        assertThat(detect(png(), name).dangerous()).isTrue();
        assertThat(detect(text("hello"), name).dangerous()).isTrue();
        assertThat(detect(new byte[0], name).dangerous()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.exe.txt", "exe", "js", ".exe", "executable.pdf", "a.json", "a.html", "a.svg",
                "a.zip", "a.docm",
                "a.log", "a.css", "a.c", "a.java", "a.sql", "a.ts", "a.xml", "a.yaml", "a.pem", "a.p12", "a.pcap", "a.har",
                "a.eml"
            })
    void other_names_do_not(String name) throws IOException {
        assertThat(detect(text("hello"), name).dangerous()).isFalse();
    }

    @Test
    void programs_inside_an_archive_are_the_scanners_business() throws IOException {
        assertThat(detect(zip("setup.exe", "readme.txt"), "a.zip")).isEqualTo(new Detected("application/zip", false));
    }

    @Test
    void a_zip_with_something_in_front_is_still_looked_into() throws IOException {
        byte[] jar = zip("META-INF/MANIFEST.MF", "Main.class");
        byte[] shifted = new byte[jar.length + 100];
        System.arraycopy(zip("x"), 0, shifted, 0, 4);
        System.arraycopy(jar, 0, shifted, 100, jar.length);

        assertThat(detect(shifted, "a.zip").dangerous()).isTrue();
    }

    @Test
    void a_zip_whose_comment_poses_as_its_end_is_still_looked_into() throws IOException {
        byte[] jar = zip("META-INF/MANIFEST.MF", "Main.class");
        byte[] commented = Arrays.copyOf(jar, jar.length + 22);
        commented[jar.length - 2] = 22;
        System.arraycopy(new byte[] {'P', 'K', 5, 6}, 0, commented, jar.length, 4);

        assertThat(detect(commented, "a.zip").dangerous()).isTrue();
    }

    @Test
    @Timeout(5)
    void a_zip_of_nothing_but_ends_costs_little() throws IOException {
        byte[] ends = text("PK\u0005\u0006".repeat(500_000));
        ends[2] = 3;
        ends[3] = 4;

        assertThat(detect(ends, "a.zip")).isEqualTo(new Detected("application/zip", false));
    }

    @Test
    void looking_at_xml_fetches_nothing() throws IOException {
        try (var bait = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            bait.setSoTimeout(1);
            String address = "http://127.0.0.1:" + bait.getLocalPort() + "/x";
            String xml = """
                    <?xml version="1.0"?>
                    <!DOCTYPE svg SYSTEM "%1$s.dtd" [<!ENTITY %% a SYSTEM "%1$s.ent"> %%a; <!ENTITY b SYSTEM "%1$s">]>
                    <svg xmlns="http://www.w3.org/2000/svg">&b;</svg>
                    """.formatted(address);

            assertThat(detect(text(xml), "a.svg")).isEqualTo(new Detected("image/svg+xml", false));

            assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(bait::accept);
        }
    }

    @Test
    void broken_files_of_every_kind_are_only_unknown() throws IOException {
        var random = new Random(1);
        byte[][] wholes = {exe(), docx(), odt(), png(), ole(HARMLESS_OLE_CLASS), iso(), zip("a", "b")};
        for (byte[] whole : wholes) {
            for (int i = 0; i < 40; i++) {
                byte[] broken = Arrays.copyOf(whole, random.nextInt(whole.length));
                for (int j = 0; j < 20 && broken.length > 0; j++) {
                    broken[random.nextInt(broken.length)] = (byte) random.nextInt();
                }
                assertThat(detect(broken, "a.docx").mediaType()).contains("/");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0xff, 0x00, 0x7f})
    void a_directory_that_lies_about_its_lengths_is_only_a_zip(int lie) throws IOException {
        byte[] zip = zip("a.txt");
        Arrays.fill(zip, zip.length - 22 + 10, zip.length - 2, (byte) lie);

        assertThat(detect(zip, "a.zip")).isEqualTo(new Detected("application/zip", false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "image/png", "image/jpeg", "image/gif", "image/webp", "text/plain", "IMAGE/PNG",
                "text/plain; charset=utf-8"
            })
    void images_and_plain_text_may_be_shown(String mediaType) {
        assertThat(FileType.inlineSafe(mediaType)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/html", "image/svg+xml", "application/xhtml+xml", "application/xml", "text/xml", "application/pdf",
                "application/octet-stream", "text/javascript", "text/css", "image/png+xml", "message/rfc822", "", ";",
                "image/*", "image/png, text/html"
            })
    void everything_else_is_only_downloaded(String mediaType) {
        assertThat(FileType.inlineSafe(mediaType)).isFalse();
    }

    private Detected detect(byte[] content, String name) throws IOException {
        Path file = Files.write(folder.resolve("content"), content);
        try (FileChannel channel = FileChannel.open(file)) {
            return types.detect(channel, FileName.of(name));
        }
    }

    private static byte[] noise() {
        byte[] noise = new byte[5000];
        new Random(7).nextBytes(noise);
        return noise;
    }
}
