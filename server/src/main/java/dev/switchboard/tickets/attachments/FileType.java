package dev.switchboard.tickets.attachments;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.Locale;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MediaTypeRegistry;
import org.apache.tika.mime.MimeTypes;

/**
 * Recognises what a file is from its content: by Apache Tika's signatures, and by what a zip file lists. The name only
 * says which kind of text, XML, zip or OLE file it is. It never moves a file into another family and never makes a
 * dangerous file harmless; it can make a harmless one dangerous, since it decides what a double click does.
 */
public final class FileType {

    private static final MediaType OLE = MediaType.application("x-tika-msoffice");
    private static final MediaType OOXML = MediaType.application("x-tika-ooxml");

    private static final Set<MediaType> GENERIC =
            Set.of(MediaType.TEXT_PLAIN, MediaType.APPLICATION_XML, MediaType.APPLICATION_ZIP, OOXML, OLE);

    // Raster images cannot run anything, and text stays text where the browser is told not to guess (nosniff). HTML and
    // SVG run script in our origin. PDF can hold script too, and the sandbox policy that would contain it stops the
    // browser's own viewer as well, so it is better opened from disk.
    private static final Set<String> INLINE_SAFE =
            Set.of("image/png", "image/jpeg", "image/gif", "image/webp", "text/plain");

    private final MimeTypes signatures = MimeTypes.getDefaultMimeTypes();
    private final MediaTypeRegistry registry = signatures.getMediaTypeRegistry();

    /**
     * What a file is.
     *
     * @param mediaType without parameters, such as {@code image/png}; {@code application/octet-stream} if unknown
     * @param dangerous whether it is a program, an installer, a script or something else that runs when it is opened
     */
    public record Detected(String mediaType, boolean dangerous) {}

    /**
     * Recognises a file, reading a few pieces of it. Moves the channel's position.
     *
     * @throws IOException if the content cannot be read
     */
    public Detected detect(SeekableByteChannel content, FileName name) throws IOException {
        byte[] head = Excerpt.of(content, 0, signatures.getMinLength());
        MediaType type = bySignature(head);
        if (ZipListing.isZip(head)) {
            type = ZipListing.of(content).type().orElse(type);
        }
        boolean dangerous = Dangers.isDangerous(type)
                || Dangers.isDangerous(name)
                || Dangers.isDangerous(content, head);
        return new Detected(presentable(refined(type, name)), dangerous);
    }

    /**
     * Whether a browser may show content of this type in the application's own origin, provided that it is sent with
     * {@code X-Content-Type-Options: nosniff}. Everything else is only to be downloaded.
     */
    public static boolean inlineSafe(String mediaType) {
        int parameters = mediaType.indexOf(';');
        String type = parameters < 0 ? mediaType : mediaType.substring(0, parameters);
        return INLINE_SAFE.contains(type.strip().toLowerCase(Locale.ROOT));
    }

    private MediaType bySignature(byte[] head) throws IOException {
        return signatures
                .detect(new ByteArrayInputStream(head), new Metadata())
                .getBaseType();
    }

    private MediaType byName(FileName name) throws IOException {
        var metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name.value());
        return signatures.detect(null, metadata).getBaseType();
    }

    private MediaType refined(MediaType type, FileName name) throws IOException {
        if (!GENERIC.contains(type)) {
            return type;
        }
        MediaType hint = byName(name);
        // A zip without Office's table of contents is no Office document, whatever it is called
        boolean pretends = type.equals(MediaType.APPLICATION_ZIP) && registry.isSpecializationOf(hint, OOXML);
        return registry.isSpecializationOf(hint, type) && !pretends ? hint : type;
    }

    /** The nearest type that means something outside of Tika. */
    private String presentable(MediaType type) {
        MediaType known = type;
        while (known.getSubtype().startsWith("x-tika-")) {
            known = registry.getSupertype(known);
        }
        return known.toString();
    }
}
