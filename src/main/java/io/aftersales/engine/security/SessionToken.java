package io.aftersales.engine.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants;
import org.springframework.modulith.NamedInterface;

/**
 * What pages must send along in the header {@link #HEADER} when they change something over REST with the session of
 * Tasklist or Cockpit. A page of ours may write it into its own document, which no foreign page can read.
 */
@NamedInterface("pages")
public final class SessionToken {

    /** The header that the token belongs in. */
    public static final String HEADER = CsrfConstants.CSRF_TOKEN_HEADER_NAME;

    private SessionToken() {}

    /** Returns the token of the session, empty when there is none. */
    public static Optional<String> of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null
                ? Optional.empty()
                : Optional.ofNullable((String) session.getAttribute(CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME));
    }
}
