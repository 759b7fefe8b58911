package io.aftersales.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;

/** Work that the application does for a user who need not be allowed to see what it touches. */
public final class WithoutRights {

    private WithoutRights() {}

    /** Does the work as nobody, whose rights the engine does not check, and lets the user go on after it. */
    public static void run(IdentityService identities, Runnable work) {
        get(identities, () -> {
            work.run();
            return true;
        });
    }

    /** As {@link #run}, and returns what came of it. */
    public static <T> T get(IdentityService identities, Supplier<T> work) {
        Authentication user = identities.getCurrentAuthentication();
        identities.clearAuthentication();
        try {
            return work.get();
        } finally {
            identities.setAuthentication(user);
        }
    }
}
