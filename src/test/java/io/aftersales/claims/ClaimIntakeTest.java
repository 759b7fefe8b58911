package io.aftersales.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import io.aftersales.problems.InvalidInput;
import io.aftersales.products.ServiceContract;
import io.aftersales.testing.Requirement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens when a claim comes in. */
class ClaimIntakeTest {

    private final Office office = new Office();

    @Test
    @Requirement({"CLM-09", "CLM-13"})
    void customerAndSuperiorAreTold() {
        String number = office.file(Applications.repair());

        Claim claim = office.claim(number);
        assertThat(claim.status()).isEqualTo(ClaimStatus.RECEIVED);
        assertThat(office.timeline(number)).containsExactly(ClaimEvent.RECEIVED, ClaimEvent.COVERAGE_DECIDED);
        verify(office.outbox).toCustomer(eq(claim.customerId()), eq("claim-received"), eq(number), any(), any());
        verify(office.outbox).toGroup(eq("service-supervisors"), eq("claim-reported"), eq(number), any(), any());
    }

    @Test
    void nothingIsLeftOfARefusedApplication() {
        Applications application = Applications.repair().with("symptom", null);

        assertThatThrownBy(() -> office.file(application)).isInstanceOf(InvalidInput.class);

        verifyNoInteractions(office.outbox, office.process);
        assertThat(office.cases.untouched()).isTrue();
    }

    @Test
    @Requirement({"RSP-01", "RSP-10", "T01", "F02", "F28"})
    void everyCustomerIsPromisedAResponseAlsoOnASunday() {
        ClaimFacts facts = office.intake.receive(
                Applications.repair().with("purchase.date", "2001-01-01").build(), "customer");

        assertThat(facts.response().dueAt()).isEqualTo(Instant.parse("2026-11-23T02:00:00Z"));
        assertThat(office.claim(facts.number()).responseDueAt())
                .isEqualTo(facts.response().dueAt());
    }

    @ParameterizedTest
    @ValueSource(strings = {"SMART_HOME", "HOME_FURNISHING", "APPLIANCE", "MACHINERY", "VEHICLE"})
    @Requirement({"RSP-04", "RSP-05", "T02", "F01"})
    void anUrgentOneIsPromisedAsUrgentInEveryLine(String line) {
        ClaimFacts facts = office.intake.receive(
                Applications.repair()
                        .with("productLine", line)
                        .with("urgencyReason", "SAFETY_HAZARD")
                        .build(),
                "customer");

        assertThat(facts.urgent()).isTrue();
        assertThat(facts.response().dueAt()).isEqualTo(Instant.parse("2026-11-22T04:00:00Z"));
    }

    @ParameterizedTest(name = "contract of {0} h: due {1}")
    @CsvSource({"23, 2026-11-23T01:00:00Z", "24, 2026-11-23T02:00:00Z", "48, 2026-11-23T02:00:00Z"})
    @Requirement({"PRE-04", "T29"})
    void theStricterOfContractAndStandardCounts(long hours, Instant due) {
        ServiceContract contract = mock(ServiceContract.class);
        when(contract.responseHours()).thenReturn(hours);
        when(contract.number()).thenReturn("C-1");
        when(office.contracts.responseTermFor(eq("SN1"), any())).thenReturn(Optional.of(contract));

        ClaimFacts facts = office.intake.receive(
                Applications.repair().with("product.serialNumber", "sn-1").build(), "customer");

        assertThat(facts.response().dueAt()).isEqualTo(due);
    }

    @Test
    void aStartFormHasItsProcessAlready() {
        ClaimFacts facts = office.intake.register(Applications.repair().build(), "desk");

        verify(office.process, never()).start(any());
        assertThat(office.claim(facts.number()).receivedBy()).isEqualTo("desk");
    }

    @Test
    void aClaimByRestGetsItsProcess() {
        ClaimFacts facts = office.intake.receive(Applications.repair().build(), "customer");

        verify(office.process).start(facts);
        verify(office.process, never()).reviewDuplicates(any(), any());
    }

    @ParameterizedTest(name = "{0}, proof {1}, bought {2}: {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "REPAIR, -, 2026-01-01, proof-requested",
                "REPAIR, INVOICE, 2020-01-01, paid-service-notice",
                "REPAIR, INVOICE, 2026-01-01, -",
                "CONSULTATION, -, -, -"
            })
    @Requirement({"F38", "F39"})
    void theCustomerIsToldWhatIsMissing(
            String kind, @Nullable String proof, @Nullable String bought, @Nullable String template) {
        String number = office.file(Applications.repair()
                .with("kind", kind)
                .with("purchase.proofType", proof)
                .with("purchase.date", bought));

        for (String notice : List.of("proof-requested", "paid-service-notice")) {
            verify(office.outbox, times(notice.equals(template) ? 1 : 0))
                    .toCustomer(any(), eq(notice), eq(number), any(), any());
        }
    }

    @Test
    void openClaimsOfTheSameUnitAreLikelyDuplicates() {
        String first = office.file(Applications.repair().with("product.serialNumber", "SN 00-1"));

        String second = office.file(
                Applications.repair().with("customer.phone", "+8613900000000").with("product.serialNumber", "sn001"));

        verify(office.process).reviewDuplicates(second, List.of(first));
        assertThat(office.timeline(second)).contains(ClaimEvent.LIKELY_DUPLICATE);
    }

    @Test
    void openClaimsOfTheSameCustomerForTheSameModelAreLikelyDuplicates() {
        String first = office.file(Applications.repair());

        String second = office.file(
                Applications.repair().with("customer.name", "Wang Fang").with("product.model", "LOCK X1"));

        verify(office.process).reviewDuplicates(second, List.of(first));
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({"product.model, Lock X2", "customer.phone, +8613900000000"})
    void anotherModelOrCustomerIsNoDuplicate(String field, String value) {
        office.file(Applications.repair());

        office.file(Applications.repair().with(field, value));

        verify(office.process, never()).reviewDuplicates(any(), any());
    }

    @Test
    void aModelThatNobodyHasNamedMakesNoDuplicate() {
        office.fileMail();

        office.fileMail();

        verify(office.process, never()).reviewDuplicates(any(), any());
    }

    @Test
    void aSettledClaimIsNoDuplicate() {
        String first = office.contacted(Applications.repair());
        office.closing.close(first, "NO_FAULT_FOUND", false, null, "desk");

        office.file(Applications.repair());

        verify(office.process, never()).reviewDuplicates(any(), any());
    }

    @ParameterizedTest(name = "{0} later: {1}")
    @CsvSource({"PT720H, 1", "PT720H0.001S, 0"})
    void aRepairIsRepeatedWithinThirtyDaysAfterItsEnd(Duration later, int reviews) {
        Applications application = Applications.repair().with("product.serialNumber", "SN1");
        String first = office.contacted(application);
        office.closing.close(first, "SOLVED", true, "Motor worn", "desk");

        office.clock.advance(later);
        String second = office.file(application);

        verify(office.process, times(reviews)).reviewDuplicates(second, List.of(first));
    }
}
