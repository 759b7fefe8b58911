package io.aftersales.engine.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.camunda.bpm.engine.rest.security.auth.impl.ContainerBasedAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;

/** Tells the engine's REST whom our login has let in, so that name and password are checked once and in one place. */
public class StaffAuthenticationProvider extends ContainerBasedAuthenticationProvider {

    @Override
    public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
        if (!(request.getUserPrincipal() instanceof Authentication user) || !user.isAuthenticated()) {
            return AuthenticationResult.unsuccessful();
        }
        List<String> groups = user.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .toList();
        AuthenticationResult result = AuthenticationResult.successful(user.getName());
        result.setGroups(groups);
        // there are none; without this the engine looks for them at each request
        result.setTenants(List.of());
        return result;
    }

    @Override
    public void augmentResponseByAuthenticationChallenge(HttpServletResponse response, ProcessEngine engine) {
        // our login has challenged already
    }
}
