package dev.switchboard.realtime;

import org.springframework.web.socket.CloseStatus;

/** Why the server closes a socket. */
final class Closing {

    static final CloseStatus NOT_SIGNED_IN = new CloseStatus(4401, "sign in: no valid access token");
    static final CloseStatus SIGNED_OUT = new CloseStatus(4401, "signed out");
    static final CloseStatus NO_RIGHT = new CloseStatus(4403, "no such ticket for you");
    static final CloseStatus TOO_SLOW = new CloseStatus(4408, "too slow; resume with after_seq");
    static final CloseStatus SILENT = new CloseStatus(4408, "no answer to pings");
    static final CloseStatus BAD_ADDRESS = new CloseStatus(4400, "after_seq or after is not valid");
    static final CloseStatus LEAVING = new CloseStatus(1001, "the server stops; connect again");
    static final CloseStatus FAILED = new CloseStatus(1011, "something failed; resume with after_seq");

    private Closing() {
    }
}
