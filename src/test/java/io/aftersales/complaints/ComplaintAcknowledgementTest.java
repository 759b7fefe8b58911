package io.aftersales.complaints;

import static io.aftersales.testing.Refusals.wrongFields;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import io.aftersales.commitments.CommitmentKind;
import io.aftersales.testing.Requirement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Confirming complaints to their customers. */
class ComplaintAcknowledgementTest {

    private final ComplaintOffice office = new ComplaintOffice();
    private final String number = office.received();

    @Test
    @Requirement({"CMP-05", "CMP-16", "T03"})
    void whoIsToldProcessAndDateHasTheConfirmation() {
        office.clock.advance(Duration.ofMinutes(10));

        var handedOver = office.acknowledgement.acknowledge(
                number, new Acknowledgement("PHONE", true, true, "He was calm", null, null), "desk");

        assertThat(office.complaint(number).status()).isEqualTo(ComplaintStatus.ACKNOWLEDGED);
        assertThat(office.ledger
                        .latest(number, CommitmentKind.COMPLAINT_ACKNOWLEDGEMENT)
                        .metAt())
                .isEqualTo(office.clock.instant());
        assertThat(handedOver.department()).isEqualTo("dept of SERVICE");
        assertThat(office.last(number).texts()).containsEntry("note", "He was calm");
        verify(office.outbox)
                .toCustomer(
                        any(),
                        eq("complaint-acknowledged"),
                        eq(number),
                        any(),
                        eq(Map.of(
                                "category",
                                "SERVICE",
                                "resolutionDueAt",
                                office.ledger
                                        .latest(number, CommitmentKind.COMPLAINT_RESOLUTION)
                                        .dueAt())));
    }

    @Test
    @Requirement({"CMP-17", "T04"})
    void theHourOfTheDepartmentBeginsNow() {
        office.clock.advance(Duration.ofMinutes(10));

        var handedOver = office.acknowledgement.acknowledge(
                number, new Acknowledgement("EMAIL", true, true, null, null, null), "desk");

        assertThat(handedOver.classification().startedAt()).isEqualTo(office.clock.instant());
        assertThat(office.ledger.states(number))
                .containsExactly(
                        "COMPLAINT_ACKNOWLEDGEMENT MET",
                        "COMPLAINT_RESOLUTION RUNNING",
                        "COMPLAINT_CLASSIFICATION RUNNING");
    }

    @Test
    @Requirement("CMP-05")
    void whatWasNotToldIsNamed() {
        assertThat(wrongFields(() -> office.acknowledgement.acknowledge(
                        number, new Acknowledgement(null, false, false, null, null, null), "desk")))
                .containsExactly(
                        "channel problem.requiredOneOf",
                        "processTold complaints.acknowledgement.done",
                        "expectedDateTold complaints.acknowledgement.done");
        assertThat(office.complaint(number).status()).isEqualTo(ComplaintStatus.RECEIVED);
        assertThat(office.ledger.states(number)).contains("COMPLAINT_ACKNOWLEDGEMENT RUNNING");
        verify(office.outbox, never()).toCustomer(any(), eq("complaint-acknowledged"), any(), any(), any());
    }

    @Test
    @Requirement("CMP-04")
    void whatTheRecordOfAVehicleLacksIsAskedForAndPutOnRecord() {
        String vehicle = raised(null, null);

        office.acknowledgement.acknowledge(vehicle, completing("2026-03-01", " A new gearbox "), "desk");

        ComplaintRecord record = office.complaint(vehicle).record();
        assertThat(record.purchaseDate()).isEqualTo(LocalDate.of(2026, 3, 1));
        assertThat(record.demand()).isEqualTo("A new gearbox");
        assertThat(record.content()).isEqualTo("The engineer came late");
        assertThat(record.model()).isEqualTo("Sedan 7");
    }

    @Test
    @Requirement("CMP-04")
    void withoutItReceiptIsNotConfirmed() {
        String vehicle = raised(null, null);

        assertThat(wrongFields(() -> office.acknowledgement.acknowledge(vehicle, completing(" ", null), "desk")))
                .containsExactly("purchaseDate problem.required", "demand problem.required");
        assertThat(wrongFields(
                        () -> office.acknowledgement.acknowledge(vehicle, completing("2026-12-01", "x"), "desk")))
                .containsExactly("purchaseDate problem.future");

        assertThat(office.complaint(vehicle).status()).isEqualTo(ComplaintStatus.RECEIVED);
        assertThat(office.complaint(vehicle).record().demand()).isNull();
    }

    @Test
    @Requirement("CMP-04")
    void whatTheRecordSaysAlreadyStays() {
        String vehicle = raised("2026-03-01", "A new gearbox");

        office.acknowledgement.acknowledge(vehicle, completing("2026-05-05", "Money"), "desk");

        ComplaintRecord record = office.complaint(vehicle).record();
        assertThat(record.purchaseDate()).isEqualTo(LocalDate.of(2026, 3, 1));
        assertThat(record.demand()).isEqualTo("A new gearbox");
    }

    private String raised(@Nullable String purchased, @Nullable String demand) {
        return office.intake
                .raise(
                        ComplaintApplications.vehicle()
                                .with("purchase.date", purchased)
                                .with("demand", demand)
                                .build(),
                        "system")
                .number();
    }

    private static Acknowledgement completing(@Nullable String purchased, @Nullable String demand) {
        return new Acknowledgement("PHONE", true, true, null, purchased, demand);
    }
}
