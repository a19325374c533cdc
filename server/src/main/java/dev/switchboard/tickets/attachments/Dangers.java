package dev.switchboard.tickets.attachments;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.tika.mime.MediaType;

/**
 * What a common desktop or phone runs, installs or mounts when somebody opens it. Programs and installers are known by
 * content and by name; most script languages have no signature, so their names alone must do. Archives are not looked
 * into: opening one shows a list, and the virus scanner unpacks them.
 */
final class Dangers {

    private static final Set<String> TYPES = Set.of(
            // Programs and their parts
            "application/x-msdownload", "application/x-dosexec", "application/x-elf", "application/x-executable",
            "application/x-sharedlib", "application/x-object", "application/x-mach-o", "application/x-mach-o-universal",
            "application/java-vm", "application/java-archive", "application/x-dex",
            // Installers, packages and disk images
            "application/vnd.android.package-archive", "application/x-itunes-ipa", "application/vnd.ms-appx",
            "application/vsix", "application/x-ms-installer", "application/x-debian-package", "application/x-rpm",
            "application/vnd.ms-cab-compressed", "application/vnd.xara", "application/x-chrome-package",
            "application/x-apple-diskimage", "application/x-iso9660-image", "application/x-vhd",
            // Scripts, and help files that run them
            "application/x-sh", "application/x-bat", "text/x-vbscript", "application/vnd.ms-htmlhelp",
            "application/x-java-jnlp-file");

    private static final Set<String> EXTENSIONS = Set.of((
            // Windows: programs and their parts
            "exe dll com scr pif cpl sys drv ocx xll wll "
            // Windows: installers, packages and disk images
            + "msi msp mst msix msixbundle appx appxbundle appinstaller application appref-ms cab iso img vhd vhdx "
            + "diagcab gadget vsix "
            // Windows: scripts, and files that carry a command or an address to fetch one from
            + "bat cmd ps1 ps1xml psm1 psd1 vb vbs vbe js jse mjs cjs ws wsf wsc wsh sct hta htc chm hlp lnk url scf "
            + "shb shs reg inf ins isp msc theme themepack settingcontent-ms library-ms search-ms searchconnector-ms "
            + "rdp iqy "
            // macOS
            + "app dmg pkg mpkg command tool terminal scpt scptd applescript workflow inetloc fileloc webloc "
            + "mobileconfig dylib "
            // Linux and other Unix
            + "sh bash zsh ksh csh fish run elf so ko appimage deb rpm snap flatpak flatpakref desktop "
            // Phones and browsers
            + "apk apks apkm xapk aab ipa crx xpi "
            // Java, and languages whose installers have a double click run a file
            + "jar war ear class jnlp py pyw pyc pyo pyz pyzw rb rbw pl ahk au3").split(" "));

    // Windows takes a class id for an extension, and opens the file with that class
    private static final Pattern CLASS_ID = Pattern.compile("\\{[0-9a-f-]{36}}");

    private static final List<String> FIRST_WORDS = List.of(
            "#!/", "#! /", "@echo off", "windows registry editor version", "regedit4", "[internetshortcut]",
            "[desktop entry]");

    private static final byte[] SHORTCUT = hex("4c0000000114020000000000c000000000000046");
    private static final byte[] VHDX = ascii("vhdxfile");
    private static final byte[] COMPILED_APPLESCRIPT = ascii("FasdUAS");
    private static final byte[] OLE = hex("d0cf11e0a1b11ae1");

    // How disk images of macOS and Virtual PC end
    private static final int TRAILER = 512;
    private static final byte[] DMG_TRAILER = ascii("koly");
    private static final byte[] VHD_TRAILER = ascii("conectix");

    // {000C108x-0000-0000-C000-000000000046}: Windows Installer's transforms, packages and patches
    private static final Set<String> INSTALLER_CLASSES = Set.of(
            "82100c0000000000c000000000000046",
            "84100c0000000000c000000000000046",
            "86100c0000000000c000000000000046");

    private Dangers() {}

    static boolean isDangerous(MediaType type) {
        return TYPES.contains(type.getBaseType().toString());
    }

    static boolean isDangerous(FileName name) {
        String extension = name.extension();
        return EXTENSIONS.contains(extension) || CLASS_ID.matcher(extension).matches();
    }

    /** @param head the first kilobytes of the file */
    static boolean isDangerous(SeekableByteChannel file, byte[] head) throws IOException {
        byte[] tail = Excerpt.of(file, file.size() - TRAILER, TRAILER);
        return startsWith(head, SHORTCUT)
                || startsWith(head, VHDX)
                || startsWith(head, COMPILED_APPLESCRIPT)
                || startsWith(tail, DMG_TRAILER)
                || startsWith(tail, VHD_TRAILER)
                || startsWith(head, OLE) && INSTALLER_CLASSES.contains(rootClass(file, head))
                || startsAsScript(head);
    }

    private static boolean startsAsScript(byte[] head) {
        byte[] start = Arrays.copyOf(head, Math.min(head.length, 256));
        String words = new String(start, charsetByMark(start))
                .replace("\uFEFF", "")
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        return FIRST_WORDS.stream().anyMatch(words::startsWith);
    }

    private static Charset charsetByMark(byte[] start) {
        if (startsWith(start, hex("fffe"))) {
            return StandardCharsets.UTF_16LE;
        }
        return startsWith(start, hex("feff")) ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
    }

    /** The class id of an OLE file's root, in hex as stored ([MS-CFB] 2.2 and 2.6). */
    private static String rootClass(SeekableByteChannel file, byte[] head) throws IOException {
        if (head.length < 52) {
            return "";
        }
        ByteBuffer header = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN);
        int sectorShift = header.getShort(30);
        if (sectorShift != 9 && sectorShift != 12) {
            return "";
        }
        long directory = (Integer.toUnsignedLong(header.getInt(48)) + 1) << sectorShift;
        return HexFormat.of().formatHex(Excerpt.of(file, directory + 80, 16));
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        return Arrays.mismatch(bytes, start) == -1
                || bytes.length > start.length && Arrays.mismatch(bytes, start) == start.length;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }
}
