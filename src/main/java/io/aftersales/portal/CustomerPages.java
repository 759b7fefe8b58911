package io.aftersales.portal;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.context.LazyContextVariable;

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
        Map<String, Object> all = new HashMap<>(model);
        all.put("formToken", new FormToken());
        return ResponseEntity.status(status)
                .contentType(HTML)
                .body(templates.process("portal/" + template, new Context(language, all)));
    }

    /** What the forms of the page being written carry against pages of others; a page without form makes none. */
    private static final class FormToken extends LazyContextVariable<String> {

        @Override
        protected String loadValue() {
            Object token = RequestContextHolder.currentRequestAttributes()
                    .getAttribute(CsrfToken.class.getName(), RequestAttributes.SCOPE_REQUEST);
            return token instanceof CsrfToken known ? known.getToken() : "";
        }
    }
}
