package io.aftersales.repairs;

import static io.aftersales.repairs.RepairOffice.ENGINEER;
import static io.aftersales.repairs.RepairOffice.NUMBER;
import static io.aftersales.testing.Refusals.wrongFields;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.aftersales.cases.CaseEntry;
import io.aftersales.products.ServiceContract;
import io.aftersales.testing.Requirement;
import io.aftersales.warranty.Coverage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Quotes for units whose service contract agrees on fees. */
@Requirement({"PRE-04", "FEE-02"})
class AgreedFeesTest {

    private static final QuoteDraft CONFIRMED = new QuoteDraft("New pump", "PUMP 1", "5", "2026-11-30", true);
    private static final QuoteDraft NOT_CONFIRMED = new QuoteDraft("New pump", "PUMP 1", "5", "2026-11-30", false);

    private final RepairOffice office = new RepairOffice();

    @Test
    void whoQuotesConfirmsThatTheyAreApplied() {
        charged();
        agreed(List.of(Optional.of("Visits free"), Optional.empty(), Optional.of("Parts at cost")));

        assertThat(wrongFields(() -> office.quotes.issue(NUMBER, NOT_CONFIRMED, ENGINEER)))
                .containsExactly("agreedFeesApplied repairs.quote.agreedFees");
        assertThat(office.quotes.issue(NUMBER, CONFIRMED, ENGINEER)).isEqualTo(1);

        assertThat(issued().facts()).containsEntry("agreedContracts", "SC-0, SC-2");
    }

    @Test
    void whereNoContractSaysAnythingNothingIsConfirmed() {
        charged();
        agreed(List.of(Optional.empty()));

        assertThat(office.quotes.issue(NUMBER, NOT_CONFIRMED, ENGINEER)).isEqualTo(1);

        assertThat(issued().facts()).doesNotContainKey("agreedContracts");
    }

    @Test
    void norWhereTheCustomerPaysNothing() {
        agreed(List.of(Optional.of("Visits free")));
        office.diagnosed();

        assertThat(office.quotes.issue(NUMBER, NOT_CONFIRMED, ENGINEER)).isEqualTo(1);
    }

    private void charged() {
        office.covers(Coverage.NOT_COVERED);
        office.diagnosed();
    }

    private void agreed(List<Optional<String>> notes) {
        List<ServiceContract> contracts = new ArrayList<>();
        for (Optional<String> note : notes) {
            ServiceContract contract = mock(ServiceContract.class);
            when(contract.number()).thenReturn("SC-" + contracts.size());
            when(contract.feeNote()).thenReturn(note);
            contracts.add(contract);
        }
        when(office.contracts.inForce(any())).thenReturn(contracts);
    }

    private CaseEntry issued() {
        return office.cases.timeline.of(NUMBER).stream()
                .filter(entry -> entry.type().equals("QUOTE_ISSUED"))
                .findFirst()
                .orElseThrow();
    }
}
