package dev.switchboard.tickets.attachments;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The beginnings, and where it matters the whole, of files of many kinds, made by hand. */
final class Samples {

    private Samples() {}

    /** Bytes in hex, then zeros up to 1 KiB. */
    static byte[] hex(String digits) {
        return Arrays.copyOf(HexFormat.of().parseHex(digits.replace(" ", "")), 1024);
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] utf16(String text) {
        return ("\ufeff" + text).getBytes(StandardCharsets.UTF_16LE);
    }

    /** A Windows program: the DOS header, and where it points to, the PE header. */
    static byte[] exe() {
        byte[] exe = hex("4d5a 9000 0300");
        exe[0x3c] = (byte) 0x80;
        exe[0x80] = 'P';
        exe[0x81] = 'E';
        exe[0x84] = 0x64;
        exe[0x85] = (byte) 0x86;
        return exe;
    }

    static byte[] png() {
        return hex("89504e470d0a1a0a 0000000d 49484452 00000001 00000001 08060000 00");
    }

    static byte[] jpeg() {
        return hex("ffd8ffe0 0010 4a46494600 0101");
    }

    static byte[] elf(int kind) {
        byte[] elf = hex("7f454c46 02 01 01 00");
        elf[16] = (byte) kind;
        return elf;
    }

    static byte[] zip(String... names) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(text(name));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] docx() {
        return zip("[Content_Types].xml", "_rels/.rels", "word/document.xml");
    }

    /** A text document as OpenDocument has it: the type comes first, unpacked. */
    static byte[] odt() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            byte[] type = text("application/vnd.oasis.opendocument.text");
            var first = new ZipEntry("mimetype");
            first.setMethod(ZipEntry.STORED);
            first.setSize(type.length);
            var crc = new CRC32();
            crc.update(type);
            first.setCrc(crc.getValue());
            zip.putNextEntry(first);
            zip.write(type);
            zip.putNextEntry(new ZipEntry("META-INF/manifest.xml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** An OLE compound file whose root has a class id, given in hex as stored. */
    static byte[] ole(String classId) {
        byte[] file = Arrays.copyOf(hex("d0cf11e0a1b11ae1"), 2048);
        file[30] = 9; // sectors of 512 bytes
        file[48] = 1; // the directory is in the second, after the header
        byte[] id = HexFormat.of().parseHex(classId);
        System.arraycopy(id, 0, file, 2 * 512 + 80, id.length);
        return file;
    }

    static byte[] ending(String trailer) {
        byte[] file = new byte[5000];
        Arrays.fill(file, (byte) 7);
        System.arraycopy(text(trailer), 0, file, file.length - 512, trailer.length());
        return file;
    }

    static byte[] iso() {
        byte[] image = new byte[40_000];
        System.arraycopy(text("\u0001CD001\u0001"), 0, image, 0x8000, 7);
        return image;
    }
}
