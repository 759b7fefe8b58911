package io.aftersales.engine.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.testing.Requirement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

/** What the engine takes as a login is known as one, however it is written. */
@Requirement("SEC-03")
class PasswordAddressesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                TasklistForm.ADDRESS,
                TasklistForm.ADDRESS + "/",
                TasklistForm.ADDRESS + ";a=b",
                "/camunda/api/admin/auth/user/default/%6Cogin/tasklist",
                "/camunda/api//admin/auth/user/default/login//tasklist/",
                "/camunda/api/admin/auth/user/default/login/cockpit"
            })
    void aLoginIsKnown(String address) {
        assertThat(PasswordAddresses.LOGIN.matches(new MockHttpServletRequest("POST", address)))
                .isTrue();
    }

    @Test
    void whatLogsOutOrReadsIsNone() {
        assertThat(PasswordAddresses.LOGIN.matches(
                        new MockHttpServletRequest("POST", "/camunda/api/admin/auth/user/default/logout")))
                .isFalse();
        assertThat(PasswordAddresses.LOGIN.matches(new MockHttpServletRequest("GET", TasklistForm.ADDRESS)))
                .isFalse();
    }
}
