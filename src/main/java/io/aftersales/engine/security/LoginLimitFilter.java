package io.aftersales.engine.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses a login, before any password is looked at, from an address where too many failed: name and password sent with
 * a request, and the login of Tasklist, Cockpit and Admin, whose failures it counts.
 */
class LoginLimitFilter extends OncePerRequestFilter {

    private static final RequestMatcher WEBAPP_LOGIN = PathPatternRequestMatcher.withDefaults()
            .matcher(HttpMethod.POST, "/camunda/api/admin/auth/user/{engine}/login/{app}");

    private final LoginLimits limits;

    LoginLimitFilter(LoginLimits limits) {
        this.limits = limits;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean webapp = WEBAPP_LOGIN.matches(request);
        if (!webapp && request.getHeader(HttpHeaders.AUTHORIZATION) == null) {
            chain.doFilter(request, response);
            return;
        }
        if (!limits.open(request.getRemoteAddr())) {
            response.setHeader(
                    HttpHeaders.RETRY_AFTER, Long.toString(limits.pause().toSeconds()));
            response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
            return;
        }
        chain.doFilter(request, response);
        if (webapp && response.getStatus() == HttpServletResponse.SC_UNAUTHORIZED) {
            limits.failed(request.getRemoteAddr());
        }
    }
}
