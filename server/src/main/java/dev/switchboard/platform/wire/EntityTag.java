package dev.switchboard.platform.wire;

import org.jspecify.annotations.Nullable;

/** Versions as HTTP carries them (W6). */
public final class EntityTag {

    private EntityTag() {
    }

    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /** The version in an {@code If-Match}, weak or strong, quoted or not; null for any. */
    public static @Nullable Long version(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank() || ifMatch.strip().equals("*")) {
            return null;
        }
        try {
            return Long.valueOf(ifMatch.strip().replaceFirst("^W/", "").replace("\"", ""));
        } catch (NumberFormatException notOurs) {
            return -1L; // no version of ours: it cannot match
        }
    }
}
