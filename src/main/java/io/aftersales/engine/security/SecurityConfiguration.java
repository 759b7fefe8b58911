package io.aftersales.engine.security;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;
import static org.springframework.security.authorization.AuthenticatedAuthorizationManager.anonymous;
import static org.springframework.security.authorization.AuthorityAuthorizationManager.hasAuthority;
import static org.springframework.security.authorization.AuthorizationManagers.anyOf;
import static org.springframework.security.authorization.AuthorizationManagers.not;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Who reaches which address. What is not named here is refused.
 *
 * <p>The matchers are path patterns, never plain strings: a plain string does not match the servlets of the engine's
 * REST and web applications, which would fall through to a chain that lets everybody in.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String ADMINISTRATORS = "camunda-admin";
    private static final String AUDITORS = "auditors";
    private static final String PROCESS_OWNERS = "process-owners";
    private static final String SUPERVISORS = "service-supervisors";
    private static final String MANAGERS = "service-managers";

    /** Hands the user of our login over to the engine's REST, whose authorizations then decide. */
    @Bean
    FilterRegistrationBean<ProcessEngineAuthenticationFilter> engineRestAuthentication() {
        FilterRegistrationBean<ProcessEngineAuthenticationFilter> registration =
                new FilterRegistrationBean<>(new ProcessEngineAuthenticationFilter());
        registration.addInitParameter("authentication-provider", StaffAuthenticationProvider.class.getName());
        registration.addUrlPatterns("/engine-rest/*");
        registration.setAsyncSupported(true);
        // after our login, which comes with order -100
        registration.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 10);
        return registration;
    }

    @Bean
    @Order(1)
    SecurityFilterChain engineRest(HttpSecurity http, IdentityService identities) throws Exception {
        return http.securityMatcher(path("/engine-rest/**"))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .httpBasic(Customizer.withDefaults())
                .authenticationProvider(new EngineAuthenticationProvider(identities))
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    /** The engine's web applications have their own login, headers and protection against forged requests. */
    @Bean
    @Order(2)
    SecurityFilterChain engineWebapps(HttpSecurity http) throws Exception {
        return http.securityMatcher(path("/camunda/**"))
                .authorizeHttpRequests(requests -> requests
                        // makes the first administrator for anybody who asks (CVE-2026-77226)
                        .requestMatchers(path("/camunda/api/admin/setup/**"))
                        .denyAll()
                        .anyRequest()
                        .permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .build();
    }

    /** Our REST: name and password, or the session of Tasklist and Cockpit. Customers reach the intake only. */
    @Bean
    @Order(3)
    SecurityFilterChain api(
            HttpSecurity http,
            IdentityService identities,
            AuthenticationEntryPoint problemEntryPoint,
            AccessDeniedHandler problemAccessDenied)
            throws Exception {
        return http.securityMatcher(path("/api/**"))
                .authorizeHttpRequests(requests -> requests.requestMatchers(path(POST, "/api/claims"))
                        .permitAll()
                        .requestMatchers(path(GET, "/api/calendar/due"), path(GET, "/api/product-categories"))
                        .permitAll()
                        .requestMatchers(path("/api/demo/**"), path(PUT, "/api/calendar/overrides/*"))
                        .hasAuthority(ADMINISTRATORS)
                        .requestMatchers(path(POST, "/api/product-categories"))
                        .hasAnyAuthority(PROCESS_OWNERS, ADMINISTRATORS)
                        .requestMatchers(path(PUT, "/api/service-contracts/*"))
                        .hasAnyAuthority(SUPERVISORS, MANAGERS, ADMINISTRATORS)
                        .requestMatchers(path(GET, "/api/**"))
                        .authenticated()
                        .anyRequest()
                        .access(not(anyOf(hasAuthority(AUDITORS), anonymous()))))
                .httpBasic(basic -> basic.authenticationEntryPoint(problemEntryPoint))
                .exceptionHandling(errors ->
                        errors.authenticationEntryPoint(problemEntryPoint).accessDeniedHandler(problemAccessDenied))
                .authenticationProvider(new EngineAuthenticationProvider(identities))
                .addFilterBefore(new WebappSessionFilter(), UsernamePasswordAuthenticationFilter.class)
                // name and password are sent on purpose, and the session filter asks for the token
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    /** Pages for staff: whoever is logged in to Tasklist or Cockpit, otherwise the login of Tasklist. */
    @Bean
    @Order(4)
    SecurityFilterChain desk(HttpSecurity http) throws Exception {
        return http.securityMatcher(path("/desk/**"))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .addFilterBefore(new WebappSessionFilter(), UsernamePasswordAuthenticationFilter.class)
                .exceptionHandling(errors -> errors.authenticationEntryPoint(
                        new LoginUrlAuthenticationEntryPoint("/camunda/app/tasklist/default/")))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(
                        "default-src 'self'; frame-ancestors 'self'; form-action 'self'; base-uri 'none'")))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    @Bean
    @Order(5)
    SecurityFilterChain actuator(HttpSecurity http, IdentityService identities) throws Exception {
        return http.securityMatcher(path("/actuator/**"))
                .authorizeHttpRequests(
                        requests -> requests.requestMatchers(path("/actuator/health/**"), path("/actuator/info"))
                                .permitAll()
                                .anyRequest()
                                .hasAnyAuthority(ADMINISTRATORS, AUDITORS))
                .httpBasic(Customizer.withDefaults())
                .authenticationProvider(new EngineAuthenticationProvider(identities))
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    @Bean
    @Order(6)
    SecurityFilterChain everythingElse(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(
                                path("/"),
                                path("/error"),
                                path("/favicon.ico"),
                                path("/assets/**"),
                                path("/swagger-ui.html"),
                                path("/swagger-ui/**"),
                                path("/v3/api-docs/**"))
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    private static RequestMatcher path(String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(pattern);
    }

    private static RequestMatcher path(HttpMethod method, String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(method, pattern);
    }
}
