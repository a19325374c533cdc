package dev.switchboard.accounts;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.switchboard.accounts.EmailCodes.Purpose;
import dev.switchboard.platform.problem.Problem;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Coming in and going out (A3, A5, A6). */
@RestController
@RequestMapping("/api/auth")
@SecurityRequirements
class AuthController {

    private final SignIn signIn;
    private final SignUp signUp;
    private final EmailCodes codes;
    private final GoogleSignIn google;
    private final Sessions sessions;
    private final AccessTokens tokens;
    private final Viewers viewers;
    private final UserTable users;
    private final RefreshCookie cookie;
    private final AccessConfiguration configuration;

    AuthController(SignIn signIn, SignUp signUp, EmailCodes codes, GoogleSignIn google, Sessions sessions, AccessTokens tokens,
            Viewers viewers, UserTable users, RefreshCookie cookie, AccessConfiguration configuration) {
        this.signIn = signIn;
        this.signUp = signUp;
        this.codes = codes;
        this.google = google;
        this.sessions = sessions;
        this.tokens = tokens;
        this.viewers = viewers;
        this.users = users;
        this.cookie = cookie;
        this.configuration = configuration;
    }

    /**
     * @param username  username or e-mail address
     * @param useCookie whether the refresh token goes into a cookie instead of the answer; for browsers
     */
    record Credentials(@NotBlank @Size(max = 254) @JsonAlias("email") String username, @NotBlank @Size(max = 1000) String password,
            @Nullable Boolean useCookie) {
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TokenPair(String access, @Nullable String refresh, @Nullable User user) {
    }

    @PostMapping("/token")
    TokenPair token(@RequestBody @Valid Credentials credentials, HttpServletRequest request, HttpServletResponse response) {
        var signedIn = signIn.signIn(credentials.username(), credentials.password(), ClientAddress.of(request));
        return answer(signedIn, credentials.useCookie(), false, request, response);
    }

    @PostMapping("/login")
    TokenPair login(@RequestBody @Valid Credentials credentials, HttpServletRequest request, HttpServletResponse response) {
        var signedIn = signIn.signIn(credentials.username(), credentials.password(), ClientAddress.of(request));
        return answer(signedIn, credentials.useCookie(), true, request, response);
    }

    private TokenPair answer(SignIn.SignedIn signedIn, @Nullable Boolean useCookie, boolean withUser,
            HttpServletRequest request, HttpServletResponse response) {
        var user = withUser ? users.find(signedIn.userId()).orElse(null) : null;
        return pair(signedIn.tokens(), Boolean.TRUE.equals(useCookie), user, request, response);
    }

    private TokenPair pair(Sessions.Pair pair, boolean inCookie, @Nullable User user, HttpServletRequest request, HttpServletResponse response) {
        if (inCookie) {
            cookie.set(pair.refresh(), request, response);
        }
        return new TokenPair(pair.access(), inCookie ? null : pair.refresh(), user);
    }

    /** A page that is reloaded in the midst of it may miss the answer, and its cookie with it. */
    private static final Duration LEEWAY = Duration.ofMinutes(1);

    /** @param useCookie whether it is in the cookie; then it is no error if there is none or its session is over */
    record Refresh(@Nullable String refresh, @Nullable Boolean useCookie) {
    }

    /**
     * With a refresh token in the body, or else in the cookie, where the new one then goes too. A page that asks whether
     * somebody is signed in ({@code use_cookie}) is told so by 204 when nobody is.
     */
    @PostMapping("/token/refresh")
    ResponseEntity<TokenPair> refresh(@RequestBody(required = false) @Nullable Refresh body, HttpServletRequest request,
            HttpServletResponse response) {
        if (body != null && body.refresh() != null) {
            return ResponseEntity.ok(pair(sessions.refresh(body.refresh()), false, null, request, response));
        }
        try {
            var kept = Optional.ofNullable(cookie.read(request)).orElseThrow(() -> new Problem.Unauthorized("There is no refresh token."));
            return ResponseEntity.ok(pair(sessions.refresh(kept, ofPage(body) ? LEEWAY : Duration.ZERO), true, null, request, response));
        } catch (Problem.Unauthorized over) {
            cookie.clear(request, response);
            if (ofPage(body)) {
                return ResponseEntity.noContent().build();
            }
            throw over;
        }
    }

    private static boolean ofPage(@Nullable Refresh body) {
        return body != null && Boolean.TRUE.equals(body.useCookie());
    }

    record Token(@NotBlank String token) {
    }

    record Verified(boolean valid, Instant expiresAt) {
    }

    @PostMapping("/token/verify")
    Verified verify(@RequestBody @Valid Token token) {
        var valid = tokens.read(token.token());
        viewers.ofSession(valid.session()).orElseThrow(() -> new Problem.Unauthorized("The session has ended."));
        return new Verified(true, valid.expiresAt());
    }

    /** Ends the session of the access token, and that of the refresh token if one is given. */
    @PostMapping("/logout")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void logout(@AuthenticationPrincipal @Nullable Viewer viewer, @RequestBody(required = false) @Nullable Refresh body,
            HttpServletRequest request, HttpServletResponse response) {
        if (viewer != null && viewer.session() != null) {
            sessions.end(viewer.session(), viewer.id(), viewer.actor(), "signed out");
        }
        var refresh = body != null && body.refresh() != null ? body.refresh() : cookie.read(request);
        if (refresh != null) {
            sessions.endByRefresh(refresh);
        }
        cookie.clear(request, response);
    }

    /**
     * @param purpose  {@code sign_up} unless told otherwise
     * @param language that the mail is to be in
     */
    record CodeRequest(@NotBlank @Email @Size(max = 254) String email, @Nullable Purpose purpose, @Nullable Language language) {
    }

    record CodeRequested(String message, long resendAfter, long validFor) {
    }

    @PostMapping("/request-otp")
    CodeRequested requestCode(@RequestBody @Valid CodeRequest request) {
        codes.request(request.email(), purpose(request.purpose()), request.language());
        return new CodeRequested("If this address can be used, a code is on its way.", EmailCodes.COOL_DOWN.toSeconds(), EmailCodes.CODE_LIFE.toSeconds());
    }

    record Code(@NotBlank @Email @Size(max = 254) String email, @NotBlank @Size(max = 20) String code, @Nullable Purpose purpose) {
    }

    record Proof(String verificationToken) {
    }

    @PostMapping("/verify-otp")
    Proof verifyCode(@RequestBody @Valid Code code, HttpServletRequest request) {
        return new Proof(codes.verify(code.email(), purpose(code.purpose()), code.code().strip(), ClientAddress.of(request)));
    }

    private static Purpose purpose(@Nullable Purpose given) {
        return given == null ? Purpose.SIGN_UP : given;
    }

    record Registration(@NotBlank @Size(max = 150) String username, @NotBlank @Email @Size(max = 254) String email,
            @NotBlank @Size(max = 1000) String password, @NotBlank String verificationToken, @Nullable @Size(max = 150) String name,
            @Nullable Boolean useCookie) {
    }

    @PostMapping("/register")
    @ResponseStatus(HttpStatus.CREATED)
    TokenPair register(@RequestBody @Valid Registration registration, HttpServletRequest request, HttpServletResponse response) {
        var signedIn = signUp.register(registration.username(), registration.email(), registration.password(),
                registration.verificationToken(), registration.name() == null ? "" : registration.name());
        return answer(signedIn, registration.useCookie(), true, request, response);
    }

    record NewPassword(@NotBlank @Email @Size(max = 254) String email, @NotBlank @Size(max = 1000) String password,
            @NotBlank String verificationToken) {
    }

    @PostMapping("/reset-password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void resetPassword(@RequestBody @Valid NewPassword password) {
        signUp.resetPassword(password.email(), password.password(), password.verificationToken());
    }

    record IdToken(@NotNull @Size(min = 1, max = 10_000) String idToken, @Nullable Boolean useCookie) {
    }

    @PostMapping("/google")
    TokenPair google(@RequestBody @Valid IdToken token, HttpServletRequest request, HttpServletResponse response) {
        return answer(google.signIn(token.idToken()), token.useCookie(), true, request, response);
    }

    /** Where the way to a provider ends that is not configured, or does not answer. */
    @Hidden
    @GetMapping("/oidc/start/{provider}")
    ResponseEntity<Void> noWayOut(@PathVariable String provider) {
        return ResponseEntity.status(HttpStatus.FOUND).location(URI.create("/sign-in?error=provider")).build();
    }

    record Provider(String name, String label, String startUrl) {
    }

    record Providers(@Nullable String googleClientId, List<Provider> oidc) {
    }

    /** What the sign-in page offers a button for. */
    @GetMapping("/providers")
    Providers providers() {
        var oidc = configuration.oidc().entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(entry -> new Provider(entry.getKey(), entry.getValue().label() == null ? entry.getKey() : entry.getValue().label(),
                        OidcProviders.START + "/" + entry.getKey()))
                .toList();
        return new Providers(google.isOn() ? configuration.google().clientId() : null, oidc);
    }
}
