package dev.switchboard.assist.draft;

import java.util.List;

/**
 * What might be answered; for an agent to read, change and send.
 *
 * @param words        Markdown
 * @param source       the provider that wrote it, or {@code local}
 * @param usedFallback whether it is the server's own, since there is no provider or none that answered as asked
 * @param lasts        whether asking again would bring nothing better as long as the ticket stays as it is
 */
record Draft(String words, List<Source> sources, String source, boolean usedFallback, boolean lasts) {
}
