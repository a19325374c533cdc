package dev.switchboard.ai.models;

import java.io.IOException;
import java.io.InputStream;
import java.nio.LongBuffer;
import java.util.Map;
import java.util.Objects;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import dev.langchain4j.model.embedding.onnx.bgesmallenv15q.BgeSmallEnV15QuantizedEmbeddingModel;

/**
 * A quantised network as LangChain4j's jar carries it. Run here rather than by LangChain4j's own class, which gives each text as many
 * threads as the machine has processors: many tickets at once would then stand in each other's way.
 */
final class SentenceModel {

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final HuggingFaceTokenizer tokenizer;
    private final OrtSession session;

    /** Which network, and how much of a text it reads. */
    enum Kind {

        /** all-MiniLM-L6-v2: quick, and the better one at finding what answers a question (decision 11). */
        FINDING("all-minilm-l6-v2-q", AllMiniLmL6V2QuantizedEmbeddingModel.class, 128),

        /** bge-small-en-v1.5: twice the time, and the better one at telling kinds of texts apart (decision 11). */
        SORTING("bge-small-en-v1.5-q", BgeSmallEnV15QuantizedEmbeddingModel.class, 48);

        final String file;
        final Class<?> jar;

        /** Word pieces that are read of a text; the time grows with them. */
        final int longest;

        Kind(String file, Class<?> jar, int longest) {
            this.file = file;
            this.jar = jar;
            this.longest = longest;
        }

        private InputStream resource(String suffix) {
            return Objects.requireNonNull(jar.getResourceAsStream("/" + file + suffix), file);
        }
    }

    static final int DIMENSIONS = 384;

    SentenceModel(Kind kind) throws IOException, OrtException {
        try (var words = kind.resource("-tokenizer.json"); var network = kind.resource(".onnx"); var options = new OrtSession.SessionOptions()) {
            tokenizer = HuggingFaceTokenizer.newInstance(words,
                    Map.of("padding", "false", "truncation", "true", "maxLength", Integer.toString(kind.longest), "modelMaxLength", "512"));
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            session = environment.createSession(network.readAllBytes(), options);
        }
    }

    /** The mean over the points of all word pieces, stretched to length 1. */
    float[] embed(String text) throws OrtException {
        var encoding = tokenizer.encode(text);
        var length = encoding.getIds().length;
        try (var ids = row(encoding.getIds()); var mask = row(encoding.getAttentionMask()); var types = row(encoding.getTypeIds());
             var result = session.run(Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", types))) {
            var points = ((OnnxTensor) result.get(0)).getFloatBuffer();
            var sum = new float[DIMENSIONS];
            for (var n = 0; n < length * DIMENSIONS; n++) {
                sum[n % DIMENSIONS] += points.get(n);
            }
            return stretched(sum);
        }
    }

    private OnnxTensor row(long[] values) throws OrtException {
        return OnnxTensor.createTensor(environment, LongBuffer.wrap(values), new long[] {1, values.length});
    }

    private static float[] stretched(float[] point) {
        var squares = 0.0;
        for (var x : point) {
            squares += (double) x * x;
        }
        var length = (float) Math.sqrt(squares);
        for (var n = 0; n < point.length; n++) {
            point[n] /= length;
        }
        return point;
    }
}
