package io.aftersales.replacements;

import static io.aftersales.replacements.ReplacementOffice.BOTH;
import static io.aftersales.replacements.ReplacementOffice.CLAIM;
import static io.aftersales.replacements.ReplacementOffice.ENGINEER;
import static io.aftersales.replacements.ReplacementOffice.MANAGER;
import static io.aftersales.replacements.ReplacementOffice.SUPERVISOR;
import static io.aftersales.testing.Refusals.refusal;
import static io.aftersales.testing.Refusals.wrongFields;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.inOrder;

import io.aftersales.claims.ProofType;
import io.aftersales.customers.ContactDetails;
import io.aftersales.products.ProductLine;
import io.aftersales.products.SerialNumber;
import io.aftersales.products.UnitDraft;
import io.aftersales.testing.Requirement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Exchanges of products: approval, agreement, both confirmations, record. */
class ReplacementExchangeTest {

    private final ReplacementOffice office = new ReplacementOffice();

    @Test
    @Requirement("RPL-10")
    void aManagerApproves() {
        office.told();
        office.choose("EXCHANGE");

        assertThat(office.exchanges.approve(CLAIM, true, null, MANAGER)).isEqualTo(NextStep.ASK);

        assertThat(office.file().status()).isEqualTo(ReplacementStatus.APPROVED);
        assertThat(office.file().exchange().orElseThrow().exchangeApprovedBy()).isEqualTo(MANAGER);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        ENGINEER + ", replacements.engineer [" + CLAIM + "; engineer]",
        BOTH + ", replacements.engineer [" + CLAIM + "; both]",
        "desk, replacements.decider [" + CLAIM + "; desk; service-managers]",
        SUPERVISOR + ", replacements.decider [" + CLAIM + "; supervisor; service-managers]"
    })
    @Requirement("RPL-10")
    void nobodyElseApproves(String user, String reason) {
        office.told();
        office.choose("EXCHANGE");

        assertThat(refusal(() -> office.exchanges.approve(CLAIM, true, null, user)))
                .isEqualTo("CONFLICT " + reason.replace(';', ','));
        assertThat(office.file().status()).isEqualTo(ReplacementStatus.CHOSEN);
    }

    @Test
    @Requirement("RPL-10")
    void whoAppliedDoesNotApprove() {
        office.intake.apply(CLAIM, ReplacementOffice.application("REPLACEMENT", "OWN_QUALITY", null), MANAGER);
        office.intake.decide(CLAIM, MANAGER);
        office.tell();
        office.choose("EXCHANGE");

        assertThat(refusal(() -> office.exchanges.approve(CLAIM, true, null, MANAGER)))
                .isEqualTo("CONFLICT replacements.own [" + CLAIM + ", manager]");
    }

    @Test
    @Requirement("F07")
    void anApprovalCannotBeRefusedOnlySentBackAndDecidedAnew() {
        office.told();
        office.choose("EXCHANGE");

        assertThat(wrongFields(() -> office.exchanges.approve(CLAIM, false, null, MANAGER)))
                .containsExactly("decisionReason problem.required");
        assertThat(office.exchanges.approve(CLAIM, false, "Wrong unit", MANAGER))
                .isEqualTo(NextStep.APPLY);
        office.decided("REPLACEMENT", "FAULT_PERSISTS");

        assertThat(office.file().entitlement().orElseThrow().ground()).isEqualTo(EntitlementGround.FAULT_PERSISTS);
        assertThat(office.files.of(CLAIM)).hasSize(1);
    }

    @Test
    @Requirement("RPL-05")
    void modelAndColourAreAgreedAndConfirmedInWriting() {
        office.told();
        office.choose("EXCHANGE");
        office.exchanges.approve(CLAIM, true, null, MANAGER);

        assertThat(wrongFields(() -> office.exchanges.agree(CLAIM, null, " ", null, null, "desk")))
                .containsExactly("model problem.required", "colour problem.required");
        office.exchanges.agree(CLAIM, "SH-200", "white", "In the morning", null, "desk");

        assertThat(office.letters.sent()).endsWith("replacement-agreed to customer");
        assertThat(office.letters.lastFacts())
                .isEqualTo(Map.of(
                        "model",
                        "SH-200",
                        "colour",
                        "white",
                        "completionDueAt",
                        Instant.parse("2026-12-08T02:00:00Z")));
    }

    @Test
    void nothingIsAgreedBeforeTheApproval() {
        office.told();
        office.choose("EXCHANGE");

        assertThat(refusal(() -> office.exchanges.agree(CLAIM, "SH-200", "white", null, null, "desk")))
                .isEqualTo("CONFLICT replacements.status.unexpected [" + CLAIM + ", CHOSEN, APPROVED]");
    }

    @Test
    @Requirement("RPL-06")
    void deliveryAloneIsNotEnough() {
        office.agreed();
        office.exchanges.deliver(CLAIM, "SN-2", false, "2026-11-23", "desk");
        office.sign("DRAWN", "image/png");

        assertThat(office.file().status()).isEqualTo(ReplacementStatus.AGREED);
        assertThat(refusal(() -> record("DRAWN")))
                .isEqualTo("CONFLICT replacements.status.unexpected [" + CLAIM + ", AGREED, HANDED_OVER]");
    }

    @Test
    @Requirement("RPL-06")
    void takingBackAloneIsNotEnough() {
        office.agreed();
        office.exchanges.takeBack(CLAIM, "sn 1", false, "2026-11-23", "Scratched", "desk");

        assertThat(office.file().status()).isEqualTo(ReplacementStatus.AGREED);
        office.exchanges.deliver(CLAIM, "SN-2", false, "2026-11-23", "desk");
        assertThat(office.file().status()).isEqualTo(ReplacementStatus.HANDED_OVER);
    }

    @Test
    @Requirement("RPL-06")
    void neitherIsConfirmedTwice() {
        office.agreed();
        office.exchanges.takeBack(CLAIM, "SN-1", false, "2026-11-23", null, "desk");
        assertThat(refusal(() -> office.exchanges.takeBack(CLAIM, "SN-1", false, "2026-11-22", null, "desk")))
                .isEqualTo("CONFLICT replacements.takenBack [" + CLAIM + ", 2026-11-23]");

        ReplacementOffice other = new ReplacementOffice();
        other.agreed();
        other.exchanges.deliver(CLAIM, "SN-2", false, "2026-11-23", "desk");
        assertThat(refusal(() -> other.exchanges.deliver(CLAIM, "SN-3", false, "2026-11-23", "desk")))
                .isEqualTo("CONFLICT replacements.delivered [" + CLAIM + ", 2026-11-23]");
    }

    @Test
    @Requirement("RPL-06")
    void theRightProductComesBackAndAnotherOneGoesOut() {
        office.agreed();

        assertThat(wrongFields(() -> office.exchanges.takeBack(CLAIM, "SN-7", false, "2026-11-24", null, "desk")))
                .containsExactly("originalSerialNumber replacements.original.other", "takenBackOn problem.future");
        assertThat(wrongFields(() -> office.exchanges.deliver(CLAIM, "sn1", false, null, "desk")))
                .containsExactly("newSerialNumber replacements.new.same", "deliveredOn problem.required");
    }

    @ParameterizedTest(name = "replaces {0}, replaced by {1}")
    @CsvSource({"SN0,", ", SN9"})
    void aUnitOfAnotherChainIsNotDelivered(@Nullable String replaces, @Nullable String replacedBy) {
        office.agreed();
        office.known("SN2", replaces, replacedBy);

        assertThat(wrongFields(() -> office.exchanges.deliver(CLAIM, "SN-2", false, "2026-11-23", "desk")))
                .containsExactly("newSerialNumber replacements.new.known");
    }

    @Test
    void aUnitThatWasReplacedIsNotTakenBackAgain() {
        office.agreed();
        office.known("SN1", null, "SN8");

        assertThat(wrongFields(() -> office.exchanges.takeBack(CLAIM, null, false, "2026-11-23", null, "desk")))
                .containsExactly("originalSerialNumber replacements.unit.replaced");
    }

    @Test
    void aProductOfUnknownNumberIsNamedWhenItComesBack() {
        office.claim(null, ProofType.INVOICE);
        office.agreed();

        assertThat(wrongFields(() -> office.exchanges.takeBack(CLAIM, null, false, "2026-11-23", null, "desk")))
                .containsExactly("originalSerialNumber problem.required");
        office.exchanges.takeBack(CLAIM, "SN-5", false, "2026-11-23", null, "desk");

        assertThat(office.file().takeBack().orElseThrow().takenBackKey()).isEqualTo("SN5");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"DRAWN, image/png", "PAPER, image/jpeg", "PAPER, image/png", "PAPER, application/pdf"})
    @Requirement("RPL-07")
    void theRecordHoldsDateModelColourAndSignature(SignatureKind kind, String mediaType) {
        office.handedOver();
        var signature = office.sign(kind.name(), mediaType);

        assertThat(record(kind.name())).isEqualTo(NextStep.CLOSE);

        Exchange exchange = office.file().exchange().orElseThrow();
        assertThat(exchange.replacedOn()).isEqualTo("2026-11-23");
        assertThat(exchange.newModel()).isEqualTo("SH-200");
        assertThat(exchange.newColour()).isEqualTo("white");
        assertThat(exchange.signatureKind()).isEqualTo(kind);
        assertThat(exchange.signatureFile()).isEqualTo(signature.id());
        assertThat(exchange.recordRemarks()).isEqualTo("Box kept");
        assertThat(office.file().outcome()).contains(ReplacementOutcome.EXCHANGED);
        assertThat(office.letters.sent()).endsWith("replacement-done to customer");
    }

    @Test
    @Requirement("RPL-07")
    void thereIsNoRecordWithoutTheSignature() {
        office.handedOver();
        office.sign("PAPER", "image/jpeg");

        assertThat(wrongFields(() -> record("DRAWN"))).containsExactly("signatureKind replacements.signature.missing");
        assertThat(wrongFields(() -> office.exchanges.record(CLAIM, new RecordDraft(null, null, null, null), "desk")))
                .containsExactly("replacedOn problem.required", "signatureKind problem.requiredOneOf");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"DRAWN, image/jpeg", "DRAWN, text/plain", "PAPER, text/plain"})
    @Requirement("RPL-07")
    void aSignatureIsAPicture(String kind, String mediaType) {
        office.handedOver();

        assertThat(wrongFields(() -> office.sign(kind, mediaType))).containsExactly("file replacements.signature.type");
    }

    @Test
    @Requirement("RPL-07")
    void theNewUnitIsLinkedToTheOldOne() {
        office.exchanged();

        SerialNumber old = new SerialNumber("SN1");
        var order = inOrder(office.units);
        order.verify(office.units)
                .register(new UnitDraft(
                        old,
                        null,
                        ProductLine.SMART_HOME,
                        customer(),
                        LocalDate.parse("2026-01-05"),
                        null,
                        null,
                        true));
        order.verify(office.units)
                .replace(
                        old,
                        new UnitDraft(
                                new SerialNumber("SN2"),
                                "SH-200",
                                ProductLine.SMART_HOME,
                                null,
                                null,
                                LocalDate.parse("2026-11-23"),
                                null,
                                false),
                        LocalDate.parse("2026-11-23"),
                        CLAIM);
    }

    private UUID customer() {
        return office.customers.desk.identify(new ContactDetails(
                "王芳", "+8613800000000", null, null, ContactDetails.Channel.PHONE, ContactDetails.Language.ZH));
    }

    private NextStep record(String kind) {
        return office.exchanges.record(CLAIM, new RecordDraft(null, "2026-11-23", kind, "Box kept"), "desk");
    }
}
