package dev.switchboard.commands;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The arguments of a command: options {@code --name value} or {@code --name=value}, flags {@code --name}, and the rest. */
final class Arguments {

    /** They are not as they should be; the message says what is off. */
    static final class Wrong extends RuntimeException {
        Wrong(String message) {
            super(message, null, false, false);
        }
    }

    private final List<String> left;

    Arguments(List<String> given) {
        this.left = new ArrayList<>(given);
    }

    /** Takes a flag out; answers whether it was there. */
    boolean flag(String name) {
        return left.remove("--" + name);
    }

    /** Takes an option out. */
    Optional<String> option(String name) {
        for (var i = 0; i < left.size(); i++) {
            if (left.get(i).startsWith("--" + name + "=")) {
                return Optional.of(left.remove(i).substring(name.length() + 3));
            }
            if (left.get(i).equals("--" + name)) {
                if (i + 1 == left.size()) {
                    throw new Wrong("--" + name + " needs a value");
                }
                left.remove(i);
                return Optional.of(left.remove(i));
            }
        }
        return Optional.empty();
    }

    /** Takes out the word that must come first of what is no option. */
    void first(String word) {
        if (left.isEmpty() || !left.getFirst().equals(word)) {
            throw new Wrong("is followed by " + word);
        }
        left.removeFirst();
    }

    /** What is left when all options are taken out: exactly one. */
    String only(String what) {
        none(1);
        if (left.isEmpty()) {
            throw new Wrong("needs " + what);
        }
        return left.getFirst();
    }

    /** @throws Wrong if more than so many are left, or an option that nobody took */
    void none(int allowed) {
        left.stream().filter(word -> word.startsWith("--")).findFirst().ifPresent(word -> {
            throw new Wrong("knows no option " + word);
        });
        if (left.size() > allowed) {
            throw new Wrong("does not understand '" + left.get(allowed) + "'");
        }
    }
}
