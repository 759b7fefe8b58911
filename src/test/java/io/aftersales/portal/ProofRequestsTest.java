package io.aftersales.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import io.aftersales.testing.Requirement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.core.task.TaskRejectedException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.ui.ExtendedModelMap;

/** However many codes strangers ask for at once, no more than some wait, and all others are told to ask again. */
@Requirement("SEC-03")
class ProofRequestsTest {

    private static final String CODE = "2222-3333-4444-5555";

    private final List<Runnable> waiting = new ArrayList<>();
    private final Proofs proofs = mock(Proofs.class);
    private final ProofRequests requests = new ProofRequests(proofs, waiting::add);
    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private final ExtendedModelMap model = new ExtendedModelMap();

    @Test
    void oneMoreThanMayWaitIsTakenWhenAnotherIsDone() {
        fill();

        assertThat(requests.take(CODE, "late@example.com")).isFalse();
        assertThat(waiting).hasSize(ProofRequests.MOST);
        waiting.remove(0).run();
        assertThat(requests.take(CODE, "next@example.com")).isTrue();
        assertThat(requests.take(CODE, "late@example.com")).isFalse();

        waiting.forEach(Runnable::run);
        verify(proofs).ask(CODE, "next@example.com");
        verify(proofs, never()).ask(CODE, "late@example.com");
    }

    @Test
    void aPlaceIsFreeAgainAlsoWhereTheCodeCouldNotBeSent() {
        doThrow(new IllegalStateException("no database")).when(proofs).ask(anyString(), anyString());
        fill();
        waiting.forEach(Runnable::run);
        waiting.clear();

        fill();

        assertThat(waiting).hasSize(ProofRequests.MOST);
    }

    @Test
    void aStoppingNodeTakesNothingAndKeepsNoPlace() {
        ProofRequests stopping = new ProofRequests(proofs, task -> {
            throw new TaskRejectedException("stopping");
        });

        for (int i = 0; i <= ProofRequests.MOST; i++) {
            assertThat(stopping.take(CODE, "fang@example.com")).isFalse();
        }

        verify(proofs, never()).ask(anyString(), anyString());
    }

    @Test
    void whoIsNotTakenReadsThatHeMayTryAgain() {
        fill();

        assertThat(ask(Map.of("code", CODE, "contact", "fang@example.com"))).isEqualTo("portal/gate");

        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isEqualTo("60");
        assertThat(model).containsEntry("notice", "portal.gate.busy").containsEntry("code", CODE);
    }

    @Test
    void aMessageThatWaitsStaysOnThePage() {
        fill();

        ask(Map.of("code", CODE, "contact", "fang@example.com", "message", "It rains in"));

        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(model).containsEntry("notice", "portal.gate.busyKept").containsEntry("kept", "It rains in");
    }

    private String ask(Map<String, String> entered) {
        FormModel forms = new FormModel(new StaticMessageSource());
        return new TrackPage(requests, mock(PortalLimits.class), forms, new CaseDoor(forms))
                .ask(entered, Locale.ENGLISH, new MockHttpServletRequest(), response, model);
    }

    private void fill() {
        for (int i = 0; i < ProofRequests.MOST; i++) {
            assertThat(requests.take(CODE, "fang-%d@example.com".formatted(i))).isTrue();
        }
    }
}
