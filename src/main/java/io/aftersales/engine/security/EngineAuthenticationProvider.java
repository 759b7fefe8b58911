package io.aftersales.engine.security;

import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * Checks name and password against the users of the engine; groups become authorities. The only provider there is:
 * without it in the context a user with a password written to the log would be made.
 */
@Component
class EngineAuthenticationProvider implements AuthenticationProvider {

    private final Staff staff;

    EngineAuthenticationProvider(Staff staff) {
        this.staff = staff;
    }

    @Override
    public Authentication authenticate(Authentication authentication) {
        String user = authentication.getName();
        Object password = authentication.getCredentials();
        return Optional.ofNullable(password)
                .flatMap(given -> staff.authorities(user, given.toString()))
                .map(groups -> UsernamePasswordAuthenticationToken.authenticated(user, null, groups))
                .orElseThrow(() -> new BadCredentialsException("Name or password is wrong"));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
