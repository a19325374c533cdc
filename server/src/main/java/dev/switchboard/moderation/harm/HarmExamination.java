package dev.switchboard.moderation.harm;

import java.io.InputStream;

import dev.switchboard.ai.Embeddings;

/** How well what is harmful is told from what is not, in texts that somebody else wrote; needs neither server nor database. */
public final class HarmExamination {

    private final Harm harm;

    public HarmExamination(Embeddings embeddings) {
        this.harm = new Harm(embeddings);
    }

    /**
     * @param precision the part of what is flagged that is harmful, 0–1
     * @param recall    the part of what is harmful that is flagged, 0–1
     */
    public record Marks(int texts, double precision, double recall) {
    }

    /** @param csv with the columns {@code text,label,language} */
    public Marks examine(InputStream csv) {
        var texts = Exemplar.read(csv);
        var right = 0;
        var flagged = 0;
        var harmful = 0;
        for (var one : texts) {
            var isFlagged = harm.look(one.text()).isPresent();
            flagged += isFlagged ? 1 : 0;
            harmful += one.kind() != null ? 1 : 0;
            right += isFlagged && one.kind() != null ? 1 : 0;
        }
        return new Marks(texts.size(), right / (double) flagged, right / (double) harmful);
    }
}
