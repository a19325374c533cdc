package dev.switchboard.knowledge.passages;

import java.util.List;
import java.util.stream.Stream;

/**
 * An article as the index takes it.
 *
 * @param audience whom it is for: a name that searches give to say what they may find
 * @param language BCP 47
 * @param address  where it is read: its slug
 */
public record Source(long id, String address, String title, String language, String audience, List<Cutter.Piece> pieces) {

    /** @param body Markdown */
    public static Source of(long id, String address, String title, String body, String language, String audience) {
        return new Source(id, address, title, language, audience, Cutter.cut(body));
    }

    /** The texts whose points the index wants: first the title, then each passage under its title and headings. */
    public List<String> texts() {
        return Stream.concat(Stream.of(title), pieces.stream().map(piece ->
                title + "\n" + (piece.heading().isEmpty() ? "" : piece.heading() + "\n") + piece.text())).toList();
    }
}
