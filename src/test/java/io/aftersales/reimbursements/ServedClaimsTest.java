package io.aftersales.reimbursements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.aftersales.cases.CaseEntry;
import io.aftersales.claims.ClaimFile;
import io.aftersales.claims.ClaimFiles;
import io.aftersales.claims.ClaimRequest;
import io.aftersales.problems.Problems;
import io.aftersales.products.ProductLine;
import io.aftersales.repairs.ServingEngineers;
import io.aftersales.staff.ColleaguesInMemory;
import io.aftersales.staff.Groups;
import io.aftersales.testing.Requirement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** For which services expenses are claimed, and by whom. */
class ServedClaimsTest {

    private static final String NUMBER = "CL-20261120-000001";
    private static final Instant ENDED = Instant.parse("2026-11-20T08:00:00Z");

    private final ClaimFiles requests = mock(ClaimFiles.class);
    private final ServingEngineers serving = mock(ServingEngineers.class);
    private final ServedClaims served = new ServedClaims(
            requests, serving, new ColleaguesInMemory(Map.of(Groups.ENGINEERS, Set.of("engineer", "fitter"))));

    @Test
    @Requirement({"EXP-01", "EXP-05"})
    void whoDeliversOrTakesBackServesAsWhoRepairs() {
        when(serving.of(NUMBER)).thenReturn(List.of("engineer"));
        timeline(
                entry("PRODUCT_DELIVERED", "fitter", Map.of()),
                entry("ORIGINAL_TAKEN_BACK", "fitter", Map.of()),
                entry("ORIGINAL_TAKEN_BACK", "dispatcher", Map.of()),
                entry("TRIAGED", "engineer", Map.of()));

        assertThat(served.engineers(NUMBER)).containsExactly("engineer", "fitter");
    }

    @Test
    @Requirement({"EXP-01", "EXP-05"})
    void whoFetchesAProductForInspectionServesToo() {
        timeline(
                entry("PRODUCT_NOT_COLLECTED", "engineer", Map.of()),
                entry("PRODUCT_COLLECTED", "fitter", Map.of()),
                entry("SERVICE_RECORDED", "desk", Map.of("serviceEnd", "NOT_OWED")));

        assertThat(served.engineers(NUMBER)).containsExactly("fitter");
        assertThat(served.find(NUMBER, new Problems())).isPresent();
    }

    @ParameterizedTest
    @Requirement({"EXP-01", "EXP-05"})
    @CsvSource({
        "DELIVERED, true, true",
        "DELIVERED, false, true",
        "CAUSE_UNFOUND, true, true",
        "NOT_OWED, true, true",
        "NOT_OWED, false, false",
        "OUTSTANDING, true, false"
    })
    void aServiceIsOverWhenItWasCarriedOutOrSomebodyCameForNothing(String end, boolean came, boolean claimable) {
        when(serving.of(NUMBER)).thenReturn(came ? List.of("engineer") : List.of());
        timeline(
                entry("SERVICE_RECORDED", "desk", Map.of("serviceEnd", "OUTSTANDING")),
                entry("SERVICE_RECORDED", "engineer", Map.of("serviceEnd", end)));
        Problems problems = new Problems();

        Optional<ServedClaim> found = served.find(NUMBER, problems);

        assertThat(found)
                .isEqualTo(claimable ? Optional.of(new ServedClaim(NUMBER, "SMART_HOME", ENDED)) : Optional.empty());
        assertThat(problems.count()).isEqualTo(claimable ? 0 : 1);
    }

    private void timeline(CaseEntry... entries) {
        ClaimRequest request = mock(ClaimRequest.class);
        when(request.productLine()).thenReturn(ProductLine.SMART_HOME);
        ClaimFile file = mock(ClaimFile.class);
        when(file.number()).thenReturn(NUMBER);
        when(file.request()).thenReturn(request);
        when(file.timeline()).thenReturn(List.of(entries));
        when(requests.get(NUMBER)).thenReturn(file);
        when(requests.find(NUMBER)).thenReturn(Optional.of(file));
    }

    private static CaseEntry entry(String type, String by, Map<String, String> facts) {
        return new CaseEntry(type, ENDED, by, facts, Map.of());
    }
}
