package io.aftersales.claims;

import static io.aftersales.testing.Refusals.refusal;
import static io.aftersales.testing.Refusals.wrongFields;
import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.testing.Requirement;
import org.junit.jupiter.api.Test;

/** How a claim is served. */
class ClaimTriageTest {

    private final Office office = new Office();

    @Test
    @Requirement({"CLM-14", "DSP-03"})
    void modeAndWarrantyConditionsAreRecorded() {
        String number = office.contacted(Applications.repair());

        office.triage.triage(number, "ON_SITE", "ON_SITE", null, "MET", "desk");

        Claim claim = office.claim(number);
        assertThat(claim.status()).isEqualTo(ClaimStatus.IN_SERVICE);
        assertThat(claim.service().serviceMode()).isEqualTo(ServiceMode.ON_SITE);
        assertThat(claim.service().warrantyConditions()).isEqualTo(WarrantyConditions.MET);
    }

    @Test
    @Requirement("DSP-03")
    void anotherModeThanProposedNeedsAReason() {
        String number = office.contacted(Applications.repair());

        assertThat(wrongFields(() -> office.triage.triage(number, "MAIL_IN", "ON_SITE", " ", "OPEN", "desk")))
                .containsExactly("serviceModeReason problem.required");
        office.triage.triage(number, "MAIL_IN", "ON_SITE", "He lives far away", "OPEN", "desk");

        assertThat(office.claim(number).service().serviceModeReason()).isEqualTo("He lives far away");
    }

    @Test
    @Requirement({"DSP-04", "F24"})
    void whatTheTableDoesNotNameWithoutTheAgreementNeedsAReason() {
        String number = office.contacted(inWarranty());

        assertThat(wrongFields(() -> office.triage.triage(number, "MAIL_IN", "MAIL_IN", null, "MET", "desk")))
                .containsExactly("serviceModeReason claims.mode.usual");
        office.triage.triage(number, "MAIL_IN", "MAIL_IN", "He travels, and brings it to the post", "MET", "desk");

        assertThat(office.claim(number).service().serviceMode()).isEqualTo(ServiceMode.MAIL_IN);
        assertThat(office.cases.timeline.of(number))
                .filteredOn(entry -> entry.type().equals("TRIAGED"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.facts())
                        .containsEntry("proposed", "MAIL_IN")
                        .containsEntry("usual", "ON_SITE"));
    }

    @Test
    @Requirement({"DSP-01", "F24"})
    void guidanceComesFirstAndWhatFollowsItAsAgreedNeedsNoReason() {
        String guided = office.contacted(inWarranty());
        String agreed = office.contacted(Applications.repair());

        office.triage.triage(guided, "REMOTE_GUIDANCE", "REMOTE_GUIDANCE", null, "MET", "desk");
        office.triage.triage(agreed, "MAIL_IN", "MAIL_IN", null, "OPEN", "desk");

        assertThat(office.claim(guided).service().serviceMode()).isEqualTo(ServiceMode.REMOTE_GUIDANCE);
        assertThat(office.claim(agreed).service().serviceMode()).isEqualTo(ServiceMode.MAIL_IN);
    }

    @Test
    @Requirement({"POL-11", "CLM-08"})
    void noServiceBeginsUnderTermsThatAreOnlyAssumed() {
        String number = office.fileMail();
        office.response.recordContact(number, Contacts.reached());

        assertThat(wrongFields(() -> office.triage.triage(number, "ON_SITE", "ON_SITE", null, "OPEN", "desk")))
                .containsExactly("kind claims.record.assumed", "productLine claims.record.assumed");
        office.triage.triage(number, "REMOTE_GUIDANCE", "REMOTE_GUIDANCE", null, "OPEN", "desk");
        assertThat(wrongFields(() -> office.triage.recordGuidance(number, false, null, "desk")))
                .containsExactly("kind claims.record.assumed", "productLine claims.record.assumed");
        office.records.complete(number, new RecordChange("RETURN", "APPLIANCE", null, null), "desk");

        assertThat(office.triage.triage(number, "ON_SITE", "ON_SITE", null, "OPEN", "desk"))
                .isEqualTo(NextService.REPLACEMENT);
    }

    @Test
    void everyWrongFieldIsToldAtOnce() {
        String number = office.contacted(Applications.repair());

        assertThat(wrongFields(() -> office.triage.triage(number, null, "ON_SITE", null, "MAYBE", "desk")))
                .containsExactly("serviceMode problem.requiredOneOf", "warrantyConditions problem.oneOf");
    }

    @Test
    void repeatingItLeavesOneEntry() {
        String number = office.contacted(Applications.repair());

        office.triage.triage(number, "ON_SITE", "ON_SITE", null, "MET", "desk");
        office.triage.triage(number, "ON_SITE", "ON_SITE", null, "MET", "desk");

        assertThat(office.timeline(number)).containsOnlyOnce(ClaimEvent.TRIAGED);
    }

    @Test
    void nothingIsServedBeforeTheCustomerWasReached() {
        String number = office.file(Applications.repair());

        assertThat(refusal(() -> office.triage.triage(number, "ON_SITE", "ON_SITE", null, "MET", "desk")))
                .isEqualTo("CONFLICT claims.status.unexpected [" + number + ", RECEIVED, CONTACTED, IN_SERVICE]");
    }

    @Test
    @Requirement("DSP-01")
    void guidanceThatSolvedItNeedsItsSolution() {
        String number = office.contacted(Applications.repair());

        assertThat(wrongFields(() -> office.triage.recordGuidance(number, true, null, "desk")))
                .containsExactly("solution problem.required");
        office.triage.recordGuidance(number, true, "Replace the battery", "desk");

        assertThat(office.claim(number).service().guidanceSolved()).isTrue();
        assertThat(office.claim(number).service().guidanceSolution()).isEqualTo("Replace the battery");
    }

    @Test
    void anotherModeIsAnotherPromise() {
        String number = office.contacted(Applications.repair());
        office.triage.triage(number, "ON_SITE", "ON_SITE", null, "MET", "desk");
        office.triage.recordService(number, ServiceEnd.DELIVERED, null, "engineer");

        office.triage.triage(number, "MAIL_IN", "MAIL_IN", null, "MET", "desk");

        assertThat(office.claim(number).service().serviceDelivered()).isNull();
    }

    @Test
    void aServiceThatWasCarriedOutIsToldOnce() {
        String number = office.contacted(Applications.repair());
        office.triage.recordService(number, ServiceEnd.OUTSTANDING, null, "engineer");
        assertThat(office.events).isEmpty();

        office.triage.recordService(number, ServiceEnd.DELIVERED, null, "engineer");
        office.triage.recordService(number, ServiceEnd.DELIVERED, null, "engineer");

        assertThat(office.events)
                .containsExactly(
                        new ServiceEnded(number, ServiceEnd.DELIVERED, office.clock.instant()),
                        new ServiceFinished(number, ServiceEnd.DELIVERED, "engineer", office.clock.instant()));
    }

    @Test
    void aServiceThatIsNotOwedAnyMoreIsOverAndNotFinished() {
        String number = office.contacted(Applications.repair());

        office.triage.recordService(number, ServiceEnd.NOT_OWED, null, "engineer");

        assertThat(office.events)
                .containsExactly(new ServiceEnded(number, ServiceEnd.NOT_OWED, office.clock.instant()));
    }

    private static Applications inWarranty() {
        return Applications.repair().with("purchase.date", "2026-03-02").with("purchase.proofType", "INVOICE");
    }
}
