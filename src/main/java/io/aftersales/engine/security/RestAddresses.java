package io.aftersales.engine.security;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import io.aftersales.engine.identity.StaffGroup;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Who reaches which address of our REST. What is not named here is read by all staff and changed by nobody. */
final class RestAddresses {

    private RestAddresses() {}

    static void authorize(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.requestMatchers(path(POST, "/api/claims"), path(POST, "/api/complaints"))
                .permitAll()
                // gateways: the controller asks for their token
                .requestMatchers(path(POST, "/api/notifications/receipts/*"))
                .permitAll()
                .requestMatchers(path(GET, "/api/calendar/due"), path(GET, "/api/product-categories"))
                .permitAll()
                .requestMatchers(
                        path("/api/demo/**"),
                        path(PUT, "/api/calendar/notices/*"),
                        path(PUT, "/api/calendar/overrides/*"))
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
                        path(GET, "/api/claims/**"), path(GET, "/api/service-contracts/**"), path(GET, "/api/units/**"))
                .hasAnyAuthority(AddressGroups.CASE_READERS)
                .requestMatchers(path(GET, "/api/surveys/follow-ups/**"))
                .hasAnyAuthority(AddressGroups.CASE_READERS)
                .requestMatchers(path(GET, "/api/surveys/results"), path(GET, "/api/surveys/measures"))
                .hasAnyAuthority(AddressGroups.RESULT_READERS)
                .requestMatchers(path(POST, "/api/surveys/measures"))
                .hasAnyAuthority(AddressGroups.MEASURE_PLANNERS)
                .requestMatchers(path(GET, "/api/complaints/**"))
                .hasAnyAuthority(AddressGroups.COMPLAINT_READERS)
                .requestMatchers(path(POST, "/api/complaints/*/evidence"), path(POST, "/api/complaints/*/notes"))
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
                .requestMatchers(
                        path(POST, "/api/repairs/*/papers"),
                        path(POST, "/api/claims/*/notes"),
                        path(POST, "/api/claims/*/complaint"),
                        path(POST, "/api/claims/*/files"),
                        path(PUT, "/api/claims/*/record"))
                .hasAnyAuthority(AddressGroups.CASE_WORKERS)
                .requestMatchers(path(POST, "/api/replacements/*/signature"))
                .hasAnyAuthority(AddressGroups.HANDING_OVER)
                .requestMatchers(
                        path(POST, "/api/repairs/*/corrections"), path(POST, "/api/replacements/*/corrections"))
                .hasAnyAuthority(AddressGroups.CASE_LEADERS)
                .requestMatchers(path(POST, "/api/replacements/*/promised-day"))
                .hasAnyAuthority(AddressGroups.ids(StaffGroup.SERVICE_SUPERVISORS, StaffGroup.SERVICE_MANAGERS))
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
                .requestMatchers(path(GET, "/api/audit/**"), path(GET, "/api/evidence/**"))
                .hasAnyAuthority(AddressGroups.HISTORY_READERS)
                .requestMatchers(path(GET, "/api/figures/cost-against-budget/**"))
                .hasAnyAuthority(AddressGroups.COST_FIGURE_READERS)
                .requestMatchers(path(GET, "/api/cases/removed"))
                .hasAnyAuthority(AddressGroups.REMOVAL_READERS)
                .requestMatchers(path(GET, "/api/figures/**"))
                .hasAnyAuthority(AddressGroups.FIGURE_READERS)
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
                .denyAll();
    }

    static RequestMatcher path(String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(pattern);
    }

    private static RequestMatcher path(HttpMethod method, String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(method, pattern);
    }
}
