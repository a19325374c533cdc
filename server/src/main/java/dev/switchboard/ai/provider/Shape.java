package dev.switchboard.ai.provider;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The form of an answer: one JSON object with these fields, all of them, and no others. */
public record Shape(String name, List<Field> fields) {

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(10).build()).build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
    /** Models that know no schemas like to wrap their answer like this. */
    private static final Pattern WRAPPED = Pattern.compile("^```(?:json)?\\s*\\R(.*)\\R```$", Pattern.DOTALL);

    public static Shape of(String name, Field... fields) {
        return new Shape(name, Arrays.asList(fields));
    }

    /** A field of the answer; its description tells the model what belongs there. */
    public sealed interface Field {

        String name();

        String description();
    }

    /** Some text that is not blank. */
    public record Text(String name, String description, int maxLength) implements Field {
    }

    /** Whole numbers, none or several. */
    public record Numbers(String name, String description, int maxCount) implements Field {
    }

    /** What a model answered, in this shape. */
    public record Answer(Map<String, String> texts, Map<String, List<Integer>> numbers) {

        public String text(String field) {
            return texts.getOrDefault(field, "");
        }

        public List<Integer> numbers(String field) {
            return numbers.getOrDefault(field, List.of());
        }
    }

    /** @throws ProviderFailure if it is not exactly what was asked for */
    Answer read(String answer) {
        var object = parse(answer.strip());
        if (!object.isObject() || object.size() != fields.size()) {
            throw notAsAsked();
        }
        var texts = new HashMap<String, String>();
        var numbers = new HashMap<String, List<Integer>>();
        for (var field : fields) {
            var value = object.path(field.name());
            switch (field) {
                case Text text -> texts.put(field.name(), text(text, value));
                case Numbers several -> numbers.put(field.name(), numbers(several, value));
            }
        }
        return new Answer(texts, numbers);
    }

    private static JsonNode parse(String answer) {
        var wrapped = WRAPPED.matcher(answer);
        try {
            return JSON.readTree(wrapped.matches() ? wrapped.group(1) : answer);
        } catch (JacksonException notJson) {
            throw notAsAsked();
        }
    }

    private static String text(Text field, JsonNode value) {
        var text = value.isString() ? value.stringValue().strip() : "";
        if (text.isEmpty() || text.length() > field.maxLength()) {
            throw notAsAsked();
        }
        return text;
    }

    private static List<Integer> numbers(Numbers field, JsonNode value) {
        if (!value.isArray() || value.size() > field.maxCount()) {
            throw notAsAsked();
        }
        var numbers = new ArrayList<Integer>();
        for (var number : value.values()) {
            if (!number.isInt()) {
                throw notAsAsked();
            }
            numbers.add(number.intValue());
        }
        return List.copyOf(numbers);
    }

    private static ProviderFailure notAsAsked() {
        return new ProviderFailure(ProviderFailure.Kind.NOT_AS_ASKED);
    }
}
