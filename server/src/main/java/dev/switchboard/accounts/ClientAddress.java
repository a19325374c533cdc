package dev.switchboard.accounts;

import jakarta.servlet.http.HttpServletRequest;

/** Where a request comes from; behind a proxy that is trusted, what the proxy says ({@code server.forward-headers-strategy}). */
final class ClientAddress {

    private ClientAddress() {
    }

    static String of(HttpServletRequest request) {
        return String.valueOf(request.getRemoteAddr());
    }
}
