package io.aftersales.cases.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aftersales.testing.Requirement;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** The disk for parts of requests is never fuller than the places that there are. */
@Requirement("SEC-03")
class UploadsAtOnceTest {

    private final UploadsAtOnce filter = new UploadsAtOnce(
            1, Duration.ofMillis(20), (request, response, status) -> response.setStatus(status.value()));

    @Test
    void oneMoreThanThereAreWaitsAndIsAskedToComeBack() throws Exception {
        MockHttpServletResponse second = new MockHttpServletResponse();

        MockHttpServletResponse first = send(
                upload(),
                (request, response) -> assertThat(send(upload(), second, UploadsAtOnceTest::unexpected)
                                .getStatus())
                        .isEqualTo(503));

        assertThat(first.getStatus()).isEqualTo(200);
        assertThat(second.getHeader("Retry-After")).isEqualTo("30");
    }

    @Test
    void whatBringsNoFilesDoesNotWait() throws Exception {
        MockHttpServletRequest page = new MockHttpServletRequest("GET", "/track");

        MockHttpServletResponse first = send(
                upload(),
                (request, response) ->
                        assertThat(send(page, (r, s) -> {}).getStatus()).isEqualTo(200));

        assertThat(first.getStatus()).isEqualTo(200);
    }

    @Test
    void aPlaceIsFreeAgainHoweverTheRequestEnded() throws Exception {
        assertThatThrownBy(() -> send(upload(), (request, response) -> {
                    throw new IOException("gone");
                }))
                .isInstanceOf(IOException.class);

        assertThat(send(upload(), (request, response) -> {}).getStatus()).isEqualTo(200);
    }

    private MockHttpServletResponse send(MockHttpServletRequest request, FilterChain then)
            throws ServletException, IOException {
        return send(request, new MockHttpServletResponse(), then);
    }

    private MockHttpServletResponse send(
            MockHttpServletRequest request, MockHttpServletResponse response, FilterChain then)
            throws ServletException, IOException {
        filter.doFilter(request, response, then);
        return response;
    }

    private static MockHttpServletRequest upload() {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/claims/new");
        request.setContentType("Multipart/form-data; boundary=b");
        return request;
    }

    private static void unexpected(Object request, Object response) {
        throw new AssertionError("It was let in");
    }
}
