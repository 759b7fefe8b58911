package io.aftersales.engine;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/** Who completes the task or makes the request that runs now. */
@Component
public class CurrentUser {

    /** The name under which a timer or another automatic step acts. */
    public static final String SYSTEM = "system";

    private final IdentityService identities;

    CurrentUser(IdentityService identities) {
        this.identities = identities;
    }

    /** Returns the user's id, {@value #SYSTEM} when nobody is logged in. */
    public String name() {
        return name(identities);
    }

    /** As {@link #name()}, for glue that acts without the rights of its caller and names him all the same. */
    public static String name(IdentityService identities) {
        Authentication authentication = identities.getCurrentAuthentication();
        return authentication == null || authentication.getUserId() == null ? SYSTEM : authentication.getUserId();
    }
}
