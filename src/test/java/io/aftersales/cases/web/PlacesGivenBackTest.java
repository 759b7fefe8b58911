package io.aftersales.cases.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aftersales.testing.Requirement;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Which requests give their places back. */
@Requirement("SEC-03")
class PlacesGivenBackTest {

    private final PlacesGivenBack filter = new PlacesGivenBack();
    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private int back;

    @AfterEach
    void leaveRequest() {
        RequestContextHolder.resetRequestAttributes();
    }

    @ParameterizedTest
    @CsvSource({"200, 0", "302, 0", "400, 0", "429, 0", "499, 0", "500, 2", "503, 2"})
    void onlyAnswersThatAreOurFaultGiveAllPlacesBack(int status, int expected) throws Exception {
        filter.doFilter(request, response, taking(() -> response.setStatus(status)));

        assertThat(back).isEqualTo(expected);
    }

    @Test
    void anErrorThatLeavesTheRequestGivesThemBackAndIsTold() {
        assertThatThrownBy(() -> filter.doFilter(request, response, taking(() -> {
                    throw new ServletException("lost");
                })))
                .isInstanceOf(ServletException.class)
                .hasMessage("lost");

        assertThat(back).isEqualTo(2);
    }

    @Test
    void whoClosesTheConnectionWhileHeIsAnsweredGetsNothingBack() {
        assertThatThrownBy(() -> filter.doFilter(request, response, taking(() -> {
                    response.flushBuffer();
                    throw new IOException("closed");
                })))
                .isInstanceOf(IOException.class);

        assertThat(back).isZero();
    }

    @Test
    void whatCannotBeGivenBackHidesNoError() {
        FilterChain chain = taking(() -> {
            PlacesGivenBack.note(() -> {
                throw new IllegalStateException("down");
            });
            PlacesGivenBack.note(() -> back++);
            throw new IOException("first");
        });

        assertThatThrownBy(() -> filter.doFilter(request, response, chain))
                .isInstanceOf(IOException.class)
                .hasMessage("first");
        assertThat(back).isEqualTo(3);
    }

    @Test
    void outsideOfRequestsNothingIsNoted() throws Exception {
        PlacesGivenBack.note(() -> back++);

        filter.doFilter(request, response, (asked, answer) -> response.setStatus(500));

        assertThat(back).isZero();
    }

    private interface Work {
        void run() throws IOException, ServletException;
    }

    private FilterChain taking(Work work) {
        return (asked, answer) -> {
            RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
            PlacesGivenBack.note(() -> back++);
            PlacesGivenBack.note(() -> back++);
            work.run();
        };
    }
}
