package dev.switchboard.tickets.attachments;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apache.tika.mime.MediaType;

/**
 * The names in a zip file's central directory (PKWARE APPNOTE 4.3.12 and 4.3.16), and what they say about the file.
 * Nothing is unpacked, so a zip bomb costs no more than any other file.
 *
 * @param names in lower case; those in the first megabyte of the directory, none if it is broken
 */
record ZipListing(List<String> names) {

    private static final int END_RECORD = 22;
    private static final int LONGEST_COMMENT = 0xffff;
    private static final int END_SIGNATURE = 0x06054b50;
    private static final int ENTRY = 46;
    private static final int ENTRY_SIGNATURE = 0x02014b50;
    private static final int MOST_OF_DIRECTORY = 1 << 20;

    private static final MediaType OOXML = MediaType.application("x-tika-ooxml");

    private static final Pattern IOS_APP = Pattern.compile("payload/[^/]+\\.app/.*");

    /** A sign that the file is of a type. */
    private record Sign(Predicate<String> isNamed, MediaType type) {}

    // The first that is found counts: what runs comes before what is read
    private static final List<Sign> SIGNS = List.of(
            sign("androidmanifest.xml", "vnd.android.package-archive"),
            sign("base/manifest/androidmanifest.xml", "vnd.android.package-archive"),
            sign("appxmanifest.xml", "vnd.ms-appx"),
            sign("appxmetadata/appxbundlemanifest.xml", "vnd.ms-appx"),
            sign("extension.vsixmanifest", "vsix"),
            new Sign(IOS_APP.asMatchPredicate(), MediaType.application("x-itunes-ipa")),
            sign("meta-inf/manifest.mf", "java-archive"));

    private static final List<Sign> OFFICE_SIGNS = List.of(
            sign("word/vbaproject.bin", "vnd.ms-word.document.macroenabled.12"),
            sign("xl/workbook.bin", "vnd.ms-excel.sheet.binary.macroenabled.12"),
            sign("xl/vbaproject.bin", "vnd.ms-excel.sheet.macroenabled.12"),
            sign("ppt/vbaproject.bin", "vnd.ms-powerpoint.presentation.macroenabled.12"),
            sign("word/document.xml", "vnd.openxmlformats-officedocument.wordprocessingml.document"),
            sign("xl/workbook.xml", "vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
            sign("ppt/presentation.xml", "vnd.openxmlformats-officedocument.presentationml.presentation"));

    static boolean isZip(byte[] head) {
        return head.length >= 4 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4;
    }

    static ZipListing of(SeekableByteChannel file) throws IOException {
        long tailAt = Math.max(0, file.size() - END_RECORD - LONGEST_COMMENT);
        ByteBuffer tail = littleEndian(Excerpt.of(file, tailAt, END_RECORD + LONGEST_COMMENT));
        // A comment may hold something that looks like the end record, so an end without a directory is passed over
        for (int at = tail.limit() - END_RECORD; at >= 0; at--) {
            if (tail.getInt(at) == END_SIGNATURE) {
                long announced = Integer.toUnsignedLong(tail.getInt(at + 16));
                if (isDirectory(file, announced)) {
                    return new ZipListing(namesFrom(file, announced));
                }
                // With something in front of the zip the announcement is wrong, but the directory still ends here
                long counted = tailAt + at - Integer.toUnsignedLong(tail.getInt(at + 12));
                if (isDirectory(file, counted)) {
                    return new ZipListing(namesFrom(file, counted));
                }
            }
        }
        return new ZipListing(List.of());
    }

    /** The type that the names tell, if they tell one. */
    Optional<MediaType> type() {
        return firstOf(SIGNS).or(() -> names.contains("[content_types].xml")
                ? firstOf(OFFICE_SIGNS).or(() -> Optional.of(OOXML))
                : Optional.empty());
    }

    private Optional<MediaType> firstOf(List<Sign> signs) {
        return signs.stream()
                .filter(sign -> names.stream().anyMatch(sign.isNamed()))
                .map(Sign::type)
                .findFirst();
    }

    private static boolean isDirectory(SeekableByteChannel file, long start) throws IOException {
        byte[] signature = Excerpt.of(file, start, 4);
        return signature.length == 4 && littleEndian(signature).getInt() == ENTRY_SIGNATURE;
    }

    private static List<String> namesFrom(SeekableByteChannel file, long start) throws IOException {
        ByteBuffer directory = littleEndian(Excerpt.of(file, start, MOST_OF_DIRECTORY));
        List<String> names = new ArrayList<>();
        int at = 0;
        while (at + ENTRY <= directory.limit() && directory.getInt(at) == ENTRY_SIGNATURE) {
            int length = Short.toUnsignedInt(directory.getShort(at + 28));
            if (at + ENTRY + length > directory.limit()) {
                break;
            }
            String name = new String(directory.array(), at + ENTRY, length, StandardCharsets.UTF_8);
            names.add(name.replace('\\', '/').toLowerCase(Locale.ROOT));
            int extra = Short.toUnsignedInt(directory.getShort(at + 30));
            int comment = Short.toUnsignedInt(directory.getShort(at + 32));
            at += ENTRY + length + extra + comment;
        }
        return names;
    }

    private static ByteBuffer littleEndian(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static Sign sign(String name, String subtype) {
        return new Sign(name::equals, MediaType.application(subtype));
    }
}
