package io.aftersales.engine.signon;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Ends the login at the provider along with that of Tasklist. Tasklist leaves by a request of its script, which cannot
 * take the browser elsewhere; the script {@code sign-off.js} then opens {@link #LEAVE}, which does.
 */
class SignOffFilter extends OncePerRequestFilter {

    static final String LEAVE = "/login/leave";

    /** Tells the script that this login came from the provider. Says nothing else. */
    static final String COOKIE = "aftersales-signed-on";

    private static final RequestMatcher LOGOUT = PathPatternRequestMatcher.withDefaults()
            .matcher(HttpMethod.POST, "/camunda/api/admin/auth/user/{engine}/logout");
    private static final RequestMatcher LEAVING =
            PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, LEAVE);

    private final ClientRegistrationRepository registrations;

    SignOffFilter(ClientRegistrationRepository registrations) {
        this.registrations = registrations;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (LEAVING.matches(request)) {
            response.sendRedirect(leave(request, response));
            return;
        }
        Optional<String> token = LOGOUT.matches(request) ? SignOnSession.token(request) : Optional.empty();
        chain.doFilter(request, response);
        if (response.getStatus() == HttpServletResponse.SC_OK) {
            token.ifPresent(of -> SignOnSession.leave(request, of));
        }
    }

    /** Returns where the browser goes: to the provider, or to a new login where only the session was over. */
    private String leave(HttpServletRequest request, HttpServletResponse response) {
        Optional<String> token = SignOnSession.leaving(request);
        if (token.isEmpty()) {
            return "/desk";
        }
        SignOnSession.end(request);
        Cookie over = new Cookie(COOKIE, "");
        over.setPath("/");
        over.setMaxAge(0);
        response.addCookie(over);
        Object end = registrations
                .findByRegistrationId(SignOnConfiguration.REGISTRATION)
                .getProviderDetails()
                .getConfigurationMetadata()
                .get("end_session_endpoint");
        String home =
                ServletUriComponentsBuilder.fromContextPath(request).path("/").toUriString();
        return end == null
                ? home
                : UriComponentsBuilder.fromUriString(end.toString())
                        .queryParam("id_token_hint", token.get())
                        .queryParam("post_logout_redirect_uri", home)
                        .encode()
                        .toUriString();
    }
}
