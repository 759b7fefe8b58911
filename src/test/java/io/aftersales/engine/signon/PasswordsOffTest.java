package io.aftersales.engine.signon;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.testing.Requirement;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Where staff log in at the provider only, no way of writing the address of the login helps. */
@Requirement("SEC-03")
class PasswordsOffTest {

    @ParameterizedTest
    @CsvSource({
        "false, /camunda/api/admin/auth/user/default/login/tasklist, 403",
        "false, /camunda/api/admin/auth/user/default/login/tasklist/, 403",
        "false, /camunda/api/admin/auth/user/default/logout, 200",
        "true, /camunda/api/admin/auth/user/default/login/tasklist/, 200"
    })
    void noPasswordIsTaken(boolean passwords, String address, int status) throws ServletException, IOException {
        SignOnProperties properties = new SignOnProperties(
                "https://login.example.org",
                "aftersales",
                "",
                List.of("openid"),
                "preferred_username",
                "groups",
                Map.of(),
                passwords,
                Duration.ofHours(10));
        MockHttpServletResponse answer = new MockHttpServletResponse();

        new SignOnFilter(properties, Clock.systemUTC())
                .doFilter(new MockHttpServletRequest("POST", address), answer, new MockFilterChain());

        assertThat(answer.getStatus()).isEqualTo(status);
    }
}
