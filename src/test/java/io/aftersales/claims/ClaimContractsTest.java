package io.aftersales.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.aftersales.products.ServiceContract;
import io.aftersales.products.ServiceContracts;
import io.aftersales.testing.MovingClock;
import io.aftersales.testing.Requirement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** On whose terms a claim is served. */
@Requirement("PRE-04")
class ClaimContractsTest {

    private final ServiceContracts contracts = mock(ServiceContracts.class);
    private final ServiceContract contract = mock(ServiceContract.class);
    private final ClaimFile claim = mock(ClaimFile.class, RETURNS_DEEP_STUBS);
    private final ClaimContracts ofClaim = new ClaimContracts(contracts, new MovingClock("2026-12-30T02:00:00Z"));

    @Test
    void thoseInForceOnTheDayOfTheRequestCountWhateverTheDayIsNow() {
        when(claim.request().serialKey()).thenReturn("SN1");
        // after midnight where we work
        when(claim.receivedAt()).thenReturn(Instant.parse("2026-11-22T16:30:00Z"));
        when(contracts.inForce("SN1", LocalDate.of(2026, 11, 23))).thenReturn(List.of(contract));

        assertThat(ofClaim.inForce(claim)).containsExactly(contract);
    }

    @Test
    void withoutAUnitThereIsNone() {
        when(claim.request().serialKey()).thenReturn(null);
        when(claim.receivedAt()).thenReturn(Instant.parse("2026-11-22T16:30:00Z"));
        when(contracts.inForce(any(), any())).thenReturn(List.of(contract));

        assertThat(ofClaim.inForce(claim)).isEmpty();
    }
}
