package io.aftersales.operations;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Marks what is logged for a request about one case with its number, field {@code caseNumber}. The engine does the same
 * for its jobs and steps, see {@code logging-context-business-key}.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + CaseNumberInLog.FIRST)
class CaseNumberInLog extends OncePerRequestFilter {

    static final String FIELD = "caseNumber";

    /** Behind what decodes requests, and before all that logs. */
    static final int FIRST = 10;

    private static final Pattern NUMBER = Pattern.compile("/((?:CL|CP|EX)-\\d{8}-\\d{6})(?=/|$|\\.)");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Matcher number = NUMBER.matcher(request.getRequestURI());
        if (!number.find()) {
            chain.doFilter(request, response);
            return;
        }
        MDC.put(FIELD, number.group(1));
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove(FIELD);
        }
    }
}
