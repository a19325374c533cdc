package dev.switchboard.settings;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.switchboard.platform.problem.Problem;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The provider of a larger model, if there is one, and its limits (I5, I6). The key to it is kept sealed; only
 * {@link Settings#aiKey} opens it.
 *
 * @param baseUrl        where it answers; empty for the provider's own address
 * @param model          the name the provider gives the model
 * @param sealedApiKey   the key, encrypted; never leaves this module
 * @param apiKeySetAt    when the key was given, which tells in the history of settings that it changed
 * @param timeoutSeconds how long an answer is waited for, tries after failures included
 * @param draftsPerHour  drafts, and as many suggestions, that an agent may ask for within an hour; 0 for no limit
 * @param tokensPerDay   tokens sent and received within a day (UTC) after which there are only local answers; 0 for no limit
 * @param inputPrice     of a million tokens sent, in whatever money the provider asks
 * @param outputPrice    of a million tokens received
 */
public record AiSettings(Provider provider, @Size(max = 300) String baseUrl, @Size(max = 200) String model, @Nullable String sealedApiKey,
        @Nullable Instant apiKeySetAt, @Min(1) @Max(300) int timeoutSeconds, @Min(0) @Max(10_000) int draftsPerHour,
        @Min(0) @Max(1_000_000_000_000L) long tokensPerDay, @DecimalMin("0") @DecimalMax("100000") BigDecimal inputPrice,
        @DecimalMin("0") @DecimalMax("100000") BigDecimal outputPrice) {

    /** Who runs the larger model. */
    public enum Provider {
        NONE(""),
        /** OpenAI, or any server that speaks as it does. */
        OPENAI("https://api.openai.com/v1"),
        GEMINI("https://generativelanguage.googleapis.com/v1beta"),
        OLLAMA("http://localhost:11434");

        private final String address;

        Provider(String address) {
            this.address = address;
        }
    }

    static AiSettings defaults() {
        return new AiSettings(Provider.NONE, "", "", null, null, 30, 30, 1_000_000, BigDecimal.ZERO, BigDecimal.ZERO);
    }

    @JsonIgnore
    public boolean isOn() {
        return provider != Provider.NONE;
    }

    public boolean hasApiKey() {
        return sealedApiKey != null;
    }

    /** Where the provider answers, its own address if none was given. */
    public String address() {
        return baseUrl.isEmpty() ? provider.address : baseUrl;
    }

    /** Whether both talk to the same server about the same things: a key given for one is no secret to the other. */
    boolean trustsAs(AiSettings other) {
        return provider == other.provider && address().equals(other.address());
    }

    AiSettings withKey(@Nullable String sealed, @Nullable Instant at) {
        return new AiSettings(provider, baseUrl, model, sealed, at, timeoutSeconds, draftsPerHour, tokensPerDay, inputPrice, outputPrice);
    }

    /** What the ranges of single fields do not say. */
    List<Problem.FieldError> contradictions() {
        var errors = new ArrayList<Problem.FieldError>();
        if (!isUsable(baseUrl)) {
            errors.add(new Problem.FieldError("base_url", "must be an address that begins with http:// or https://, without user name, query or fragment"));
        }
        if (isOn() && model.isBlank()) {
            errors.add(new Problem.FieldError("model", "must name the provider's model"));
        }
        if (model.chars().anyMatch(c -> c <= ' ' || c == '?' || c == '#' || c == '%' || c > '~')) {
            errors.add(new Problem.FieldError("model", "must be a name as the provider writes it, without spaces"));
        }
        return errors;
    }

    private static boolean isUsable(String address) {
        if (address.isEmpty()) {
            return true;
        }
        try {
            var uri = new URI(address);
            return Set.of("http", "https").contains(String.valueOf(uri.getScheme())) && uri.getHost() != null && uri.getRawUserInfo() == null
                    && uri.getRawQuery() == null && uri.getRawFragment() == null;
        } catch (URISyntaxException notOne) {
            return false;
        }
    }
}
