package io.aftersales.engine.security;

import io.aftersales.problems.CustomerAddresses;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** What customers see of their own cases. */
@Configuration(proxyBeanMethods = false)
class PortalSecurity {

    private static final String POLICY =
            "default-src 'self'; object-src 'none'; frame-ancestors 'none';" + " form-action 'self'; base-uri 'none'";

    private final boolean secure;

    PortalSecurity(@Value("${server.servlet.session.cookie.secure:false}") boolean secure) {
        this.secure = secure;
    }

    /** The code in the address is the secret: nothing may pass it on. Forms carry a token, as all forms of customers do. */
    @Bean
    @Order(6)
    SecurityFilterChain portalPages(HttpSecurity http) throws Exception {
        return http.securityMatcher(anyOf(CustomerAddresses.BY_CODE))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(csrf -> csrf.csrfTokenRepository(formTokens()))
                .addFilterBefore(new CrossSiteFilter(), UsernamePasswordAuthenticationFilter.class)
                .headers(
                        headers -> headers.referrerPolicy(
                                        policy -> policy.policy(ReferrerPolicyHeaderWriter.ReferrerPolicy.NO_REFERRER))
                                .addHeaderWriter(new StaticHeadersWriter("X-Robots-Tag", "noindex, nofollow"))
                                .addHeaderWriter(
                                        new StaticHeadersWriter(PageHeaders.PERMISSIONS, PageHeaders.NOTHING_PERMITTED))
                                .contentSecurityPolicy(
                                        policy -> policy.policyDirectives(
                                                "default-src 'self'; img-src 'self' data:; object-src 'none'; frame-ancestors 'none'; form-action 'self'; base-uri 'none'")))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    /** Forms for everybody, and cases for whoever has proved that they are his: a cookie opens them, so forms carry a token. */
    @Bean
    @Order(6)
    SecurityFilterChain portalForms(HttpSecurity http) throws Exception {
        return http.securityMatcher(anyOf(CustomerAddresses.PAGES))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(csrf -> csrf.csrfTokenRepository(formTokens()))
                .addFilterBefore(new CrossSiteFilter(), UsernamePasswordAuthenticationFilter.class)
                .headers(headers -> headers.referrerPolicy(
                                policy -> policy.policy(ReferrerPolicyHeaderWriter.ReferrerPolicy.NO_REFERRER))
                        .addHeaderWriter(
                                new StaticHeadersWriter(PageHeaders.PERMISSIONS, PageHeaders.NOTHING_PERMITTED))
                        .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                                new NegatedRequestMatcher(
                                        PathPatternRequestMatcher.withDefaults().matcher("/")),
                                new StaticHeadersWriter("X-Robots-Tag", "noindex, nofollow")))
                        .contentSecurityPolicy(policy -> policy.policyDirectives(POLICY)))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    /** Returns where the tokens of forms are kept: in a cookie that scripts do not read. */
    CookieCsrfTokenRepository formTokens() {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("aftersales-form");
        tokens.setCookiePath("/");
        tokens.setCookieCustomizer(
                cookie -> cookie.httpOnly(true).secure(secure).sameSite("Lax"));
        return tokens;
    }

    private static RequestMatcher anyOf(List<String> addresses) {
        return new OrRequestMatcher(addresses.stream()
                .map(PathPatternRequestMatcher.withDefaults()::matcher)
                .map(RequestMatcher.class::cast)
                .toList());
    }
}
