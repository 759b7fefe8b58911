package io.aftersales.engine.signon;

import io.aftersales.engine.identity.ProviderAccounts;
import io.aftersales.engine.identity.ProviderIdentity;
import io.aftersales.engine.security.SessionOwner;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

/** Turns a login at the provider into one of Tasklist and Cockpit, which all our pages and REST take. */
class SignedOn implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

    private static final Logger LOG = LoggerFactory.getLogger(SignedOn.class);

    private final ProviderAccounts accounts;
    private final ProcessEngine engine;
    private final SignOnProperties properties;
    private final ProviderGroups groups;
    private final Clock clock;

    SignedOn(ProviderAccounts accounts, ProcessEngine engine, SignOnProperties properties, Clock clock) {
        this.accounts = accounts;
        this.engine = engine;
        this.properties = properties;
        this.groups = new ProviderGroups(properties);
        this.clock = clock;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        OidcUser person = (OidcUser) authentication.getPrincipal();
        ProviderAccounts.Entry entry = accounts.enter(identity(person), groups.of(person.getClaims()));
        if (entry.user().isEmpty()) {
            refuse(request, response, entry.refusal().orElseThrow().name());
            return;
        }
        String address = SignOnSession.remembered(request).orElse("/desk");
        AuthenticationUtil.revalidateSession(
                request,
                AuthenticationUtil.createAuthentication(engine, entry.user().get()));
        SessionOwner.note(request);
        SignOnSession.begin(request, person.getIdToken().getTokenValue(), clock.instant());
        Cookie mark = new Cookie(SignOffFilter.COOKIE, "1");
        mark.setPath("/");
        mark.setSecure(request.isSecure());
        mark.setAttribute("SameSite", "Lax");
        response.addCookie(mark);
        response.sendRedirect(address);
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        String code = failure instanceof OAuth2AuthenticationException refused
                ? refused.getError().getErrorCode()
                : failure.getClass().getSimpleName();
        LOG.warn("A login at the provider failed: {}", code);
        refuse(request, response, "FAILED");
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, String reason)
            throws IOException {
        SignOnSession.end(request);
        response.sendRedirect(SignOnRefusedPage.ADDRESS + "?reason=" + reason.toLowerCase(Locale.ROOT));
    }

    private ProviderIdentity identity(OidcUser person) {
        return new ProviderIdentity(
                person.getIssuer().toString(),
                person.getSubject(),
                Optional.ofNullable(person.getClaimAsString(properties.userClaim()))
                        .orElse(""),
                person.getGivenName(),
                person.getFamilyName(),
                person.getEmail());
    }
}
