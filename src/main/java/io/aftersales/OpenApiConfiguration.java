package io.aftersales;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.security.SecurityScheme;
import org.springframework.context.annotation.Configuration;

/** The head of the description of our REST. */
@Configuration(proxyBeanMethods = false)
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Aftersales",
                        version = "1",
                        description = "After-sales service: claims, promises, working calendar. Errors are"
                                + " application/problem+json and name every wrong field. Handing in a claim, due dates"
                                + " and product categories are open to everybody; the rest asks for name and password"
                                + " of a member of staff."),
        security = @SecurityRequirement(name = "staff"))
@SecurityScheme(name = "staff", type = SecuritySchemeType.HTTP, scheme = "basic")
class OpenApiConfiguration {}
