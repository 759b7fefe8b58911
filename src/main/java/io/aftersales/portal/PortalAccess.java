package io.aftersales.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the session of a request may open: the case that was proved, and complaints of the same customer about it. */
@Component
class PortalAccess {

    private final PortalSessions sessions;
    private final TrackedCases cases;

    PortalAccess(PortalSessions sessions, TrackedCases cases) {
        this.sessions = sessions;
        this.cases = cases;
    }

    /** Returns the case of that tracking code if this request may open it; empty also when there is none. */
    Optional<TrackedCase> open(String code, HttpServletRequest request) {
        Optional<String> proved = sessions.caseOf(request);
        return proved.isEmpty() ? Optional.empty() : cases.find(code).filter(found -> belongs(found, proved.get()));
    }

    /** Returns the fingerprint of the contact by which the visitor proved who he is; empty if that is not known. */
    Optional<String> provedBy(HttpServletRequest request) {
        return sessions.contactOf(request);
    }

    private boolean belongs(TrackedCase found, String proved) {
        return found.number().equals(proved)
                || (!found.claim()
                        && cases.claimOf(found)
                                .filter(claim -> claim.number().equals(proved))
                                .isPresent());
    }
}
