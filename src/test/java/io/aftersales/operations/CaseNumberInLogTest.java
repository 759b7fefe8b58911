package io.aftersales.operations;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.MDC;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** A request about a case carries its number into the log, and nothing else that somebody wrote into an address. */
class CaseNumberInLogTest {

    @ParameterizedTest
    @CsvSource({
        "/api/claims/CL-20261128-000001, CL-20261128-000001",
        "/desk/complaints/CP-20261128-000001/papers, CP-20261128-000001",
        "/desk/cases/EX-20261128-000001.pdf, EX-20261128-000001",
        "/api/claims/CL-20261128-0000011,",
        "/api/claims,",
        "/portal/cases/13912345678,"
    })
    void numberOfTheAddressIsTheField(String address, @Nullable String number) throws Exception {
        AtomicReference<@Nullable String> during = new AtomicReference<>();
        FilterChain chain = (request, response) -> during.set(MDC.get(CaseNumberInLog.FIELD));

        new CaseNumberInLog()
                .doFilter(new MockHttpServletRequest("GET", address), new MockHttpServletResponse(), chain);

        assertThat(during.get()).isEqualTo(number);
        assertThat(MDC.get(CaseNumberInLog.FIELD)).isNull();
    }
}
