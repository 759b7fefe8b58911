package io.aftersales.complaints;

import static io.aftersales.testing.Refusals.refusal;
import static io.aftersales.testing.Refusals.wrongFields;
import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.complaints.ComplaintInvestigation.Opinion;
import io.aftersales.complaints.ComplaintInvestigation.Section;
import io.aftersales.testing.Requirement;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Establishing facts, and what the departments say to them. */
class ComplaintInvestigationTest {

    private static final Opinion USUAL = new Opinion("Wear", "Harder steel", false);

    private final ComplaintOffice office = new ComplaintOffice();

    @ParameterizedTest
    @EnumSource
    @Requirement({"CMP-13", "F04"})
    void whetherTheProductIsTheCauseIsAFieldOfItsOwn(CauseClass cause) {
        String number = office.classified();

        var established = office.investigation.establish(number, ComplaintOffice.findings(cause.name(), true), "anna");

        assertThat(established)
                .isEqualTo(new ComplaintInvestigation.Established(cause, true, MeasureKind.STAFF_TRAINING));
        assertThat(established.causeClass().nonQuality()).isEqualTo(cause != CauseClass.QUALITY);
        assertThat(office.complaint(number).settlement().causeClass()).isEqualTo(cause);
        assertThat(office.complaint(number).assessment().category()).isEqualTo(ComplaintCategory.SERVICE);
    }

    @ParameterizedTest
    @EnumSource
    @Requirement({"CMP-18", "CMP-19"})
    void evidenceFactsAndResponsibilityAreOnFile(EvidenceKind kind) {
        String number = office.classified();

        office.investigation.establish(
                number, new Findings(kind.name(), "A photo", "He was late", "The dispatcher", "OTHER", false), "anna");

        assertThat(office.complaint(number).status()).isEqualTo(ComplaintStatus.INVESTIGATED);
        assertThat(office.last(number).facts()).containsEntry("evidenceKind", kind.name());
        assertThat(office.last(number).texts())
                .isEqualTo(Map.of("evidence", "A photo", "facts", "He was late", "responsibility", "The dispatcher"));
    }

    @Test
    @Requirement({"CMP-18", "CMP-19"})
    void everythingLeftOutIsToldAtOnce() {
        String number = office.classified();

        assertThat(wrongFields(() -> office.investigation.establish(
                        number, new Findings(null, null, null, null, null, false), "anna")))
                .containsExactly(
                        "evidenceKind problem.requiredOneOf",
                        "evidence problem.required",
                        "facts problem.required",
                        "responsibility problem.required",
                        "causeClass problem.requiredOneOf");
    }

    @Test
    @Requirement("F06")
    void whomTheComplaintIsAboutDoesNotInvestigateIt() {
        String number = office.classified("bert");

        assertThat(refusal(
                        () -> office.investigation.establish(number, ComplaintOffice.findings("OTHER", false), "bert")))
                .isEqualTo("CONFLICT complaints.partial [" + number + ", bert]");
    }

    @ParameterizedTest
    @EnumSource
    @Requirement("ORG-08")
    void everySectionAskedSaysCauseAndCountermeasure(Section section) {
        String number = office.investigated();

        office.investigation.giveOpinion(number, section, USUAL, "quality");

        assertThat(office.last(number).facts()).containsEntry("section", section.name());
        assertThat(office.last(number).texts()).isEqualTo(Map.of("cause", "Wear", "countermeasure", "Harder steel"));
    }

    @Test
    @Requirement("CMP-22")
    void whatOneSectionFindsAbnormalIsAbnormalOnFileAndStaysSo() {
        String number = office.investigated();

        office.investigation.giveOpinion(
                number, Section.ENGINEERING, new Opinion("Wear", "Harder steel", true), "quality");
        assertThat(office.last(number).facts())
                .containsEntry("section", "ENGINEERING")
                .containsEntry("abnormal", "true");
        office.investigation.giveOpinion(number, Section.PRODUCTION, USUAL, "quality");

        assertThat(office.last(number).facts()).containsEntry("abnormal", "false");
        assertThat(office.complaint(number).settlement())
                .isEqualTo(new Settlement(
                        CauseClass.OTHER, true, MeasureKind.STAFF_TRAINING, null, null, null, null, null, null));
    }

    @Test
    @Requirement("CMP-22")
    void whatNobodyFindsAbnormalIsNot() {
        String number = office.investigated();

        office.investigation.giveOpinion(number, Section.PRODUCTION, USUAL, "quality");

        assertThat(office.complaint(number).settlement().abnormal()).isFalse();
    }

    @Test
    void anOpinionIsWhole() {
        String number = office.investigated();

        assertThat(wrongFields(() -> office.investigation.giveOpinion(
                        number, Section.PRODUCTION, new Opinion(" ", null, true), "quality")))
                .containsExactly("cause problem.required", "countermeasure problem.required");
        assertThat(wrongFields(() -> office.investigation.traceOrigin(number, null, null, null, "quality")))
                .containsExactly(
                        "responsibleDepartment problem.required",
                        "responsiblePerson problem.required",
                        "originDecision problem.required");
        assertThat(wrongFields(() -> office.investigation.fillOpinionForm(number, null, null, "anna")))
                .containsExactly("customerOpinion problem.required", "handlingOpinion problem.required");
    }

    @Test
    void theOriginNamesDepartmentPersonAndDecision() {
        String number = office.investigated();

        office.investigation.traceOrigin(number, "Assembly", "Shift 2", "Instruction renewed", "quality");

        assertThat(office.last(number).type()).isEqualTo("ORIGIN_TRACED");
        assertThat(office.last(number).texts())
                .isEqualTo(Map.of(
                        "responsibleDepartment",
                        "Assembly",
                        "responsiblePerson",
                        "Shift 2",
                        "originDecision",
                        "Instruction renewed"));
    }

    @Test
    void theOpinionFormIsOnFile() {
        String number = office.investigated();

        office.investigation.fillOpinionForm(number, "Too weak", "We agree", "anna");

        assertThat(office.last(number).type()).isEqualTo("OPINION_FORM_FILLED");
        assertThat(office.last(number).texts())
                .isEqualTo(Map.of("customerOpinion", "Too weak", "handlingOpinion", "We agree"));
    }
}
