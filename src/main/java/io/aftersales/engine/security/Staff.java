package io.aftersales.engine.security;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The users of the engine, the only ones there are. */
@Component
class Staff {

    private final IdentityService identities;
    private final boolean passwords;

    /** @param issuer the provider at which staff log in, empty for none; without one there are passwords anyway */
    Staff(
            IdentityService identities,
            @Value("${aftersales.oidc.issuer:}") String issuer,
            @Value("${aftersales.oidc.passwords:true}") boolean passwords) {
        this.identities = identities;
        this.passwords = passwords || issuer.isBlank();
    }

    /**
     * Returns the groups of the user if that is his password. In one transaction, which also keeps what the engine notes
     * of a try that failed.
     */
    @Transactional
    Optional<List<SimpleGrantedAuthority>> authorities(String user, String password) {
        return passwords && identities.checkPassword(user, password)
                ? Optional.of(authorities(user))
                : Optional.empty();
    }

    /** Returns the groups of the user as they are now; none for a user who is gone. */
    List<SimpleGrantedAuthority> authorities(String user) {
        return identities.createGroupQuery().groupMember(user).list().stream()
                .map(Group::getId)
                .map(SimpleGrantedAuthority::new)
                .toList();
    }
}
