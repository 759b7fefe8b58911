package io.aftersales.complaints;

import static io.aftersales.testing.Refusals.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.complaints.ComplaintHandling.Work;
import io.aftersales.complaints.ComplaintInvestigation.Opinion;
import io.aftersales.complaints.ComplaintInvestigation.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A step that the state of a complaint does not allow is refused: with its number, its state and what was expected. */
class ComplaintStepsTest {

    private static final List<ComplaintStatus> OPEN = List.of(
            ComplaintStatus.RECEIVED,
            ComplaintStatus.ACKNOWLEDGED,
            ComplaintStatus.CLASSIFIED,
            ComplaintStatus.INVESTIGATED,
            ComplaintStatus.PLANNED,
            ComplaintStatus.APPROVED);

    private static final List<Step> STEPS = steps();

    private final ComplaintOffice office = new ComplaintOffice();

    /** A step that is possible in some states. */
    private record Step(String name, List<ComplaintStatus> allowed, Take take) {

        @Override
        public String toString() {
            return name;
        }
    }

    /** Takes a step of the complaint with that number. */
    private interface Take extends BiConsumer<ComplaintOffice, String> {}

    @ParameterizedTest(name = "{0} of a complaint that is {1}")
    @MethodSource("wrong")
    void aStepInTheWrongStateIsRefused(Step step, ComplaintStatus status) {
        String number = complaint(status);
        List<ComplaintEvent> before = office.timeline(number);

        assertThat(refusal(() -> step.take().accept(office, number)))
                .isEqualTo("CONFLICT complaints.status.unexpected [%s, %s, %s]"
                        .formatted(
                                number,
                                status,
                                step.allowed().stream().map(Enum::name).collect(Collectors.joining(", "))));
        assertThat(office.complaint(number).status()).isEqualTo(status);
        assertThat(office.timeline(number)).isEqualTo(before);
    }

    @ParameterizedTest(name = "{0} of a complaint that is {1}")
    @MethodSource("right")
    void aStepInTheRightStateIsTaken(Step step, ComplaintStatus status) {
        String number = complaint(status);
        assertThat(office.complaint(number).status()).isEqualTo(status);
        int before = office.timeline(number).size();

        step.take().accept(office, number);

        assertThat(office.timeline(number)).hasSizeGreaterThan(before);
    }

    static Stream<Arguments> wrong() {
        return combinations(false);
    }

    static Stream<Arguments> right() {
        return combinations(true);
    }

    private static Stream<Arguments> combinations(boolean allowed) {
        return STEPS.stream()
                .flatMap(step -> Stream.of(ComplaintStatus.values())
                        .filter(status -> step.allowed().contains(status) == allowed)
                        .map(status -> Arguments.of(step, status)));
    }

    private String complaint(ComplaintStatus status) {
        return switch (status) {
            case RECEIVED -> office.received();
            case ACKNOWLEDGED -> office.acknowledged();
            case CLASSIFIED -> office.classified();
            case INVESTIGATED -> office.investigated();
            case PLANNED -> office.planned();
            case APPROVED -> office.approved();
            case HANDLED -> office.handled();
            case DISPUTED -> office.disputed();
            case CLOSED -> office.closed();
            case WITHDRAWN -> office.withdrawn();
            case MERGED -> office.merged();
        };
    }

    private static List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        steps.add(in(
                "acknowledge",
                ComplaintStatus.RECEIVED,
                (office, number) -> office.acknowledgement.acknowledge(
                        number, new Acknowledgement("PHONE", true, true, null, null, null), "desk")));
        steps.add(in(
                "classify",
                ComplaintStatus.ACKNOWLEDGED,
                (office, number) -> office.classification.classify(
                        number, new ComplaintJudgement("SERVICE", "LOW", "SINGLE", null, null, null), "quality")));
        steps.add(in(
                "send on",
                ComplaintStatus.ACKNOWLEDGED,
                (office, number) -> office.classification.classify(
                        number, new ComplaintJudgement("OTHER", "LOW", "SINGLE", null, null, null), "quality")));
        steps.add(in(
                "establish",
                ComplaintStatus.CLASSIFIED,
                (office, number) ->
                        office.investigation.establish(number, ComplaintOffice.findings("OTHER", false), "anna")));
        steps.add(in(
                "opinion",
                ComplaintStatus.INVESTIGATED,
                (office, number) -> office.investigation.giveOpinion(
                        number, Section.PRODUCTION, new Opinion("x", "x", true), "anna")));
        steps.add(in(
                "origin",
                ComplaintStatus.INVESTIGATED,
                (office, number) -> office.investigation.traceOrigin(number, "x", "x", "x", "anna")));
        steps.add(in(
                "opinion form",
                ComplaintStatus.INVESTIGATED,
                (office, number) -> office.investigation.fillOpinionForm(number, "x", "x", "anna")));
        steps.add(in(
                "plan",
                ComplaintStatus.INVESTIGATED,
                (office, number) -> office.planning.plan(number, "STAFF_TRAINING", "x", "x", "anna")));
        for (PlanDecision decision : PlanDecision.values()) {
            steps.add(in(
                    "decide " + decision,
                    ComplaintStatus.PLANNED,
                    (office, number) -> office.planning.decide(number, decision.name(), "x", ComplaintOffice.MANAGER)));
        }
        steps.add(in(
                "work",
                ComplaintStatus.APPROVED,
                (office, number) -> office.handling.recordWork(number, Work.REPAIR, "x", ChargeReport.NONE, "anna")));
        steps.add(in(
                "carry out",
                ComplaintStatus.APPROVED,
                (office, number) ->
                        office.handling.carryOut(number, new MeasureReport(true, "x", null, null), "anna")));
        steps.add(in(
                "tell result",
                ComplaintStatus.HANDLED,
                (office, number) -> office.result.tell(number, Notices.agreed(), "anna")));
        steps.add(in(
                "settle",
                ComplaintStatus.DISPUTED,
                (office, number) -> office.result.settle(number, "x", "x", true, "bert")));
        steps.add(in(
                "rate",
                ComplaintStatus.CLOSED,
                (office, number) ->
                        office.survey.record(number, new SurveyAnswer("PHONE", true, "5", null, false, null), "anna")));
        steps.add(in(
                "no answer",
                ComplaintStatus.CLOSED,
                (office, number) -> office.survey.record(
                        number, new SurveyAnswer("PHONE", false, null, null, false, null), "anna")));
        steps.add(in(
                "dispute",
                ComplaintStatus.CLOSED,
                (office, number) -> office.disputes.dispute(number, "It broke again")));
        steps.add(in(
                "take dispute down",
                ComplaintStatus.CLOSED,
                (office, number) -> office.disputes.takeDown(number, "PHONE", "It broke again", null, "desk")));
        steps.add(in(
                "follow up",
                ComplaintStatus.CLOSED,
                (office, number) ->
                        office.aftercare.followUp(number, new FollowUp(true, "USE", "x", null, null, null), "anna")));
        steps.add(new Step(
                "tell progress", OPEN, (office, number) -> office.handling.tellProgress(number, "PHONE", "x", "anna")));
        steps.add(new Step(
                "withdraw", OPEN, (office, number) -> office.ending.end(number, "WITHDRAWN", null, "x", "desk")));
        return steps;
    }

    private static Step in(String name, ComplaintStatus allowed, Take take) {
        return new Step(name, List.of(allowed), take);
    }
}
