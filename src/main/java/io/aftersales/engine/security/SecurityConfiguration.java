package io.aftersales.engine.security;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import io.aftersales.engine.identity.StaffGroup;
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
import org.springframework.security.config.annotation.web.configurers.SessionManagementConfigurer;
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
    SecurityFilterChain engineRest(HttpSecurity http) throws Exception {
        return http.securityMatcher(path("/engine-rest/**"))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .httpBasic(Customizer.withDefaults())
                .csrf(AbstractHttpConfigurer::disable)
                .addFilterBefore(new CrossSiteFilter(), UsernamePasswordAuthenticationFilter.class)
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
            Staff staff,
            AuthenticationEntryPoint problemEntryPoint,
            AccessDeniedHandler problemAccessDenied)
            throws Exception {
        return http.securityMatcher(path("/api/**"))
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                path(POST, "/api/claims"), path(POST, "/api/complaints"))
                        .permitAll()
                        // gateways: the controller asks for their token
                        .requestMatchers(path(POST, "/api/notifications/receipts/*"))
                        .permitAll()
                        .requestMatchers(path(GET, "/api/calendar/due"), path(GET, "/api/product-categories"))
                        .permitAll()
                        .requestMatchers(path("/api/demo/**"), path(PUT, "/api/calendar/overrides/*"))
                        .hasAuthority(AddressGroups.ADMINISTRATORS)
                        .requestMatchers(
                                path(POST, "/api/product-categories"),
                                path(POST, "/api/product-models"),
                                path(POST, "/api/product-models/import"),
                                path(POST, "/api/price-list"),
                                path(PUT, "/api/staff/*"),
                                path(POST, "/api/staff/import"),
                                path(POST, "/api/labour-rates"),
                                path(POST, "/api/part-costs"),
                                path(POST, "/api/surveys/questionnaires"),
                                path(POST, "/api/surveys/questionnaires/import"))
                        .hasAnyAuthority(AddressGroups.PROCESS_OWNERS, AddressGroups.ADMINISTRATORS)
                        .requestMatchers(path(PUT, "/api/service-contracts/*"))
                        .hasAnyAuthority(AddressGroups.CONTRACT_KEEPERS)
                        .requestMatchers(
                                path(GET, "/api/claims/**"),
                                path(GET, "/api/service-contracts/**"),
                                path(GET, "/api/units/**"))
                        .hasAnyAuthority(AddressGroups.CASE_READERS)
                        .requestMatchers(path(GET, "/api/surveys/follow-ups/**"))
                        .hasAnyAuthority(AddressGroups.CASE_READERS)
                        .requestMatchers(path(GET, "/api/surveys/results"))
                        .hasAnyAuthority(AddressGroups.RESULT_READERS)
                        .requestMatchers(path(GET, "/api/complaints/**"))
                        .hasAnyAuthority(AddressGroups.COMPLAINT_READERS)
                        .requestMatchers(path(POST, "/api/complaints/*/evidence"))
                        .hasAnyAuthority(AddressGroups.COMPLAINT_WORKERS)
                        .requestMatchers(path(POST, "/api/expense-claims/*/review"))
                        .hasAnyAuthority(AddressGroups.ids(StaffGroup.FINANCE))
                        .requestMatchers(path(GET, "/api/expense-claims/payments/**"))
                        .hasAnyAuthority(AddressGroups.PAYMENT_READERS)
                        .requestMatchers(path(POST, "/api/expense-claims/payments/**"))
                        .hasAnyAuthority(AddressGroups.ids(StaffGroup.CASHIERS))
                        .requestMatchers(path(GET, "/api/expense-claims/**"))
                        .hasAnyAuthority(AddressGroups.EXPENSE_READERS)
                        .requestMatchers(path(POST, "/api/expense-claims/**"), path(PUT, "/api/expense-claims/**"))
                        .hasAnyAuthority(AddressGroups.EXPENSE_CLAIMANTS)
                        .requestMatchers(path(GET, "/api/repairs/**"), path(GET, "/api/replacements/**"))
                        .hasAnyAuthority(AddressGroups.CASE_READERS)
                        .requestMatchers(path(POST, "/api/repairs/*/papers"))
                        .hasAnyAuthority(AddressGroups.CASE_WORKERS)
                        .requestMatchers(path(POST, "/api/replacements/*/signature"))
                        .hasAnyAuthority(AddressGroups.HANDING_OVER)
                        .requestMatchers(
                                path(POST, "/api/repairs/*/corrections"), path(POST, "/api/replacements/*/corrections"))
                        .hasAnyAuthority(AddressGroups.CASE_LEADERS)
                        .requestMatchers(path(POST, "/api/repairs/*/withdrawal"))
                        .hasAnyAuthority(AddressGroups.REPAIR_ENDERS)
                        .requestMatchers(path(POST, "/api/repairs/*/incidents"))
                        .hasAnyAuthority(AddressGroups.ids(StaffGroup.ENGINEERS))
                        .requestMatchers(path(GET, "/api/fees/**"))
                        .hasAnyAuthority(AddressGroups.FEE_READERS)
                        .requestMatchers(path(GET, "/api/labour-rates"), path(GET, "/api/part-costs"))
                        .hasAnyAuthority(AddressGroups.COST_READERS)
                        .requestMatchers(path(POST, "/api/fees/*/corrections"))
                        .hasAnyAuthority(AddressGroups.FEE_CORRECTORS)
                        .requestMatchers(path(POST, "/api/claims/*/urgent"), path(PUT, "/api/units/*"))
                        .hasAnyAuthority(AddressGroups.CASE_LEADERS)
                        .requestMatchers(path(GET, "/api/budgets/**"), path(GET, "/api/expense-reviews/**"))
                        .hasAnyAuthority(AddressGroups.BUDGET_READERS)
                        .requestMatchers(
                                path(POST, "/api/budgets"),
                                path(POST, "/api/budgets/import"),
                                path(POST, "/api/budgets/*/adjustments"))
                        .hasAnyAuthority(AddressGroups.ids(StaffGroup.SERVICE_MANAGERS))
                        .requestMatchers(path(POST, "/api/budgets/adjustments/*/decision"))
                        .hasAnyAuthority(AddressGroups.ids(StaffGroup.FINANCE))
                        // nothing personal is there; what does not exist is told from what is forbidden
                        .requestMatchers(path(GET, "/api/**"))
                        .authenticated()
                        .anyRequest()
                        .denyAll())
                .httpBasic(basic -> basic.authenticationEntryPoint(problemEntryPoint))
                .exceptionHandling(errors ->
                        errors.authenticationEntryPoint(problemEntryPoint).accessDeniedHandler(problemAccessDenied))
                .addFilterBefore(new CrossSiteFilter(), UsernamePasswordAuthenticationFilter.class)
                .addFilterBefore(new WebappSessionFilter(staff), UsernamePasswordAuthenticationFilter.class)
                // name and password are sent on purpose, and the session filter asks for the token
                .csrf(AbstractHttpConfigurer::disable)
                // the session belongs to Tasklist and Cockpit: a new id would log their user out
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS)
                        .sessionFixation(SessionManagementConfigurer.SessionFixationConfigurer::none))
                .build();
    }

    /** Pages for staff: whoever is logged in to Tasklist or Cockpit, otherwise the login of Tasklist. */
    @Bean
    @Order(4)
    SecurityFilterChain desk(HttpSecurity http, Staff staff) throws Exception {
        return http.securityMatcher(path("/desk/**"))
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                path("/desk/complaints/**"),
                                path("/desk/complaints.xlsx"),
                                // goes on to the complaint: mails and forms link to the number of any case
                                path("/desk/cases/CP-*"))
                        .hasAnyAuthority(AddressGroups.COMPLAINT_READERS)
                        .requestMatchers(path("/desk/budgets/**"))
                        .hasAnyAuthority(AddressGroups.BUDGET_READERS)
                        .requestMatchers(path("/desk/fees/**"))
                        .hasAnyAuthority(AddressGroups.FEE_READERS)
                        .requestMatchers(path("/desk/expenses/**"), path("/desk/cases/EX-*"))
                        .hasAnyAuthority(AddressGroups.EXPENSE_READERS)
                        .requestMatchers(path("/desk/surveys"), path("/desk/surveys.csv"))
                        .hasAnyAuthority(AddressGroups.RESULT_READERS)
                        .anyRequest()
                        .hasAnyAuthority(AddressGroups.CASE_READERS))
                .addFilterBefore(new WebappSessionFilter(staff), UsernamePasswordAuthenticationFilter.class)
                .exceptionHandling(errors -> errors.authenticationEntryPoint(
                        new LoginUrlAuthenticationEntryPoint("/camunda/app/tasklist/default/")))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(
                        "default-src 'self'; frame-ancestors 'self'; form-action 'self'; base-uri 'none'")))
                // the session belongs to Tasklist and Cockpit: a new id would log their user out
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS)
                        .sessionFixation(SessionManagementConfigurer.SessionFixationConfigurer::none))
                .build();
    }

    @Bean
    @Order(5)
    SecurityFilterChain actuator(HttpSecurity http) throws Exception {
        return http.securityMatcher(path("/actuator/**"))
                .authorizeHttpRequests(
                        requests -> requests.requestMatchers(path("/actuator/health/**"), path("/actuator/info"))
                                .permitAll()
                                .anyRequest()
                                .hasAnyAuthority(AddressGroups.ids(StaffGroup.ADMINISTRATORS, StaffGroup.AUDITORS)))
                .httpBasic(Customizer.withDefaults())
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    @Bean
    @Order(7)
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
