package io.aftersales.engine.signon;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.Optional;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;

/** What the session of Tasklist and Cockpit knows of a login at the provider. */
final class SignOnSession {

    private static final String ADDRESS = "aftersales.sign-on.address";
    private static final String TOKEN = "aftersales.sign-on.token";
    private static final String SINCE = "aftersales.sign-on.since";
    private static final String LEAVING = "aftersales.sign-on.leaving";

    private SignOnSession() {}

    static boolean hasLogin(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        Authentications logins = session == null ? null : AuthenticationUtil.getAuthsFromSession(session);
        return logins != null && !logins.getAuthentications().isEmpty();
    }

    /** Notes where somebody wanted to go before he was sent to the provider. */
    static void remember(HttpServletRequest request) {
        String query = request.getQueryString();
        request.getSession().setAttribute(ADDRESS, request.getRequestURI() + (query == null ? "" : "?" + query));
    }

    static Optional<String> remembered(HttpServletRequest request) {
        return text(request, ADDRESS).filter(address -> address.startsWith("/") && !address.startsWith("//"));
    }

    /** Notes the provider's token, which says later whose login is to be ended there. */
    static void begin(HttpServletRequest request, String token, Instant now) {
        request.getSession().setAttribute(TOKEN, token);
        request.getSession().setAttribute(SINCE, now.toEpochMilli());
    }

    /** Returns when the person came from the provider; empty for a login with name and password. */
    static Optional<Instant> since(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(SINCE) instanceof Long millis
                ? Optional.of(Instant.ofEpochMilli(millis))
                : Optional.empty();
    }

    static Optional<String> token(HttpServletRequest request) {
        return text(request, TOKEN);
    }

    /** Notes that the login is over here, and has to be ended at the provider. */
    static void leave(HttpServletRequest request, String token) {
        HttpSession session = request.getSession();
        session.removeAttribute(TOKEN);
        session.removeAttribute(SINCE);
        session.setAttribute(LEAVING, token);
    }

    static Optional<String> leaving(HttpServletRequest request) {
        return text(request, LEAVING);
    }

    static void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    private static Optional<String> text(HttpServletRequest request, String name) {
        HttpSession session = request.getSession(false);
        return session == null ? Optional.empty() : Optional.ofNullable((String) session.getAttribute(name));
    }
}
