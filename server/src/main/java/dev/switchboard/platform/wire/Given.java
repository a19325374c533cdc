package dev.switchboard.platform.wire;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * A field that was sent, be it as {@code null}: in a PATCH, null means "none", and a field left out (a null
 * {@code Given}) means "as it is".
 */
@JsonDeserialize(using = Given.Deserializer.class)
public record Given<T>(@Nullable T value) {

    static final class Deserializer extends ValueDeserializer<Given<?>> {

        private final @Nullable JavaType type;

        Deserializer() {
            this(null);
        }

        private Deserializer(@Nullable JavaType type) {
            this.type = type;
        }

        @Override
        public ValueDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
            var given = property == null ? context.getContextualType() : property.getType();
            return new Deserializer(given.containedTypeOrUnknown(0));
        }

        @Override
        public Given<?> deserialize(JsonParser parser, DeserializationContext context) throws JacksonException {
            return new Given<>(context.readValue(parser, type));
        }

        @Override
        public Given<?> getNullValue(DeserializationContext context) {
            return new Given<>(null);
        }

        @Override
        public @Nullable Object getAbsentValue(DeserializationContext context) {
            return null;
        }
    }
}
