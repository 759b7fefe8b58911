package io.aftersales.engine.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Notes who was refused what, whichever part of the application refused it. */
class RefusedAccessFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        if (response.getStatus() == HttpServletResponse.SC_FORBIDDEN) {
            SecurityLog.accessRefused(
                    user(request), request.getRemoteAddr(), request.getMethod(), request.getRequestURI());
        }
    }

    private static @Nullable String user(HttpServletRequest request) {
        Authentication ours = SecurityContextHolder.getContext().getAuthentication();
        if (ours != null) {
            return ours.getName();
        }
        HttpSession session = request.getSession(false);
        Authentications theirs = session == null ? null : AuthenticationUtil.getAuthsFromSession(session);
        return theirs == null || theirs.getAuthentications().isEmpty()
                ? null
                : theirs.getAuthentications().get(0).getIdentityId();
    }
}
