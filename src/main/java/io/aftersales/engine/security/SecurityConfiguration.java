package io.aftersales.engine.security;

import static io.aftersales.engine.security.RestAddresses.path;

import io.aftersales.engine.identity.StaffGroup;
import io.aftersales.problems.EarlyRefusal;
import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
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
    SecurityFilterChain engineRest(HttpSecurity http, LoginLimits limits) throws Exception {
        return watched(http, "/engine-rest/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers(PasswordAddresses.CHECK)
                        .denyAll()
                        .anyRequest()
                        .authenticated())
                .httpBasic(Customizer.withDefaults())
                .csrf(AbstractHttpConfigurer::disable)
                .headers(PageHeaders.of(PageHeaders.DATA))
                .addFilterBefore(new CrossSiteFilter(), UsernamePasswordAuthenticationFilter.class)
                .addFilterBefore(new LoginLimitFilter(limits), UsernamePasswordAuthenticationFilter.class)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    /** The engine's web applications have their own login, headers and protection against forged requests. */
    @Bean
    @Order(2)
    SecurityFilterChain engineWebapps(HttpSecurity http, LoginLimits limits) throws Exception {
        return watched(http, "/camunda/**")
                .authorizeHttpRequests(requests -> requests
                        // makes the first administrator for anybody who asks (CVE-2026-77226)
                        .requestMatchers(path("/camunda/api/admin/setup/**"), PasswordAddresses.CHECK)
                        .denyAll()
                        .anyRequest()
                        .permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .addFilterBefore(new LoginLimitFilter(limits), UsernamePasswordAuthenticationFilter.class)
                .headers(AbstractHttpConfigurer::disable)
                .build();
    }

    /** Our REST: name and password, or the session of Tasklist and Cockpit. Customers reach the intake only. */
    @Bean
    @Order(3)
    SecurityFilterChain api(
            HttpSecurity http,
            Staff staff,
            LoginLimits limits,
            EarlyRefusal refusal,
            AuthenticationEntryPoint problemEntryPoint,
            AccessDeniedHandler problemAccessDenied)
            throws Exception {
        return watched(http, "/api/**")
                .authorizeHttpRequests(RestAddresses::authorize)
                .httpBasic(basic -> basic.authenticationEntryPoint(problemEntryPoint))
                .exceptionHandling(errors ->
                        errors.authenticationEntryPoint(problemEntryPoint).accessDeniedHandler(problemAccessDenied))
                .headers(PageHeaders.of(PageHeaders.DATA))
                .addFilterBefore(new CrossSiteFilter(refusal), UsernamePasswordAuthenticationFilter.class)
                .addFilterBefore(new LoginLimitFilter(limits, refusal), UsernamePasswordAuthenticationFilter.class)
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
        return watched(http, "/desk/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                path("/desk/complaints/*"),
                                // goes on to the complaint: mails and forms link to the number of any case
                                path("/desk/cases/CP-*"))
                        .hasAnyAuthority(AddressGroups.COMPLAINT_PAGE_READERS)
                        .requestMatchers(path("/desk/complaints/**"), path("/desk/complaints.xlsx"))
                        .hasAnyAuthority(AddressGroups.COMPLAINT_READERS)
                        .requestMatchers(path("/desk"), path("/desk/"))
                        .authenticated()
                        .requestMatchers(
                                path("/desk/dashboard/cost-against-budget.csv"),
                                path("/desk/dashboard/cost-against-budget/**"))
                        .hasAnyAuthority(AddressGroups.COST_FIGURE_READERS)
                        .requestMatchers(path("/desk/dashboard/**"))
                        .hasAnyAuthority(AddressGroups.FIGURE_READERS)
                        .requestMatchers(path("/desk/evidence"))
                        .hasAnyAuthority(AddressGroups.HISTORY_READERS)
                        .requestMatchers(path("/desk/budgets/**"))
                        .hasAnyAuthority(AddressGroups.BUDGET_READERS)
                        .requestMatchers(path("/desk/fees/**"))
                        .hasAnyAuthority(AddressGroups.FEE_READERS)
                        .requestMatchers(path("/desk/expenses/**"), path("/desk/cases/EX-*"))
                        .hasAnyAuthority(AddressGroups.EXPENSE_READERS)
                        .requestMatchers(path("/desk/cases/*"))
                        .hasAnyAuthority(AddressGroups.CLAIM_PAGE_READERS)
                        .requestMatchers(path("/desk/surveys"), path("/desk/surveys.csv"))
                        .hasAnyAuthority(AddressGroups.RESULT_READERS)
                        .anyRequest()
                        .hasAnyAuthority(AddressGroups.CASE_READERS))
                .addFilterBefore(new WebappSessionFilter(staff), UsernamePasswordAuthenticationFilter.class)
                .exceptionHandling(errors -> errors.authenticationEntryPoint(
                        new LoginUrlAuthenticationEntryPoint("/camunda/app/tasklist/default/")))
                .headers(PageHeaders.of(PageHeaders.STAFF))
                // nothing is changed here: forms go to REST, with the token of the session of Tasklist
                .csrf(AbstractHttpConfigurer::disable)
                // the session belongs to Tasklist and Cockpit: a new id would log their user out
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS)
                        .sessionFixation(SessionManagementConfigurer.SessionFixationConfigurer::none))
                .build();
    }

    @Bean
    @Order(5)
    SecurityFilterChain actuator(
            HttpSecurity http, LoginLimits limits, @Value("${aftersales.operations.scrape-token:}") String scrapeToken)
            throws Exception {
        return watched(http, "/actuator/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                path("/actuator/health/**"), path("/actuator/info"))
                        .permitAll()
                        .requestMatchers(path("/actuator/prometheus"))
                        .hasAnyAuthority(
                                ScrapeTokenFilter.SCRAPER, StaffGroup.ADMINISTRATORS.id(), StaffGroup.AUDITORS.id())
                        .anyRequest()
                        .hasAnyAuthority(AddressGroups.ids(StaffGroup.ADMINISTRATORS, StaffGroup.AUDITORS)))
                .httpBasic(Customizer.withDefaults())
                .csrf(AbstractHttpConfigurer::disable)
                .headers(PageHeaders.of(PageHeaders.DATA))
                .addFilterBefore(new ScrapeTokenFilter(scrapeToken), UsernamePasswordAuthenticationFilter.class)
                .addFilterBefore(new LoginLimitFilter(limits), UsernamePasswordAuthenticationFilter.class)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    @Bean
    @Order(7)
    SecurityFilterChain everythingElse(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(
                                path("/"),
                                path("/error"),
                                path("/login/refused"),
                                path("/favicon.ico"),
                                path("/assets/**"),
                                path("/webjars/bpmn-js/**"),
                                path("/webjars/echarts/**"),
                                path("/swagger-ui.html"),
                                path("/swagger-ui/**"),
                                path("/v3/api-docs/**"))
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .headers(PageHeaders.of(PageHeaders.OPEN))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    /** Begins what holds at those addresses; who is refused there is noted, whichever part refuses it. */
    private static HttpSecurity watched(HttpSecurity http, String addresses) {
        return http.securityMatcher(path(addresses))
                .addFilterBefore(new RefusedAccessFilter(), UsernamePasswordAuthenticationFilter.class);
    }
}
