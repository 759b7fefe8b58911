package io.aftersales.complaints;

import static io.aftersales.testing.Refusals.wrongFields;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import io.aftersales.cases.CaseEntry;
import io.aftersales.claims.ChargeBasis;
import io.aftersales.claims.ClaimChannel;
import io.aftersales.claims.ClaimFile;
import io.aftersales.claims.ClaimKind;
import io.aftersales.claims.ClaimRequest;
import io.aftersales.claims.ClaimStatus;
import io.aftersales.claims.ServiceRecord;
import io.aftersales.claims.ServiceType;
import io.aftersales.claims.Urgency;
import io.aftersales.customers.ContactDetails;
import io.aftersales.customers.ContactDetails.Channel;
import io.aftersales.customers.ContactDetails.Language;
import io.aftersales.products.ProductLine;
import io.aftersales.testing.Requirement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Complaints about a claim: what is taken from it, who learns that it is there, and how both point at each other. */
class ComplaintAboutClaimTest {

    private static final String CLAIM = "CL-20261101-000001";

    private final ComplaintOffice office = new ComplaintOffice();

    @Test
    void whatStaffLeaveOutIsTakenFromTheClaim() {
        office.knows(claim());

        String number = office.received(aboutClaim());

        Complaint complaint = office.complaint(number);
        assertThat(complaint.record().productLine()).isEqualTo(ProductLine.VEHICLE);
        assertThat(complaint.record().model()).isEqualTo("Sedan 7");
        assertThat(complaint.record().purchaseDate()).isEqualTo(LocalDate.of(2026, 3, 1));
        verify(office.customers.desk).identify(claim().customer());
    }

    @Test
    @Requirement({"CMP-04", "CMP-06", "CMP-43", "F06"})
    void whatAnotherProcessRaisesIsFiledAndWhatTheClaimDoesNotHaveIsAsked() {
        office.knows(claim(null));

        ComplaintFacts facts = office.intake.raise(raised(), "system");

        assertThat(facts.missing()).containsExactly(MissingFact.PURCHASE_DATE, MissingFact.DEMAND);
        ComplaintRecord record = office.complaint(facts.number()).record();
        assertThat(record.productLine()).isEqualTo(ProductLine.VEHICLE);
        assertThat(record.content()).isEqualTo("It grinds again");
        assertThat(office.timeline(facts.number()))
                .containsExactly(
                        ComplaintEvent.COMPLAINT_RECEIVED, ComplaintEvent.FACT_MISSING, ComplaintEvent.FACT_MISSING);
        verify(office.customers.desk).identify(claim().customer());
        verify(office.process, never()).start(any());
    }

    @Test
    void ofWhatTheClaimHasNothingIsAsked() {
        office.knows(claim());

        assertThat(office.intake.raise(raised(), "system").missing()).containsExactly(MissingFact.DEMAND);
        assertThat(wrongFields(() -> office.received(aboutClaim().with("demand", null))))
                .containsExactly("demand problem.required");
    }

    @Test
    @Requirement("F68")
    void complaintAndClaimPointAtEachOther() {
        office.knows(claim());

        String number = office.received(ComplaintApplications.vehicle().with("claimNumber", " " + CLAIM + " "));

        assertThat(office.complaint(number).claimNumber()).isEqualTo(CLAIM);
        assertThat(office.timeline(CLAIM)).containsExactly(ComplaintEvent.COMPLAINT_OPENED);
        assertThat(office.last(CLAIM).facts()).containsEntry("complaint", number);
    }

    @Test
    void staffAreToldThatThereIsNoSuchClaim() {
        assertThat(wrongFields(
                        () -> office.received(ComplaintApplications.service().with("claimNumber", CLAIM))))
                .containsExactly("claimNumber complaints.claim.unknown");
    }

    @Test
    void strangersAreNotToldWhetherThereIsSuchAClaim() {
        ComplaintApplications application = ComplaintApplications.service().with("claimNumber", CLAIM);

        String unknown = byCustomer(application);

        assertThat(office.complaint(unknown).claimNumber()).isNull();
        assertThat(office.last(unknown))
                .extracting(CaseEntry::type, entry -> entry.facts().get("claim"))
                .containsExactly("CLAIM_NOT_FOUND", CLAIM);
        office.knows(claim());
        assertThat(office.complaint(byCustomer(application)).claimNumber()).isEqualTo(CLAIM);
    }

    @ParameterizedTest(name = "claim on file: {0}")
    @ValueSource(booleans = {true, false})
    void strangersGetNothingFromAClaim(boolean onFile) {
        if (onFile) {
            office.knows(claim());
        }

        assertThat(wrongFields(() -> byCustomer(aboutClaim())))
                .containsExactly(
                        "customer.name problem.required",
                        "customer.phone problem.phoneOrEmail",
                        "product.model problem.required");
    }

    private String byCustomer(ComplaintApplications application) {
        return office.intake
                .receive(application.build(), ComplaintIntake.CUSTOMER)
                .number();
    }

    private static ComplaintApplications aboutClaim() {
        return ComplaintApplications.quality()
                .with("demand", "A new gearbox")
                .with("claimNumber", CLAIM)
                .without("customer")
                .without("product")
                .without("productLine");
    }

    private static ComplaintApplication raised() {
        return new ComplaintApplication(
                "OTHER", "SERVICE", null, CLAIM, null, null, null, "It grinds again", null, null);
    }

    private static ClaimFile claim() {
        return claim(LocalDate.of(2026, 3, 1));
    }

    private static ClaimFile claim(@Nullable LocalDate purchased) {
        ContactDetails customer = new ContactDetails("李雷", "+8613700000000", null, null, Channel.PHONE, Language.ZH);
        Instant at = Instant.parse("2026-11-01T02:00:00Z");
        ClaimRequest request = new ClaimRequest(
                ClaimChannel.PHONE,
                ClaimKind.REPAIR,
                ServiceType.VEHICLE_MAINTENANCE,
                ProductLine.VEHICLE,
                "Sedan 7",
                null,
                null,
                null,
                purchased,
                null,
                null,
                "The gearbox grinds");
        return new ClaimFile(
                CLAIM,
                ClaimStatus.RECEIVED,
                at,
                "desk",
                "code",
                request,
                customer,
                new Urgency(false, null, null),
                ChargeBasis.WARRANTY,
                null,
                at,
                null,
                new ServiceRecord(null, null, null, null, null, null, null, null),
                Optional.empty(),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
