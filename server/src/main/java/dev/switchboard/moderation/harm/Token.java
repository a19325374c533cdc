package dev.switchboard.moderation.harm;

/**
 * A word as it was meant.
 *
 * @param word        in lower case, without accents, masks and ornaments
 * @param position    where its first character stands in the text
 * @param isNamed     whether it was written with a capital letter
 * @param isQuoted    whether it stands between quotation marks
 * @param isMasked    whether its letters were hidden, as in {@code f*ck} or {@code k1ll}
 * @param endsSentence whether a sentence ends after it
 */
record Token(String word, int position, boolean isNamed, boolean isQuoted, boolean isMasked, boolean endsSentence) {

    Token ending() {
        return endsSentence ? this : new Token(word, position, isNamed, isQuoted, isMasked, true);
    }
}
