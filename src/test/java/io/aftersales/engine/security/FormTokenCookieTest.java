package io.aftersales.engine.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.testing.Requirement;
import jakarta.servlet.http.Cookie;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;

/** The cookie behind the forms of the portal. */
@Requirement("SEC-03")
class FormTokenCookieTest {

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void noScriptReadsItNoOtherSiteSendsItAndWithTlsItIsForTlsAlone(boolean tls) {
        CookieCsrfTokenRepository tokens = new PortalSecurity(tls).formTokens();
        MockHttpServletRequest request = new MockHttpServletRequest();
        MockHttpServletResponse answer = new MockHttpServletResponse();

        tokens.saveToken(tokens.generateToken(request), request, answer);

        Cookie cookie = Objects.requireNonNull(answer.getCookie("aftersales-form"));
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
        assertThat(cookie.getSecure()).isEqualTo(tls);
    }
}
