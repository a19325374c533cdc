package dev.switchboard.settings;

import java.math.BigDecimal;
import java.util.regex.Pattern;

import dev.switchboard.platform.problem.Problem;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What an admin changes of the provider; what is null stays.
 *
 * @param apiKey write-only; {@code ""} takes it away. It belongs to one provider at one address: change either without giving a
 *               key, and the one that was kept is taken away.
 */
record AiChange(AiSettings.@Nullable Provider provider, @Nullable String baseUrl, @Nullable String model,
        @Schema(accessMode = Schema.AccessMode.WRITE_ONLY) @Nullable String apiKey, @Nullable Integer timeoutSeconds,
        @Nullable Integer draftsPerHour, @Nullable Long tokensPerDay, @Nullable BigDecimal inputPrice, @Nullable BigDecimal outputPrice) {

    private static final Pattern KEY = Pattern.compile("[!-~]{1,500}");

    /** The change without its key, in the shape of the settings; an address loses blanks and a slash at its end. */
    AiChange plain() {
        return new AiChange(provider, baseUrl == null ? null : baseUrl.strip().replaceFirst("/+$", ""), model == null ? null : model.strip(), null,
                timeoutSeconds, draftsPerHour, tokensPerDay, inputPrice, outputPrice);
    }

    /**
     * The key to keep.
     *
     * @throws Problem.Invalid if it could not be sent in a header; the message does not repeat it
     */
    String requireKey() {
        var key = apiKey == null ? "" : apiKey.strip();
        if (!key.isEmpty() && !KEY.matcher(key).matches()) {
            throw new Problem.Invalid("api_key", "must be at most 500 printable ASCII characters without spaces");
        }
        return key;
    }

    /** Without the key, which so gets into no log. */
    @Override
    public String toString() {
        return plain().provider + " at " + baseUrl;
    }
}
