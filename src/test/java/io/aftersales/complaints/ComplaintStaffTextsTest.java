package io.aftersales.complaints;

import static io.aftersales.testing.Refusals.wrongFields;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.aftersales.complaints.ComplaintHandling.Work;
import io.aftersales.complaints.ComplaintInvestigation.Opinion;
import io.aftersales.complaints.ComplaintInvestigation.Section;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The texts that staff write about complaints have a limit of 4000 characters, on both sides of it. */
class ComplaintStaffTextsTest {

    private final ComplaintOffice office = new ComplaintOffice();

    /** Writes the same text into every field of a step. */
    private interface Writing extends BiConsumer<ComplaintOffice, String> {}

    @ParameterizedTest(name = "{0}")
    @MethodSource("writings")
    void areTakenUpToTheirLimit(List<String> fields, Writing writing) {
        assertThatCode(() -> writing.accept(office, "x".repeat(4000)))
                .as("%s", fields)
                .doesNotThrowAnyException();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("writings")
    void areRefusedBeyondTheirLimit(List<String> fields, Writing writing) {
        assertThat(wrongFields(() -> writing.accept(office, "x".repeat(4001))))
                .containsExactlyElementsOf(fields.stream()
                        .map(field -> field + " problem.maxLength")
                        .toList());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("writings")
    void mayNotHoldControlCharacters(List<String> fields, Writing writing) {
        assertThat(wrongFields(() -> writing.accept(office, "a\u0007b")))
                .containsExactlyElementsOf(fields.stream()
                        .map(field -> field + " problem.characters")
                        .toList());
    }

    static Stream<Arguments> writings() {
        return Stream.of(
                writing(
                        (office, text) -> office.acknowledgement.acknowledge(
                                office.received(), new Acknowledgement("PHONE", true, true, text, null, text), "desk"),
                        "note",
                        "demand"),
                writing(
                        (office, text) -> office.classification.classify(
                                office.acknowledged(),
                                new ComplaintJudgement("SERVICE", "LOW", "SINGLE", text, null, null),
                                "quality"),
                        "preliminaryCause"),
                writing(
                        (office, text) -> office.investigation.establish(
                                office.classified(), new Findings("OTHER", text, text, text, "OTHER", false), "anna"),
                        "evidence",
                        "facts",
                        "responsibility"),
                writing(
                        (office, text) -> office.investigation.giveOpinion(
                                office.investigated(), Section.BUSINESS, new Opinion(text, text, false), "anna"),
                        "cause",
                        "countermeasure"),
                writing(
                        (office, text) ->
                                office.investigation.traceOrigin(office.investigated(), text, text, text, "anna"),
                        "responsibleDepartment",
                        "responsiblePerson",
                        "originDecision"),
                writing(
                        (office, text) ->
                                office.investigation.fillOpinionForm(office.investigated(), text, text, "anna"),
                        "customerOpinion",
                        "handlingOpinion"),
                writing(
                        (office, text) ->
                                office.planning.plan(office.investigated(), "CASE_SPECIFIC", text, text, "anna"),
                        "solution",
                        "measures"),
                writing(
                        (office, text) ->
                                office.planning.decide(office.planned(), "REWORK", text, ComplaintOffice.MANAGER),
                        "decisionReason"),
                writing(
                        (office, text) ->
                                office.planning.decide(office.planned(), "APPROVED", text, ComplaintOffice.MANAGER),
                        "decisionReason"),
                writing(
                        (office, text) -> office.handling.recordWork(
                                office.approved(), Work.TRAINING, text, ChargeReport.NONE, "anna"),
                        "done"),
                writing(
                        (office, text) -> office.handling.carryOut(
                                office.approved(), new MeasureReport(true, text, text, "PHONE"), "anna"),
                        "done",
                        "progressTold"),
                writing(
                        (office, text) -> office.handling.tellProgress(office.received(), "PHONE", text, "anna"),
                        "progressTold"),
                writing(
                        (office, text) -> office.result.tell(
                                office.handled(), Notices.notice(text, false, text, true, false, null), "anna"),
                        "nextPlan",
                        "resultMeasures",
                        "result",
                        "followUp",
                        "cause",
                        "improvement"),
                writing(
                        (office, text) -> office.result.settle(office.disputed(), text, text, true, "bert"),
                        "contractClause",
                        "settlement"),
                writing(
                        (office, text) -> office.survey.record(
                                office.closed(), new SurveyAnswer("PHONE", true, "5", text, false, null), "anna"),
                        "comment"),
                writing(
                        (office, text) -> office.aftercare.followUp(
                                office.closed(), new FollowUp(true, "USE", text, text, "x", "2026-12-01"), "anna"),
                        "rootCauseText",
                        "improvement"),
                writing(
                        (office, text) -> office.ending.end(office.received(), "WITHDRAWN", null, text, "desk"),
                        "endingReason"));
    }

    private static Arguments writing(Writing writing, String... fields) {
        return Arguments.of(List.of(fields), writing);
    }
}
