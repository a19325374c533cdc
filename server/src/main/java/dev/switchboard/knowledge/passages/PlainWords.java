package dev.switchboard.knowledge.passages;

import java.util.Arrays;
import java.util.stream.Collectors;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** Markdown as plain words: no marks, no addresses, lists one entry a line with its number or a dash. */
public final class PlainWords {

    static final Parser MARKDOWN = Parser.builder().build();

    private PlainWords() {
    }

    public static String of(String markdown) {
        return of(MARKDOWN.parse(markdown));
    }

    /** How it begins, in one line, cut at a word. */
    public static String beginning(String markdown, int longest) {
        return line(of(markdown).replaceAll("(?m)^\\s*- ", ""), longest);
    }

    /** Plain words in one line, cut at a word. */
    public static String line(String words, int longest) {
        var line = words.replaceAll("\\s+", " ").strip();
        if (line.codePointCount(0, line.length()) <= longest) {
            return line;
        }
        var end = line.offsetByCodePoints(0, longest - 1);
        var word = line.lastIndexOf(' ', end);
        return line.substring(0, word > end / 2 ? word : end).stripTrailing() + "…";
    }

    static String of(Node node) {
        var writer = new Writer();
        node.accept(writer);
        return writer.text.toString().strip();
    }

    private static final class Writer extends AbstractVisitor {

        private final StringBuilder text = new StringBuilder();
        private int depth;
        private boolean isTable;

        @Override
        public void visit(Text words) {
            text.append(words.getLiteral());
        }

        @Override
        public void visit(Code code) {
            text.append(code.getLiteral());
        }

        @Override
        public void visit(SoftLineBreak end) {
            text.append(isTable ? '\n' : ' ');
        }

        @Override
        public void visit(HardLineBreak end) {
            text.append('\n');
        }

        @Override
        public void visit(Paragraph paragraph) {
            newLine();
            var begin = text.length();
            isTable = paragraph.getFirstChild() instanceof Text first && first.getLiteral().startsWith("|");
            visitChildren(paragraph);
            if (isTable) {
                text.replace(begin, text.length(), rows(text.substring(begin)));
                isTable = false;
            }
            text.append('\n');
        }

        /** The rows of a table, each as an entry of a list: the parser knows tables as paragraphs with bars. */
        private static String rows(String table) {
            return table.lines().filter(row -> !row.matches("[|:\\s-]*"))
                    .map(row -> Arrays.stream(row.split("\\|")).map(String::strip).filter(cell -> !cell.isEmpty()).collect(Collectors.joining(", ", "- ", "")))
                    .collect(Collectors.joining("\n"));
        }

        @Override
        public void visit(Heading heading) {
            newLine();
            visitChildren(heading);
            text.append('\n');
        }

        @Override
        public void visit(BlockQuote quote) {
            newLine();
            visitChildren(quote);
        }

        @Override
        public void visit(FencedCodeBlock code) {
            newLine();
            text.append(code.getLiteral().strip()).append('\n');
        }

        @Override
        public void visit(IndentedCodeBlock code) {
            newLine();
            text.append(code.getLiteral().strip()).append('\n');
        }

        @Override
        public void visit(HtmlBlock html) {
            // Tags are never shown, so what is written as tags is not read either.
        }

        @Override
        public void visit(BulletList list) {
            items(list, -1);
        }

        @Override
        public void visit(OrderedList list) {
            items(list, list.getMarkerStartNumber() == null ? 1 : list.getMarkerStartNumber());
        }

        private void items(Node list, int first) {
            depth++;
            var number = first;
            for (var item = list.getFirstChild(); item != null; item = item.getNext()) {
                newLine();
                text.repeat("  ", depth - 1).append(first < 0 ? "- " : number++ + ". ");
                item.accept(this);
            }
            depth--;
        }

        @Override
        public void visit(ListItem item) {
            visitChildren(item);
        }

        /** Begins a line, unless one was begun by the mark of a list's entry. */
        private void newLine() {
            var begun = text.isEmpty() || text.charAt(text.length() - 1) == '\n'
                    || text.charAt(text.length() - 1) == ' ' && text.substring(text.lastIndexOf("\n") + 1).matches(" *(-|\\d+\\.) ");
            if (!begun) {
                text.append('\n');
            }
        }
    }
}
