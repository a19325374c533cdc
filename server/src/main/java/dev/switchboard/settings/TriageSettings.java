package dev.switchboard.settings;

/** @param enabled whether new tickets are understood by the models inside (I1); off, they get plain values */
public record TriageSettings(boolean enabled) {

    static TriageSettings defaults() {
        return new TriageSettings(true);
    }
}
