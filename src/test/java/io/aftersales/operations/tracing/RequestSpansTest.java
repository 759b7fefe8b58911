package io.aftersales.operations.tracing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.aftersales.testing.Requirement;
import io.micrometer.common.KeyValue;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import org.junit.jupiter.api.Test;
import org.springframework.http.server.observation.ServerRequestObservationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.filter.ServerHttpObservationFilter;

/** What a collector learns of requests: what was asked for, how long it took, and about which case. */
@Requirement("SEC-02")
class RequestSpansTest {

    private final Traces traces = new Traces();
    private final ServerHttpObservationFilter filter =
            new ServerHttpObservationFilter(traces.registry(), new RequestSpans());

    @Test
    void theAddressIsItsPatternAndTheCaseItsNumber() throws Exception {
        filter.doFilter(get("/api/claims/CL-20261128-000001"), new MockHttpServletResponse(), (request, response) -> {
            ServerHttpObservationFilter.findObservationContext((MockHttpServletRequest) request)
                    .ifPresent(context -> context.setPathPattern("/api/claims/{number}"));
        });

        SpanData span = traces.received().get(0);
        assertThat(span.getName()).isEqualTo("http get /api/claims/{number}");
        assertThat(attribute(span, "caseNumber")).isEqualTo("CL-20261128-000001");
        assertThat(attribute(span, "uri")).isEqualTo("/api/claims/{number}");
        assertThat(attribute(span, "status")).isEqualTo("200");
    }

    @Test
    void whatCustomersWroteAndTheirCodesStayHere() {
        MockHttpServletRequest request = get("/track/QK7ZP2M9");
        request.setQueryString("name=王芳");
        request.addHeader("User-Agent", "wang.fang@example.com");

        Throwable failure =
                catchThrowable(() -> filter.doFilter(request, new MockHttpServletResponse(), (asked, answered) -> {
                    ServerRequestObservationContext context = ServerHttpObservationFilter.findObservationContext(
                                    (MockHttpServletRequest) asked)
                            .orElseThrow();
                    context.setPathPattern("/track/{code}");
                    context.addHighCardinalityKeyValue(KeyValue.of("customer", "+8613800000000"));
                    throw new IllegalStateException("王芳, wang.fang@example.com, QK7ZP2M9 is unknown");
                }));

        assertThat(failure).hasMessageContaining("QK7ZP2M9");
        SpanData span = traces.received().get(0);
        assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
        assertThat(attribute(span, "exception")).isEqualTo("java.lang.IllegalStateException");
        assertThat(traces.text()).doesNotContain("QK7ZP2M9", "王芳", "example.com", "13800000000");
    }

    @Test
    void aNameMadeOfWhatSomebodySentIsNotPassedOn() throws Exception {
        filter.doFilter(
                new MockHttpServletRequest("GET<王芳>", "/api/claims"),
                new MockHttpServletResponse(),
                (request, response) -> {});

        assertThat(traces.text()).doesNotContain("王芳");
    }

    private static MockHttpServletRequest get(String address) {
        return new MockHttpServletRequest("GET", address);
    }

    private static String attribute(SpanData span, String name) {
        return String.valueOf(span.getAttributes().get(AttributeKey.stringKey(name)));
    }
}
