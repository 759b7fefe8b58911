package io.aftersales.complaints;

import static io.aftersales.testing.Refusals.wrongFields;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.verify;

import io.aftersales.claims.ClaimChannel;
import io.aftersales.claims.Severity;
import io.aftersales.customers.ContactDetails;
import io.aftersales.customers.ContactDetails.Channel;
import io.aftersales.customers.ContactDetails.Language;
import io.aftersales.products.ProductLine;
import io.aftersales.testing.Requirement;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

/** Taking complaints in: what is checked, and what a new complaint begins with. */
class ComplaintIntakeTest {

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
}
