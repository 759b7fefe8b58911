package io.aftersales.engine.security;

import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;

/** What browsers are told beyond the defaults of Spring Security. */
final class PageHeaders {

    static final String PERMISSIONS = "Permissions-Policy";

    static final String NOTHING_PERMITTED =
            "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()";

    /** Data and files: nothing in them is loaded, run or framed. */
    static final String DATA = "default-src 'none'; frame-ancestors 'none'; form-action 'none'; base-uri 'none'";

    /** Pages for staff, which Cockpit and Tasklist may frame. */
    static final String STAFF =
            "default-src 'self'; object-src 'none'; frame-ancestors 'self'; form-action 'self'; base-uri 'none'";

    /** The page on which our REST is tried out writes styles into itself. */
    static final String OPEN = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
            + " object-src 'none'; frame-ancestors 'none'; form-action 'self'; base-uri 'none'";

    private PageHeaders() {}

    static Customizer<HeadersConfigurer<HttpSecurity>> of(String policy) {
        return headers -> headers.contentSecurityPolicy(content -> content.policyDirectives(policy))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .addHeaderWriter(new StaticHeadersWriter(PERMISSIONS, NOTHING_PERMITTED));
    }
}
