package io.aftersales.engine.security;

import io.aftersales.problems.EarlyRefusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingRequestWrapper;

/**
 * Refuses a login, before any password is looked at, from an address where too many failed: name and password sent with
 * a request, and the login of Tasklist, Cockpit and Admin, whose failures it counts and whose users it notes.
 */
class LoginLimitFilter extends OncePerRequestFilter {

    private static final Pattern USER = Pattern.compile("(?:^|&)username=([^&]*)");
    private static final int LONGEST_FORM = 4096;

    private final LoginLimits limits;
    private final EarlyRefusal refusal;

    /** For addresses whose errors are pages. */
    LoginLimitFilter(LoginLimits limits) {
        this(limits, EarlyRefusal.PAGE);
    }

    LoginLimitFilter(LoginLimits limits, EarlyRefusal refusal) {
        this.limits = limits;
        this.refusal = refusal;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean webapp = PasswordAddresses.LOGIN.matches(request);
        if (!webapp && (request.getHeader(HttpHeaders.AUTHORIZATION) == null || ScrapeTokenFilter.letIn(request))) {
            chain.doFilter(request, response);
            return;
        }
        if (!limits.open(request.getRemoteAddr())) {
            SecurityLog.loginRefused(request.getRemoteAddr());
            response.setHeader(
                    HttpHeaders.RETRY_AFTER, Long.toString(limits.pause().toSeconds()));
            refusal.answer(request, response, HttpStatus.TOO_MANY_REQUESTS);
            return;
        }
        if (!webapp) {
            chain.doFilter(request, response);
            return;
        }
        ContentCachingRequestWrapper read = new ContentCachingRequestWrapper(request, LONGEST_FORM);
        chain.doFilter(read, response);
        if (response.getStatus() == HttpServletResponse.SC_UNAUTHORIZED) {
            limits.failed(userOf(read), request.getRemoteAddr());
        } else if (response.getStatus() == HttpServletResponse.SC_OK) {
            SessionOwner.note(request);
        }
    }

    /** Who reads the form of the login is the engine; what is kept of it here goes with the request. */
    private static @Nullable String userOf(ContentCachingRequestWrapper login) {
        Matcher user = USER.matcher(login.getContentAsString());
        try {
            return user.find() ? URLDecoder.decode(user.group(1), StandardCharsets.UTF_8) : null;
        } catch (IllegalArgumentException garbled) {
            return user.group(1);
        }
    }
}
