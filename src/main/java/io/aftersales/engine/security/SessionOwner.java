package io.aftersales.engine.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.springframework.session.FindByIndexNameSessionRepository;

/**
 * Writes the user of a login of Tasklist and Cockpit beside his session, so that operators find his sessions in the
 * database and end them at once. The engine keeps him in a value that no statement reads.
 */
public final class SessionOwner {

    private SessionOwner() {}

    /** Notes who is logged in; called after a login, however it came. */
    public static void note(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        Authentications logins = session == null ? null : AuthenticationUtil.getAuthsFromSession(session);
        if (session != null && logins != null && !logins.getAuthentications().isEmpty()) {
            session.setAttribute(
                    FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME,
                    logins.getAuthentications().get(0).getIdentityId());
        }
    }
}
