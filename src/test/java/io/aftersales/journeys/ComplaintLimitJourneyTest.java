package io.aftersales.journeys;

import static io.aftersales.journeys.ComplaintPapers.ACKNOWLEDGE;
import static io.aftersales.journeys.ComplaintPapers.CLASSIFY;
import static io.aftersales.journeys.ComplaintPapers.INVESTIGATE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;

/** The 15 working days: kept, extended in the open, broken; and complaints that end before. */
@IntegrationTest
class ComplaintLimitJourneyTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String RESOLUTION = "COMPLAINT_RESOLUTION";
    private static final String TAKE_OVER = "Task_TakeOverOverduePromise";

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @SuppressWarnings("NullAway.Init")
    private FrontDoor door;

    @SuppressWarnings("NullAway.Init")
    private ComplaintDesk complaints;

    @BeforeEach
    void open() {
        door = new FrontDoor(http);
        complaints = new ComplaintDesk(door);
    }

    @Test
    @Requirement({"CMP-32", "T05"})
    void theLimitIsWarnedOfBrokenAndEscalatedToTheManager() {
        String number = complaints.classified();
        JsonNode promise = complaints.promise(number, RESOLUTION);

        door.advanceTo(FrontDoor.instant(promise.path("warnAt")).plusSeconds(1));
        assertThat(FrontDoor.events(complaints.promise(number, RESOLUTION))).containsExactly("PROMISED", "WARNED");
        door.advanceTo(FrontDoor.instant(promise.path("dueAt")).minus(Duration.ofMinutes(1)));
        assertThat(complaints.promise(number, RESOLUTION).path("status").asText())
                .isEqualTo("RUNNING");
        door.advanceTo(FrontDoor.instant(promise.path("dueAt")).plusSeconds(1));

        JsonNode broken = complaints.promise(number, RESOLUTION);
        assertThat(FrontDoor.events(broken)).containsExactly("PROMISED", "WARNED", "BREACHED", "ESCALATED");
        assertThat(FrontDoor.event(broken, "ESCALATED").path("by").asText()).isEqualTo("service-managers");
        assertThat(door.tasks("manager", number, TAKE_OVER)).hasSize(1);
    }

    @Test
    @Requirement({"CMP-33", "T06", "F34"})
    void anExtensionMovesTheLimitAndTheTimersOfThatComplaintOnly() {
        String number = complaints.classified();
        String other = complaints.classified();
        door.complete("complaints", number, ComplaintPapers.INVESTIGATE, ComplaintPapers.findings("OTHER"));
        JsonNode promise = complaints.promise(number, RESOLUTION);
        Instant due = FrontDoor.instant(promise.path("dueAt"));
        LocalDate newDate = LocalDate.ofInstant(due, ZONE).plusDays(10);
        door.advanceTo(due.minus(Duration.ofMinutes(1)));

        assertThat(ask(number, newDate, door.now()).getStatusCode().value()).isEqualTo(200);
        door.complete("manager", number, "Task_ApproveExtension", Map.of("extensionGranted", true));

        JsonNode extended = complaints.promise(number, RESOLUTION);
        assertThat(extended.path("promisedDueAt")).isEqualTo(promise.path("promisedDueAt"));
        Instant newDue = newDate.plusDays(1).atStartOfDay(ZONE).toInstant().minusMillis(1);
        assertThat(FrontDoor.instant(extended.path("dueAt"))).isEqualTo(newDue);
        assertThat(FrontDoor.events(extended)).endsWith("EXTENDED");
        assertThat(door.letters(number)).contains("complaint-extended");
        assertThat(FrontDoor.engineInstant(
                        door.task("complaints", number, "Task_PlanMeasures").path("due")))
                .isEqualTo(newDue);
        door.advanceTo(due.plusSeconds(1));
        assertThat(complaints.promise(number, RESOLUTION).path("status").asText())
                .isEqualTo("RUNNING");
        assertThat(door.tasks("manager", number, TAKE_OVER)).isEmpty();
        assertThat(complaints.promise(other, RESOLUTION).path("status").asText())
                .isEqualTo("BREACHED");
        door.advanceTo(newDue.plusSeconds(1));
        assertThat(complaints.promise(number, RESOLUTION).path("status").asText())
                .isEqualTo("BREACHED");
        assertThat(door.tasks("manager", number, TAKE_OVER)).hasSize(1);
    }

    @Test
    @Requirement({"F34", "CMP-33"})
    void oneExtensionIsAllTheTableAllows() {
        String number = complaints.classified();
        LocalDate newDate = LocalDate.ofInstant(
                        FrontDoor.instant(complaints.promise(number, RESOLUTION).path("dueAt")), ZONE)
                .plusDays(5);
        assertThat(ask(number, newDate, door.now()).getStatusCode().value()).isEqualTo(200);
        assertThat(ask(number, newDate, door.now()).getStatusCode().value())
                .as("one at a time")
                .isEqualTo(400);
        door.complete("manager", number, "Task_ApproveExtension", Map.of("extensionGranted", true));

        ResponseEntity<JsonNode> second = ask(number, newDate.plusDays(5), door.now());

        assertThat(second.getStatusCode().value()).isEqualTo(400);
        assertThat(FrontDoor.body(second).path("message").asText()).contains(number);
    }

    @Test
    @Requirement({"CMP-33", "T06"})
    void afterTheLimitNothingIsExtendedAndTheFormSaysWhy() {
        String number = complaints.classified();
        Instant due = FrontDoor.instant(complaints.promise(number, RESOLUTION).path("dueAt"));
        door.advanceTo(due.plus(Duration.ofMinutes(1)));

        ResponseEntity<JsonNode> answer =
                ask(number, LocalDate.ofInstant(due, ZONE).plusDays(5), due.minus(Duration.ofHours(1)));

        assertThat(answer.getStatusCode().value()).isEqualTo(400);
        assertThat(FrontDoor.body(answer).path("message").asText()).contains(number);
        JsonNode broken = complaints.promise(number, RESOLUTION);
        assertThat(broken.path("status").asText()).isEqualTo("BREACHED");
        assertThat(FrontDoor.events(broken)).doesNotContain("EXTENDED");
        assertThat(door.tasks("manager", number, TAKE_OVER))
                .as("the ladder goes on")
                .hasSize(1);
    }

    @Test
    @Requirement({"CMP-33", "T06"})
    void anExtensionNobodyDecidesInTimeLapses() {
        String number = complaints.classified();
        Instant due = FrontDoor.instant(complaints.promise(number, RESOLUTION).path("dueAt"));
        assertThat(ask(number, LocalDate.ofInstant(due, ZONE).plusDays(5), door.now())
                        .getStatusCode()
                        .value())
                .isEqualTo(200);

        door.advanceTo(due.plusSeconds(1));

        assertThat(door.tasks("manager", number, "Task_ApproveExtension")).isEmpty();
        assertThat(complaints.timeline(number)).contains("EXTENSION_LAPSED");
        assertThat(door.letters(number))
                .as("the customer; who asked and the department")
                .containsOnlyOnce("complaint-extension-lapsed")
                .doesNotContain("complaint-extended", "complaint-extension-refused");
        assertThat(Collections.frequency(door.letters(number), "complaint-extension-undecided"))
                .isEqualTo(2);
        assertThat(complaints.promise(number, RESOLUTION).path("status").asText())
                .isEqualTo("BREACHED");
    }

    @Test
    @Requirement("CMP-33")
    void anExtensionThatIsWrongIsRefusedWithEverythingThatIsWrong() {
        String number = complaints.classified();

        ResponseEntity<JsonNode> answer = door.startForm(
                "complaints",
                "complaint-extension",
                Map.of(
                        "privateComplaintNumber", number,
                        "privateNewDate", "2026-11-26",
                        "privateExtensionReason", "LAZINESS",
                        "privateCustomerToldAt", "2031-01-01T10:00:00+08:00"));

        assertThat(answer.getStatusCode().value()).isEqualTo(400);
        assertThat(FrontDoor.body(answer).path("message").asText())
                .contains("newDate", "reason", "reasonText", "customerToldAt", "channel");
    }

    @Test
    @Requirement({"CMP-34", "T07"})
    void aResultThatIsNotToldInADayIsEscalated() {
        String number = complaints.handled();
        Instant due =
                FrontDoor.instant(complaints.promise(number, "COMPLAINT_RESULT").path("dueAt"));

        door.advanceTo(due.plusSeconds(1));

        JsonNode broken = complaints.promise(number, "COMPLAINT_RESULT");
        assertThat(FrontDoor.events(broken)).containsExactly("PROMISED", "WARNED", "BREACHED", "ESCALATED");
        assertThat(FrontDoor.event(broken, "ESCALATED").path("by").asText()).isEqualTo("service-supervisors");
        door.complete("complaints", number, "Task_TellResult", ComplaintPapers.result(false));
        assertThat(door.tasks("supervisor", number, TAKE_OVER)).isEmpty();
    }

    @Test
    void aWithdrawnComplaintEndsWithAllItsTasks() {
        String number = complaints.classified();

        ResponseEntity<JsonNode> answer =
                door.startForm("complaints", "complaint-ending", ComplaintPapers.ending(number, "WITHDRAWN"));

        assertThat(answer.getStatusCode().value()).as("%s", answer.getBody()).isEqualTo(200);
        assertThat(complaints.status(number)).isEqualTo("WITHDRAWN");
        assertThat(complaints.promise(number, RESOLUTION).path("status").asText())
                .isEqualTo("CANCELLED");
        assertThat(running(number)).isZero();
        assertThat(door.letters(number)).contains("complaint-withdrawn");
    }

    @Test
    void aWithdrawnComplaintEndsWithTheLadderOfItsIntake() {
        String number = complaints.complain(ComplaintPapers.complaint());
        String other = complaints.complain(ComplaintPapers.complaint());
        door.advance(Duration.ofMinutes(61));
        assertThat(door.tasks("supervisor", number, TAKE_OVER)).hasSize(1);

        door.startForm("complaints", "complaint-ending", ComplaintPapers.ending(number, "WITHDRAWN"));

        endedAlone(number, other, ACKNOWLEDGE);
        assertThat(door.tasks("supervisor", other, TAKE_OVER)).hasSize(1);
        door.advance(Duration.ofDays(2));
        assertThat(FrontDoor.levels(complaints.promise(number, "COMPLAINT_ACKNOWLEDGEMENT")))
                .as("nobody is told any more")
                .containsExactly(1);
    }

    @Test
    void aMergedComplaintEndsWithItsParallelAnalysesAndTheLadderOfItsLimit() {
        String earlier = analysed();
        String number = analysed();
        String other = analysed();
        door.advanceTo(FrontDoor.instant(complaints.promise(other, RESOLUTION).path("dueAt"))
                .plusSeconds(1));
        assertThat(door.tasks("manager", number, TAKE_OVER)).hasSize(1);
        door.complete("quality", number, "Task_AnalyseProductionCause", ComplaintPapers.opinion());
        Map<String, Object> form = ComplaintPapers.ending(number, "RECEIVED_TWICE");
        form.put("privateMergeInto", earlier);

        assertThat(door.startForm("complaints", "complaint-ending", form)
                        .getStatusCode()
                        .value())
                .isEqualTo(200);

        assertThat(complaints.status(number)).isEqualTo("MERGED");
        // the ladder of a limit ends by a job of its own
        door.advance(Duration.ofSeconds(1));
        endedAlone(number, other, "Task_AnalyseTechnicalCause");
        endedAlone(number, earlier, "Task_AnalyseTechnicalCause");
        assertThat(door.tasks("manager", other, TAKE_OVER)).hasSize(1);
        door.complete("quality", other, "Task_AnalyseProductionCause", ComplaintPapers.opinion());
    }

    @Test
    @Requirement("F31")
    void withHandlingTheTimersOfTheLimitAreOverToo() {
        String number = complaints.handled();
        String due = complaints.promise(number, RESOLUTION).path("dueAt").asText();

        assertThat(timers(number)).isNotEmpty().noneMatch(event -> event.startsWith("BoundaryEvent_Resolution"));
        door.complete("complaints", number, "Task_TellResult", ComplaintPapers.result(false));
        assertThat(timers(number)).isEmpty();
        door.advanceTo(OffsetDateTime.parse(due).toInstant().plusSeconds(1));

        assertThat(FrontDoor.events(complaints.promise(number, RESOLUTION))).containsExactly("PROMISED", "MET");
        assertThat(door.tasks("manager", number, TAKE_OVER)).isEmpty();
    }

    @Test
    void oneReceivedTwiceGoesOnWithTheEarliestPromise() {
        Map<String, Object> paper = ComplaintPapers.complaint();
        String earlier = complaints.complain(paper);
        door.complete("complaints", earlier, ACKNOWLEDGE, ComplaintPapers.acknowledgement());
        String later = complaints.complain(paper);
        assertThat(complaints.timeline(later)).contains("LIKELY_DUPLICATE");
        Map<String, Object> form = ComplaintPapers.ending(earlier, "RECEIVED_TWICE");
        form.put("privateMergeInto", later);
        assertThat(door.startForm("complaints", "complaint-ending", form)
                        .getStatusCode()
                        .value())
                .as("the earlier one never ends for the later one")
                .isEqualTo(400);
        form = ComplaintPapers.ending(later, "RECEIVED_TWICE");
        form.put("privateMergeInto", earlier);

        assertThat(door.startForm("complaints", "complaint-ending", form)
                        .getStatusCode()
                        .value())
                .isEqualTo(200);

        assertThat(complaints.status(later)).isEqualTo("MERGED");
        assertThat(complaints.file(later).path("mergedInto").asText()).isEqualTo(earlier);
        assertThat(complaints.promise(later, RESOLUTION).path("status").asText())
                .isEqualTo("CANCELLED");
        assertThat(complaints.promise(earlier, RESOLUTION).path("status").asText())
                .isEqualTo("RUNNING");
        assertThat(running(later)).isZero();
    }

    private ResponseEntity<JsonNode> ask(String number, LocalDate newDate, Instant toldAt) {
        return door.startForm("complaints", "complaint-extension", ComplaintPapers.extension(number, newDate, toldAt));
    }

    /** Returns a complaint whose cause two sections analyse. */
    private String analysed() {
        String number = complaints.complain(ComplaintPapers.complaint("PRODUCT_QUALITY"));
        door.complete("complaints", number, ACKNOWLEDGE, ComplaintPapers.acknowledgement());
        door.complete("quality", number, CLASSIFY, ComplaintPapers.classification("PRODUCT_QUALITY"));
        door.complete("quality", number, INVESTIGATE, ComplaintPapers.findings("QUALITY"));
        return number;
    }

    /** Makes sure that nothing of the one runs any more, and that the other one waits where it did. */
    private void endedAlone(String number, String other, String step) {
        assertThat(running(number)).isZero();
        assertThat(timers(number)).isEmpty();
        assertThat(FrontDoor.elements(door.get("complaints", "/engine-rest/task?processInstanceBusinessKey=" + number)))
                .isEmpty();
        assertThat(complaints.promiseStatus(number, RESOLUTION)).isIn("CANCELLED", "BREACHED");
        assertThat(door.tasks("quality", other, step).size()
                        + door.tasks("complaints", other, step).size())
                .isPositive();
        assertThat(complaints.file(other).path("closedAt").isNull()).isTrue();
    }

    /** Returns the events whose timers wait for that complaint. */
    private List<String> timers(String number) {
        List<String> instances = runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).list().stream()
                .map(ProcessInstance::getId)
                .toList();
        return management.createJobQuery().timers().list().stream()
                .filter(job -> instances.contains(job.getProcessInstanceId()))
                .map(job -> management
                        .createJobDefinitionQuery()
                        .jobDefinitionId(job.getJobDefinitionId())
                        .singleResult()
                        .getActivityId())
                .toList();
    }

    private long running(String number) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .count();
    }
}
