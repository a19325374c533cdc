package dev.switchboard.knowledge.passages;

import java.util.ArrayList;
import java.util.List;

import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;

/** Cuts an article into passages: what stands together under a heading, no longer than can be understood and quoted at once. */
public final class Cutter {

    /** In characters. The model reads about so much of a text; what is longer would be found by its beginning only. */
    static final int LONGEST = 500;

    /** A list is quoted whole up to here: half of the steps are no answer. */
    static final int LONGEST_LIST = 900;

    /** Against articles that are books. */
    static final int MOST = 400;

    private final List<Piece> pieces = new ArrayList<>();
    private final List<String> headings = new ArrayList<>();
    private String open = "";
    private boolean leadsToList;

    private Cutter() {
    }

    /**
     * @param heading the headings it stands under, outermost first, joined; empty for none
     * @param text    plain words
     */
    public record Piece(String heading, String text) {

        /** Whether it tells how something is done, one step after the other. */
        boolean hasSteps() {
            return text.lines().anyMatch(line -> line.startsWith("2. "));
        }
    }

    /** The passages of a Markdown text in order; none if it holds no words. */
    public static List<Piece> cut(String markdown) {
        var cutter = new Cutter();
        for (var block = PlainWords.MARKDOWN.parse(markdown).getFirstChild(); block != null; block = block.getNext()) {
            cutter.add(block);
        }
        cutter.close();
        return List.copyOf(cutter.pieces.subList(0, Math.min(MOST, cutter.pieces.size())));
    }

    private void add(Node block) {
        if (block instanceof Heading heading) {
            close();
            while (headings.size() >= heading.getLevel()) {
                headings.removeLast();
            }
            while (headings.size() < heading.getLevel() - 1) {
                headings.add("");
            }
            headings.add(PlainWords.of(heading).replace('\n', ' '));
            return;
        }
        var text = PlainWords.of(block);
        if (text.isEmpty()) {
            return;
        }
        var isList = block instanceof ListBlock;
        if (isList && (leadsToList || open.isEmpty()) && open.length() + text.length() <= LONGEST_LIST) {
            join(text); // what leads to a list stays with it
            close();
            return;
        }
        if (open.length() + text.length() > LONGEST) {
            close();
        }
        if (text.length() <= LONGEST) {
            join(text);
        } else {
            parts(text, isList ? "\n" : "(?<=[.!?…])\\s+|\n").forEach(this::part);
        }
        leadsToList = open.endsWith(":");
    }

    private void part(String text) {
        if (open.length() + text.length() > LONGEST) {
            close();
        }
        join(text);
    }

    /** Sentences or entries; one that is too long by itself is cut between words. */
    private static List<String> parts(String text, String between) {
        var parts = new ArrayList<String>();
        for (var part : text.split(between)) {
            var rest = part.strip();
            while (rest.length() > LONGEST) {
                var end = rest.lastIndexOf(' ', LONGEST);
                end = end > LONGEST / 2 ? end : Character.isHighSurrogate(rest.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
                parts.add(rest.substring(0, end).strip());
                rest = rest.substring(end).strip();
            }
            if (!rest.isEmpty()) {
                parts.add(rest);
            }
        }
        return parts;
    }

    private void join(String text) {
        open = open.isEmpty() ? text : open + "\n" + text;
    }

    private void close() {
        if (!open.isEmpty()) {
            pieces.add(new Piece(String.join(" › ", headings.stream().filter(heading -> !heading.isEmpty()).toList()), open));
            open = "";
        }
        leadsToList = false;
    }
}
