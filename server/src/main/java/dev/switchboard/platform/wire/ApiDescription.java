package dev.switchboard.platform.wire;

import java.util.Arrays;
import java.util.Locale;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.cfg.EnumFeature;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.jackson.TypeNameResolver;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.ParameterCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The API's description of itself (W7), made from the controllers and records as they are. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class ApiDescription {

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info().title("Switchboard").version("1")
                        .description("Tickets, conversations, people and everything around them. Errors are problem details (RFC 9457)."))
                .components(new Components().addSecuritySchemes("token",
                        new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer").bearerFormat("JWT")))
                .addSecurityItem(new SecurityRequirement().addList("token"));
    }

    /** The describing library has a mapper of its own (Jackson 2): it is told our names. */
    @Bean
    ModelResolver describedModels(ObjectMapperProvider provider) {
        var mapper = provider.jsonMapper().copy().setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .configure(EnumFeature.WRITE_ENUMS_TO_LOWERCASE, true);
        return new ModelResolver(mapper, new NestedNames()) {
            @Override
            @SuppressWarnings({"unchecked", "rawtypes"})
            protected Schema _createSchemaForEnum(Class<Enum<?>> type) {
                Schema schema = super._createSchemaForEnum(type);
                schema.setEnum(Arrays.stream(type.getEnumConstants()).map(Wire::name).toList());
                return schema;
            }
        };
    }

    @Bean
    ModelConverter describedRecords() {
        return new RecordSchemas();
    }

    @Bean
    GlobalOpenApiCustomizer describedNulls() {
        return new NullsAsTypes();
    }

    /** Operations are named by what they do to which address: the usual names, after methods, are numbered in no certain order. */
    @Bean
    GlobalOpenApiCustomizer describedOperations() {
        return api -> api.getPaths().forEach((path, item) -> item.readOperationsMap().forEach((method, operation) ->
                operation.setOperationId((method.name() + path.replaceFirst("^/api", "").replaceAll("[^a-zA-Z]+", "_")).toLowerCase(Locale.ROOT)
                        .replaceFirst("_$", ""))));
    }

    @Bean
    ParameterCustomizer describedParameters() {
        return (parameter, method) -> {
            if (parameter != null && "query".equals(parameter.getIn())) { // null for arguments that are no parameters
                parameter.setName(Wire.snake(parameter.getName()));
            }
            return parameter;
        };
    }

    /** Nested records are named after what they are nested in, since several are called Change. */
    private static final class NestedNames extends TypeNameResolver {
        @Override
        protected String getNameOfClass(Class<?> type) {
            var outer = type.getDeclaringClass();
            if (outer == null) {
                return super.getNameOfClass(type);
            }
            var prefix = outer.getSimpleName().replaceFirst("Controller$", "");
            return type.getSimpleName().contains(prefix) ? type.getSimpleName() : prefix + type.getSimpleName();
        }
    }
}
