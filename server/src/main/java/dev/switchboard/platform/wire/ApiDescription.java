package dev.switchboard.platform.wire;

import java.util.Arrays;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The API's description of itself (W7). */
@Configuration(proxyBeanMethods = false)
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

    /** The describing library has a mapper of its own (Jackson 2): it is told the same names and enum values. */
    @Bean
    ModelResolver describedModels(ObjectMapperProvider provider) {
        ObjectMapper mapper = provider.jsonMapper().copy()
                .setPropertyNamingStrategy(com.fasterxml.jackson.databind.PropertyNamingStrategies.SNAKE_CASE)
                .configure(com.fasterxml.jackson.databind.cfg.EnumFeature.WRITE_ENUMS_TO_LOWERCASE, true);
        return new ModelResolver(mapper) {
            @Override
            @SuppressWarnings({"unchecked", "rawtypes"})
            protected Schema _createSchemaForEnum(Class<Enum<?>> type) {
                Schema schema = super._createSchemaForEnum(type);
                schema.setEnum(Arrays.stream(type.getEnumConstants()).map(Wire::name).toList());
                return schema;
            }
        };
    }
}
