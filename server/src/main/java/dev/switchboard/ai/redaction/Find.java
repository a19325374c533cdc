package dev.switchboard.ai.redaction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A piece of a text that says something about a person; from its first character to before its end. */
record Find(int start, int end, Kind kind) {

    /** Those that overlap made one, in order: of neither may anything be left. */
    static List<Find> merged(List<Find> finds) {
        var merged = new ArrayList<Find>();
        finds.stream().sorted(Comparator.comparingInt(Find::start)).forEach(next -> {
            var last = merged.isEmpty() ? null : merged.getLast();
            if (last == null || next.start >= last.end) {
                merged.add(next);
            } else {
                var kind = last.kind.compareTo(next.kind) <= 0 ? last.kind : next.kind;
                merged.set(merged.size() - 1, new Find(last.start, Math.max(last.end, next.end), kind));
            }
        });
        return merged;
    }
}
