package dev.switchboard.mail.templates;

/** What is put into a placeholder's place. */
public sealed interface Value {

    /** Whether a section that hangs on it is left out. */
    boolean isEmpty();

    /** Words, to be shown as they are. */
    record Words(String text) implements Value {
        @Override
        public boolean isEmpty() {
            return text.isBlank();
        }
    }

    /** Paragraphs that were made ready for both parts of a mail. */
    record Block(String html, String text) implements Value {
        @Override
        public boolean isEmpty() {
            return text.isBlank();
        }
    }

    static Value flag(boolean set) {
        return new Words(set ? "yes" : "");
    }
}
