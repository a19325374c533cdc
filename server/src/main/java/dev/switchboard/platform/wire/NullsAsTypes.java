package dev.switchboard.platform.wire;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Schema;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

/**
 * Null as OpenAPI 3.1 says it: a type beside others. What we answer with always has all its properties, so there they are
 * required even where they can be null; what we are sent may leave them out.
 */
final class NullsAsTypes implements GlobalOpenApiCustomizer {

    private static final String COMPONENTS = "#/components/schemas/";

    @Override
    public void customise(OpenAPI api) {
        var schemas = api.getComponents().getSchemas();
        for (var name : answered(api, schemas)) {
            var schema = schemas.get(name);
            var required = new TreeSet<String>(schema.getRequired() == null ? List.of() : schema.getRequired());
            properties(schema).forEach((property, type) -> {
                if (Boolean.TRUE.equals(type.getNullable())) {
                    required.add(property);
                }
            });
            schema.setRequired(required.isEmpty() ? null : new ArrayList<>(required));
        }
        schemas.values().forEach(schema -> properties(schema).replaceAll((name, property) -> withNull(property)));
    }

    private static Schema<?> withNull(Schema<?> property) {
        if (!Boolean.TRUE.equals(property.getNullable())) {
            return property;
        }
        var none = new Schema<>();
        none.setTypes(Set.of("null"));
        if (property.get$ref() != null) {
            var either = new Schema<>();
            either.setOneOf(List.of(new Schema<>().$ref(property.get$ref()), none));
            return either;
        }
        property.setNullable(null);
        var types = new LinkedHashSet<String>(property.getTypes() == null ? Set.of(property.getType()) : property.getTypes());
        types.add("null");
        property.setTypes(types);
        if (property.getEnum() != null) {
            addNull(property);
        }
        return property;
    }

    private static <T> void addNull(Schema<T> property) {
        var values = new ArrayList<T>(property.getEnum());
        values.add(null);
        property.setEnum(values);
    }

    /** The schemas that answers are made of, however deep. */
    @SuppressWarnings("rawtypes")
    private static Set<String> answered(OpenAPI api, Map<String, Schema> schemas) {
        var found = new LinkedHashSet<String>();
        var open = new ArrayDeque<Schema<?>>();
        api.getPaths().values().stream().flatMap(path -> path.readOperations().stream())
                .flatMap(operation -> operation.getResponses().values().stream())
                .map(response -> response.getContent()).filter(Objects::nonNull)
                .map(Content::values).flatMap(Collection::stream)
                .forEach(media -> add(open, media.getSchema()));
        while (!open.isEmpty()) {
            var schema = open.pop();
            if (schema.get$ref() != null && schema.get$ref().startsWith(COMPONENTS)) {
                var name = schema.get$ref().substring(COMPONENTS.length());
                if (found.add(name)) {
                    add(open, schemas.get(name));
                }
            }
            add(open, schema.getItems());
            if (schema.getAdditionalProperties() instanceof Schema<?> values) {
                add(open, values);
            }
            properties(schema).values().forEach(property -> add(open, property));
            for (var parts : List.of(orNone(schema.getOneOf()), orNone(schema.getAnyOf()), orNone(schema.getAllOf()))) {
                parts.forEach(part -> add(open, part));
            }
        }
        found.retainAll(schemas.keySet());
        return found;
    }

    private static void add(ArrayDeque<Schema<?>> open, @Nullable Schema<?> schema) {
        if (schema != null) {
            open.push(schema);
        }
    }

    @SuppressWarnings("rawtypes")
    private static List<Schema> orNone(@Nullable List<Schema> schemas) {
        return schemas == null ? List.of() : schemas;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Map<String, Schema<?>> properties(Schema<?> schema) {
        return schema.getProperties() == null ? new LinkedHashMap<>() : (Map) schema.getProperties();
    }
}
