package dev.switchboard.mail.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What is new in a text: without what it repeats, without what introduces that, and without signatures. Answers between quoted lines keep the
 * paragraph that they answer, since "yes, that one" says nothing alone.
 */
final class ReplyText {

    private static final int LONGEST_CONTEXT = 6;
    /** Lines within which a quote begins after what introduces it, maybe twice. */
    private static final int LONGEST_INTRODUCTION = 30;

    private enum Kind { OWN, QUOTE, REST }

    private record Block(Kind kind, List<String> lines) {
    }

    private ReplyText() {
    }

    /** Empty if nothing is new. */
    static String of(String text) {
        var blocks = blocks(Arrays.asList(Plain.tidy(text).split("\n", -1)));
        var own = blocks.stream().filter(block -> block.kind() == Kind.OWN).count();
        var answersBetween = own - (blocks.isEmpty() || blocks.getFirst().kind() == Kind.OWN ? 1 : 0);
        var reply = new ArrayList<String>();
        for (var i = 0; i < blocks.size(); i++) {
            if (blocks.get(i).kind() != Kind.OWN) {
                continue;
            }
            if (answersBetween > 1 && i > 0 && blocks.get(i - 1).kind() == Kind.QUOTE) {
                reply.add("");
                reply.addAll(context(blocks.get(i - 1).lines()));
            }
            reply.add("");
            reply.addAll(blocks.get(i).lines());
        }
        return Plain.tidy(String.join("\n", reply)).strip();
    }

    /** Runs of lines of one kind; those that are empty, or nothing but a signature, are left out. */
    private static List<Block> blocks(List<String> lines) {
        var blocks = new ArrayList<Block>();
        var run = new ArrayList<String>();
        var kind = Kind.OWN;
        for (var i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (line.isBlank()) {
                run.add("");
                continue;
            }
            var isQuoted = isQuoted(line);
            if (!isQuoted && QuoteStart.isForward(line)) {
                // What is passed on is what the mail is about.
                close(blocks, kind, run, kind != Kind.OWN);
                kind = Kind.OWN;
                run.addAll(lines.subList(i, lines.size()));
                break;
            }
            var start = isQuoted ? null : QuoteStart.at(lines, i);
            if (start != null) {
                close(blocks, kind, run, true);
                if (start.isOurs()) {
                    return blocks;
                }
                i += start.lines() - 1;
                kind = Kind.QUOTE;
                if (!isQuoteNext(lines, i + 1)) {
                    if (blocks.stream().anyMatch(block -> block.kind() == Kind.OWN)) {
                        return blocks;
                    }
                    kind = Kind.OWN;
                }
                continue;
            }
            var its = isQuoted ? Kind.QUOTE : Kind.OWN;
            if (its != kind) {
                close(blocks, kind, run, true);
                kind = its;
            }
            run.add(line);
        }
        close(blocks, kind, run, true);
        return blocks;
    }

    private static void close(List<Block> blocks, Kind kind, List<String> run, boolean isWhole) {
        var lines = kind == Kind.OWN && isWhole ? Signature.cut(run) : run;
        if (lines.stream().anyMatch(line -> !line.isBlank())) {
            if (!blocks.isEmpty() && blocks.getLast().kind() == kind) {
                blocks.getLast().lines().addAll(lines);
            } else {
                blocks.add(new Block(kind, new ArrayList<>(lines)));
            }
        }
        run.clear();
    }

    private static boolean isQuoted(String line) {
        return line.stripLeading().startsWith(">") && line.length() - line.stripLeading().length() <= 3;
    }

    private static boolean isQuoteNext(List<String> lines, int from) {
        for (var i = from; i < Math.min(lines.size(), from + LONGEST_INTRODUCTION); i++) {
            if (!lines.get(i).isBlank()) {
                if (isQuoted(lines.get(i))) {
                    return true;
                }
                var start = QuoteStart.at(lines, i);
                if (start == null) {
                    return false;
                }
                i += start.lines() - 1;
            }
        }
        return false;
    }

    /** The last paragraph of what was quoted. */
    private static List<String> context(List<String> quoted) {
        var end = quoted.size();
        while (end > 0 && quoted.get(end - 1).replaceAll("[>\\s]", "").isEmpty()) {
            end--;
        }
        var begin = end;
        while (begin > 0 && end - begin < LONGEST_CONTEXT && !quoted.get(begin - 1).replaceAll("[>\\s]", "").isEmpty()) {
            begin--;
        }
        return quoted.subList(begin, end).stream().map(String::strip).toList();
    }
}
