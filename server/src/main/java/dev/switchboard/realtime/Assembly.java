package dev.switchboard.realtime;

import java.util.Optional;

import dev.switchboard.platform.problem.Problem;

/** Puts the parts of a message together, up to a length. Idle sockets so need no buffer for the longest message there may be. */
final class Assembly {

    private final int longest;
    private StringBuilder parts = new StringBuilder(0);
    private boolean tooLong;

    Assembly(int longest) {
        this.longest = longest;
    }

    /**
     * Adds a part; answers the whole with the last one.
     *
     * @throws Problem.TooLarge with the last part, if they were too much together
     */
    Optional<String> add(String part, boolean last) {
        if (last && parts.isEmpty() && !tooLong && part.length() <= longest) {
            return Optional.of(part);
        }
        tooLong |= parts.length() + part.length() > longest;
        if (!tooLong) {
            parts.append(part);
        }
        if (!last) {
            return Optional.empty();
        }
        var whole = parts.toString();
        var refused = tooLong;
        parts = new StringBuilder(0);
        tooLong = false;
        if (refused) {
            throw new Problem.TooLarge("A message may have at most " + longest + " characters.");
        }
        return Optional.of(whole);
    }
}
