package dev.switchboard.assist.draft;

/** How the words are to be. */
enum Manner {
    /** A letter: greeting, matter, farewell. */
    LETTER("draft", 220),
    /** The next thing to say in a conversation. */
    TALK("suggestion", 140);

    private final String prompt;
    private final int words;

    Manner(String prompt, int words) {
        this.prompt = prompt;
        this.words = words;
    }

    String prompt() {
        return prompt;
    }

    int words() {
        return words;
    }
}
