package io.aftersales.operations;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
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
public class CaseNumberInLog extends OncePerRequestFilter {

    public static final String FIELD = "caseNumber";

    /** Behind what decodes requests, and before all that logs. */
    static final int FIRST = 10;

    private static final Pattern NUMBER = Pattern.compile("/((?:CL|CP|EX)-\\d{8}-\\d{6})(?=/|$|\\.)");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> number = of(request.getRequestURI());
        if (number.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        MDC.put(FIELD, number.get());
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove(FIELD);
        }
    }

    /** Returns the number of the case in an address. */
    public static Optional<String> of(String address) {
        Matcher number = NUMBER.matcher(address);
        return number.find() ? Optional.of(number.group(1)) : Optional.empty();
    }
}
