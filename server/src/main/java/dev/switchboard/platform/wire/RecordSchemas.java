package dev.switchboard.platform.wire;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.Schema;
import org.jspecify.annotations.Nullable;

/** A component of a record is there and not null, unless it is marked {@code @Nullable}. */
final class RecordSchemas implements ModelConverter {

    @Override
    public @Nullable Schema<?> resolve(AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        var schema = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        var raw = raw(type);
        if (schema == null || raw == null || !raw.isRecord()) {
            return schema;
        }
        var model = schema.get$ref() == null ? schema
                : context.getDefinedModels().get(schema.get$ref().substring(schema.get$ref().lastIndexOf('/') + 1));
        if (model != null && model.getProperties() != null) {
            describe(raw, model);
        }
        return schema;
    }

    private static @Nullable Class<?> raw(AnnotatedType type) {
        var java = io.swagger.v3.core.util.Json.mapper().constructType(type.getType());
        return java == null ? null : java.getRawClass();
    }

    private static void describe(Class<?> type, Schema<?> model) {
        var required = new LinkedHashSet<String>(model.getRequired() == null ? List.of() : model.getRequired());
        for (var component : type.getRecordComponents()) {
            var property = model.getProperties().get(name(component));
            if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
                if (isLeftOut(component)) {
                    Arrays.stream(component.getType().getRecordComponents()).map(RecordSchemas::name).forEach(required::remove);
                }
            } else if (property == null) {
                continue;
            } else if (component.getAccessor().isAnnotationPresent(JsonAnyGetter.class)) {
                model.getProperties().remove(name(component));
                model.setAdditionalProperties(property.getAdditionalProperties());
            } else if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                required.add(name(component));
            } else if (!isLeftOut(component)) {
                property.setNullable(true);
            }
        }
        model.setRequired(required.isEmpty() ? null : new ArrayList<>(required));
    }

    /** Whether it is absent rather than null. */
    private static boolean isLeftOut(RecordComponent component) {
        var inclusion = component.getAccessor().getAnnotation(JsonInclude.class);
        var ofAll = component.getDeclaringRecord().getAnnotation(JsonInclude.class);
        return inclusion != null && inclusion.value() == JsonInclude.Include.NON_NULL
                || ofAll != null && ofAll.value() == JsonInclude.Include.NON_NULL;
    }

    private static String name(RecordComponent component) {
        var given = component.getAccessor().getAnnotation(JsonProperty.class);
        return given == null || given.value().isEmpty() ? Wire.snake(component.getName()) : given.value();
    }
}
