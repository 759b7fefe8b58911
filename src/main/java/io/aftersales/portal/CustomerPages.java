package io.aftersales.portal;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Writes pages in the language of the customer, whatever language his browser asks for. */
@Component
class CustomerPages {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final ITemplateEngine templates;

    CustomerPages(ITemplateEngine templates) {
        this.templates = templates;
    }

    /** Returns the page of the template {@code portal/<template>}. */
    ResponseEntity<String> page(HttpStatus status, String template, Locale language, Map<String, Object> model) {
        return ResponseEntity.status(status)
                .contentType(HTML)
                .body(templates.process("portal/" + template, new Context(language, model)));
    }
}
