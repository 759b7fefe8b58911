package io.aftersales.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.fasterxml.jackson.databind.JsonNode;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;

/** A month ends: complaints and promises are summed up, and measures follow until they are carried out. */
@IntegrationTest
class ComplaintReviewJourneyTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private MockMvc pages;

    @Autowired
    private TaskService tasks;

    @SuppressWarnings("NullAway.Init")
    private FrontDoor door;

    @BeforeEach
    void open() {
        door = new FrontDoor(http);
    }

    @Test
    @Requirement({"CMP-38", "CMP-49", "IMP-06"})
    void theFirstOfTheMonthReviewsComplaintsAndPromisesOnceAndMeasuresFollow() throws Exception {
        ComplaintDesk complaints = new ComplaintDesk(door);
        String complaint = complaints.handled();
        door.complete("complaints", complaint, "Task_TellResult", ComplaintPapers.result(false));
        door.complete(
                "desk",
                complaint,
                "Task_SurveySatisfaction",
                Map.of("privateSurveyChannel", "PHONE", "privateAnswered", true, "privateSatisfaction", "5"));
        LocalDate next = today().withDayOfMonth(1).plusMonths(1);

        door.advanceTo(next.atTime(9, 41).atZone(ZONE).toInstant());

        String number = "CR-" + DateTimeFormatter.BASIC_ISO_DATE.format(next.minusDays(1));
        JsonNode task = door.task("manager", number, "Task_SummariseComplaints");
        assertThat(LocalDate.ofInstant(FrontDoor.engineInstant(task.path("due")), ZONE))
                .isEqualTo(next.plusDays(10));
        assertThat(page("/desk/complaints", "auditors")).contains("Regular reviews", number, "to be summarised");
        assertThat(page("/desk/complaints/reviews/" + number, "auditors"))
                .contains("Complaint confirmed", "Promises that were due", "Satisfied", "not yet");
        assertThat(answer("/desk/complaints/reviews/" + number, "engineers").getStatus())
                .isEqualTo(403);
        assertThat(answer("/desk/complaints/reviews/CR-20000131", "auditors").getStatus())
                .isEqualTo(404);

        summarise(number, task.path("id").asText());
        check(number, next);

        assertThat(tasks.createTaskQuery().processInstanceBusinessKey(number).count())
                .isZero();
        assertThat(listed(number)).isFalse();
        assertThat(page("/desk/complaints/reviews/" + number, "auditors"))
                .contains("A second line", "Service desk", "carried out", "It works", "We answer late");
    }

    private void summarise(String number, String task) {
        assertThat(door.sendTo(task, "complaints", Map.of("privateSummary", "Mine"))
                        .getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
        door.complete("manager", number, "Task_SummariseComplaints", Map.of("privateSummary", "We answer late"));
        assertThat(tasks.createTaskQuery().processInstanceBusinessKey(number).count())
                .isEqualTo(1);
    }

    private void check(String number, LocalDate day) throws Exception {
        door.complete(
                "manager",
                number,
                "Task_PlanComplaintMeasure",
                Map.of(
                        "privateMeasure",
                        "A second line",
                        "privateMeasureGroup",
                        "service-desk",
                        "privateMeasureCheckOn",
                        day.plusDays(30).toString(),
                        "privateMoreMeasures",
                        false));
        assertThat(listed(number)).isTrue();
        assertThat(page("/desk/complaints", "complaint-handlers"))
                .contains("A second line", "check on " + day.plusDays(30), "/desk/complaints/reviews/" + number);
        assertThat(door.letters(number)).containsExactly("complaint-measure-planned");
        door.complete(
                "quality",
                number,
                "Task_CheckComplaintMeasure",
                Map.of("privateMeasureCarriedOut", true, "privateMeasureFound", "It works"));
    }

    private boolean listed(String number) {
        return FrontDoor.elements(door.get("auditor", "/api/complaints/improvements")).stream()
                .anyMatch(one -> one.path("reviewNumber").asText().equals(number));
    }

    private String page(String address, String group) throws Exception {
        MockHttpServletResponse answer = answer(address, group);
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return answer.getContentAsString();
    }

    private MockHttpServletResponse answer(String address, String group) throws Exception {
        return pages.perform(get(address)
                        .locale(Locale.ENGLISH)
                        .with(user("somebody").authorities(new SimpleGrantedAuthority(group))))
                .andReturn()
                .getResponse();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(door.now(), ZONE);
    }
}
