package io.aftersales.engine.signon;

import io.aftersales.engine.security.PasswordAddresses;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** Sends browsers without a login to the provider, and ends logins that are too old. */
class SignOnFilter extends OncePerRequestFilter {

    /** Added to the address of Tasklist by whoever logs in with the password of an account of the database. */
    static final String PASSWORD = "password";

    private static final RequestMatcher PAGES = new OrRequestMatcher(
            path(HttpMethod.GET, "/camunda/app/**"), path(HttpMethod.GET, "/desk"), path(HttpMethod.GET, "/desk/**"));

    private final SignOnProperties properties;
    private final Clock clock;

    SignOnFilter(SignOnProperties properties, Clock clock) {
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        SignOnSession.since(request)
                .filter(since -> Duration.between(since, clock.instant()).compareTo(properties.longestSession()) > 0)
                .ifPresent(since -> SignOnSession.end(request));
        if (!properties.passwords() && PasswordAddresses.LOGIN.matches(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (isPage(request) && !SignOnSession.hasLogin(request) && !asksForPassword(request)) {
            SignOnSession.remember(request);
            response.sendRedirect(SignOnConfiguration.BEGIN);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** What a browser shows by itself; scripts and pictures ask for something else. */
    private static boolean isPage(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        return accepted != null && accepted.contains(MediaType.TEXT_HTML_VALUE) && PAGES.matches(request);
    }

    private boolean asksForPassword(HttpServletRequest request) {
        return properties.passwords() && request.getParameter(PASSWORD) != null;
    }

    private static RequestMatcher path(HttpMethod method, String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(method, pattern);
    }
}
