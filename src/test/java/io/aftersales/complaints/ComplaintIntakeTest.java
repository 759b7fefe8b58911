package io.aftersales.complaints;

import static io.aftersales.testing.Refusals.wrongFields;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
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
import io.aftersales.claims.Severity;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

/** Taking complaints in: what is checked, what is taken from a claim, and what a new complaint begins with. */
class ComplaintIntakeTest {

    private static final String CLAIM = "CL-20261101-000001";

    private final ComplaintOffice office = new ComplaintOffice();

    @Test
    @Requirement("CMP-03")
    void recordsWhoComplainsAboutWhatAndWhen() {
        String number = office.received(ComplaintApplications.quality()
                .with("product.serialNumber", "SN 1")
                .with("demand", "A new lock"));

        Complaint complaint = office.complaint(number);
        assertThat(complaint.receivedAt()).isEqualTo(office.clock.instant());
        assertThat(complaint.receipt().receivedBy()).isEqualTo("desk");
        assertThat(complaint.record())
                .isEqualTo(new ComplaintRecord(
                        ClaimChannel.PHONE,
                        ComplaintCategory.PRODUCT_QUALITY,
                        ProductLine.SMART_HOME,
                        "Lock X1",
                        "SN 1",
                        complaint.record().serialKey(),
                        null,
                        "The engineer came late",
                        "A new lock"));
        verify(office.customers.desk)
                .identify(new ContactDetails("王芳", "+8613800000000", null, null, Channel.PHONE, Language.ZH));
    }

    @Test
    @Requirement({"CMP-06", "CMP-07", "F06"})
    void everyComplaintIsNumberedFiledAndPromised() {
        String number = office.received();

        assertThat(number).matches("CP-20261123-\\d{6}");
        assertThat(office.complaint(number).status()).isEqualTo(ComplaintStatus.RECEIVED);
        assertThat(office.timeline(number)).containsExactly(ComplaintEvent.COMPLAINT_RECEIVED);
        assertThat(office.ledger.states(number))
                .containsExactly("COMPLAINT_ACKNOWLEDGEMENT RUNNING", "COMPLAINT_RESOLUTION RUNNING");
        assertThat(office.ledger.of(number))
                .allSatisfy(promise -> assertThat(promise.startedAt()).isEqualTo(office.clock.instant()));
        verify(office.outbox).toCustomer(any(), eq("complaint-received"), eq(number), any(), any());
        verify(office.process).start(any());
    }

    @Test
    @Requirement({"CMP-16", "F05"})
    void thePreliminaryCategoryRoutesIt() {
        String number = office.received(ComplaintApplications.service().with("severity", "CRITICAL"));

        assertThat(office.complaint(number).assessment())
                .isEqualTo(new Assessment(
                        ComplaintCategory.SERVICE,
                        Severity.CRITICAL,
                        ComplaintNature.SINGLE,
                        true,
                        "dept of SERVICE",
                        null,
                        null));
        verify(office.outbox).toGroup(eq("dept of SERVICE"), eq("complaint-assigned"), eq(number), any(), any());
    }

    @Test
    void severityIsMediumUnlessSaidOtherwise() {
        assertThat(office.complaint(office.received()).assessment().severity()).isEqualTo(Severity.MEDIUM);
    }

    @Test
    @Requirement("CMP-03")
    void everythingLeftOutIsToldAtOnce() {
        ComplaintApplication nothing =
                new ComplaintApplication(null, null, null, null, null, null, null, null, null, null);

        assertThat(wrongFields(() -> office.intake.receive(nothing, "desk")))
                .containsExactly(
                        "channel problem.requiredOneOf",
                        "category problem.requiredOneOf",
                        "customer.name problem.required",
                        "customer.phone problem.phoneOrEmail",
                        "content problem.required");
        assertThat(office.cases.untouched()).isTrue();
    }

    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource({
        "channel, FAX, problem.oneOf",
        "category, WEATHER, problem.oneOf",
        "productLine, TOYS, problem.oneOf",
        "severity, AWFUL, problem.oneOf",
        "claimNumber, CP-20261101-000001, complaints.claim.malformed",
        "customer.phone, 1, problem.phone",
        "purchase.date, 2026-02-30, problem.date",
        "purchase.date, 2026-11-24, problem.future"
    })
    void whatCannotBeIsRefused(String field, String value, String expectation) {
        ComplaintApplications application = ComplaintApplications.service().with(field, value);

        assertThat(wrongFields(() -> office.received(application))).containsExactly(field + " " + expectation);
    }

    @ParameterizedTest
    @ValueSource(strings = {"content", "demand"})
    void textsAreTakenUpToTheirLimit(String field) {
        office.received(ComplaintApplications.service().with(field, "x".repeat(4000)));

        assertThat(wrongFields(
                        () -> office.received(ComplaintApplications.service().with(field, "x".repeat(4001)))))
                .containsExactly(field + " problem.maxLength");
    }

    @Test
    @Requirement("CMP-04")
    void aVehicleComplaintHasAllItsFields() {
        String number = office.received(ComplaintApplications.vehicle());

        ComplaintRecord record = office.complaint(number).record();
        assertThat(record.model()).isEqualTo("Sedan 7");
        assertThat(record.purchaseDate()).isEqualTo(LocalDate.of(2026, 3, 1));
        assertThat(record.demand()).isEqualTo("A new gearbox");
        assertThat(office.complaint(number).receipt().receivedBy()).isEqualTo("desk");
    }

    @ParameterizedTest(name = "without {0}")
    @CsvSource({
        "customer.name, problem.required",
        "customer.phone, problem.phoneOrEmail",
        "product.model, problem.required",
        "purchase.date, problem.required",
        "content, problem.required",
        "demand, problem.required"
    })
    @Requirement("CMP-04")
    void aVehicleComplaintLacksNothing(String field, String expectation) {
        ComplaintApplications application = ComplaintApplications.vehicle().with(field, null);

        assertThat(wrongFields(() -> office.received(application))).containsExactly(field + " " + expectation);
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "VEHICLE")
    void otherLinesNeedNeitherDemandNorDateOfPurchase(ProductLine line) {
        String number = office.received(ComplaintApplications.quality().with("productLine", line.name()));

        assertThat(office.complaint(number).record().productLine()).isEqualTo(line);
    }

    @Test
    @Requirement("CMP-03")
    void aProductOfPoorQualityIsNamed() {
        ComplaintApplications application = ComplaintApplications.quality().without("product");

        assertThat(wrongFields(() -> office.received(application))).containsExactly("product.model problem.required");
    }

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

    @Test
    void anotherOneOfTheSameCustomerIsPointedAt() {
        String first = office.received();

        ComplaintFacts facts =
                office.intake.receive(ComplaintApplications.service().build(), "desk");

        assertThat(facts.likelyDuplicates()).containsExactly(first);
        assertThat(office.timeline(facts.number()))
                .containsExactly(ComplaintEvent.COMPLAINT_RECEIVED, ComplaintEvent.LIKELY_DUPLICATE);
        assertThat(office.complaint(first).open()).isTrue();
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({"category, OTHER", "customer.phone, +8613900000000"})
    void anotherMatterOrCustomerIsNot(String field, String value) {
        office.received();

        ComplaintFacts facts = office.intake.receive(
                ComplaintApplications.service().with(field, value).build(), "desk");

        assertThat(facts.likelyDuplicates()).isEmpty();
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
