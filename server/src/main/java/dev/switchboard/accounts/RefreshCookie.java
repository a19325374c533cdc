package dev.switchboard.accounts;

import java.time.Duration;
import java.util.Arrays;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/** Where a browser keeps its refresh token: out of reach of scripts, and sent to sign-in addresses of this site only (A3). */
@Component
class RefreshCookie {

    static final String NAME = "switchboard_refresh";

    private final AccessConfiguration configuration;

    RefreshCookie(AccessConfiguration configuration) {
        this.configuration = configuration;
    }

    void set(String refresh, HttpServletRequest request, HttpServletResponse response) {
        write(refresh, configuration.sessionLife(), request, response);
    }

    void clear(HttpServletRequest request, HttpServletResponse response) {
        write("", Duration.ZERO, request, response);
    }

    private static void write(String value, Duration life, HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(HttpHeaders.SET_COOKIE, ResponseCookie.from(NAME, value).httpOnly(true).secure(request.isSecure())
                .sameSite("Strict").path("/api/auth").maxAge(life).build().toString());
    }

    @Nullable String read(HttpServletRequest request) {
        return request.getCookies() == null ? null : Arrays.stream(request.getCookies())
                .filter(cookie -> cookie.getName().equals(NAME)).map(Cookie::getValue).filter(value -> !value.isEmpty())
                .findFirst().orElse(null);
    }
}
