package io.aftersales.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.aftersales.complaints.ComplaintCategory;
import io.aftersales.complaints.RegisterReader;
import io.aftersales.complaints.RegisterSearch;
import io.aftersales.complaints.RegisterSummary;
import io.aftersales.complaints.RootCause;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;

/** What the register counts of a day whose complaints went every way. */
@IntegrationTest
class ComplaintNumbersJourneyTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private RegisterReader register;

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
    @Requirement("CMP-46")
    void theNumbersOfADayAreCountedByWhatBecameOfItsComplaints() {
        LocalDate day = newDay();
        followedUp(complaints.handled(), "4", "TRANSPORT");
        followedUp(complaints.handled(), "3", "SERVICE_DELAY");
        followedUp(complaints.handled(), "5", "SERVICE_DELAY");
        String late = complaints.classified();
        String extended = complaints.classified();
        String withdrawn = complaints.classified();
        complaints.complain(ComplaintPapers.complaint("INFORMATION"));
        Instant due = due(extended);
        extend(extended, due);
        door.startForm("complaints", "complaint-ending", ComplaintPapers.ending(withdrawn, "WITHDRAWN"));

        assertThat(numbers(day).late()).isZero();
        door.advanceTo(due.plusSeconds(1));
        finish(late);
        finish(extended);

        assertThat(numbers(day))
                .isEqualTo(new RegisterSummary(
                        7,
                        Map.of(RootCause.SERVICE_DELAY, 2L, RootCause.TRANSPORT, 1L),
                        Map.of(ComplaintCategory.OTHER, 6L, ComplaintCategory.INFORMATION, 1L),
                        4,
                        1,
                        2,
                        3,
                        2));
        assertThat(numbers(day).rootCauses().keySet())
                .as("the most frequent first")
                .containsExactly(RootCause.SERVICE_DELAY, RootCause.TRANSPORT);
    }

    @Test
    void aDayWithoutComplaintsCountsNothing() {
        LocalDate day = newDay();

        assertThat(numbers(day)).isEqualTo(new RegisterSummary(0, Map.of(), Map.of(), 0, 0, 0, 0, 0));
    }

    private RegisterSummary numbers(LocalDate day) {
        return register.summary(new RegisterSearch(day.toString(), day.toString(), null, null, null, null));
    }

    /** Moves the clock to the morning of a day on which nobody has complained yet. */
    private LocalDate newDay() {
        LocalDate tomorrow = LocalDate.ofInstant(door.now(), ZONE).plusDays(1);
        door.advanceTo(tomorrow.atTime(9, 0).atZone(ZONE).toInstant());
        return tomorrow;
    }

    private Instant due(String number) {
        JsonNode promise = complaints.promise(number, "COMPLAINT_RESOLUTION");
        return FrontDoor.instant(promise.path("dueAt"));
    }

    private void extend(String number, Instant due) {
        LocalDate newDate = LocalDate.ofInstant(due, ZONE).plusDays(5);
        door.startForm("complaints", "complaint-extension", ComplaintPapers.extension(number, newDate, door.now()));
        door.complete("manager", number, "Task_ApproveExtension", Map.of("extensionGranted", true));
    }

    private void finish(String number) {
        door.complete("complaints", number, ComplaintPapers.INVESTIGATE, ComplaintPapers.findings("OTHER"));
        complaints.plan(number);
        door.complete("manager", number, "Task_ApprovePlan", Map.of("planDecision", "APPROVED"));
        door.complete("complaints", number, "Task_CarryOutMeasures", ComplaintPapers.carriedOut());
    }

    private void followedUp(String number, String satisfaction, String rootCause) {
        door.complete("complaints", number, "Task_TellResult", ComplaintPapers.result(false));
        door.complete(
                "desk",
                number,
                "Task_SurveySatisfaction",
                Map.of("privateSurveyChannel", "PHONE", "privateAnswered", true, "privateSatisfaction", satisfaction));
        door.complete(
                "complaints",
                number,
                "Task_FollowUpMeasures",
                Map.of(
                        "privateResultCarriedOut",
                        true,
                        "privateRootCause",
                        rootCause,
                        "privateRootCauseText",
                        "Nobody watches the list"));
    }
}
