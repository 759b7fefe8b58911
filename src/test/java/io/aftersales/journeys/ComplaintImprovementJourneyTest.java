package io.aftersales.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.fasterxml.jackson.databind.JsonNode;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;

/** Improvements after complaints: listed with how they stand, and checked until they are carried out. */
@IntegrationTest
class ComplaintImprovementJourneyTest {

    private static final String CHECK = "Task_CheckImprovement";

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private MockMvc pages;

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
    @Requirement({"CMP-47", "CMP-48"})
    void anImprovementIsOnTheListUntilItIsCarriedOut() throws Exception {
        String number = complaints.handled();
        LocalDate day =
                LocalDate.ofInstant(door.now(), ZoneId.of("Asia/Shanghai")).plusDays(7);
        door.complete("complaints", number, "Task_TellResult", ComplaintPapers.result(false));
        door.complete(
                "desk",
                number,
                "Task_SurveySatisfaction",
                Map.of("privateSurveyChannel", "PHONE", "privateAnswered", true, "privateSatisfaction", "5"));
        door.complete(
                "complaints",
                number,
                "Task_FollowUpMeasures",
                Map.of(
                        "privateResultCarriedOut", true,
                        "privateRootCause", "SERVICE_DELAY",
                        "privateRootCauseText", "Nobody watches the list",
                        "privateImprovement", "A daily check",
                        "privateImprovementDepartment", "Service desk",
                        "privateImprovementCheckOn", day.toString()));

        JsonNode planned = complaints.file(number).path("improvements").path(0);
        assertThat(planned.path("text").asText()).isEqualTo("A daily check");
        assertThat(planned.path("department").asText()).isEqualTo("Service desk");
        assertThat(planned.path("status").asText()).isEqualTo("OPEN");
        assertThat(listed(number)).isTrue();
        assertThat(page("/desk/complaints")).contains("Open improvements", number, "check on " + day);

        door.complete(
                "quality",
                number,
                CHECK,
                Map.of(
                        "improvementCarriedOut",
                        false,
                        "privateImprovementFound",
                        "Not yet",
                        "privateImprovementCheckOn",
                        day.plusDays(7).toString()));

        JsonNode again = complaints.file(number).path("improvements").path(0);
        assertThat(again.path("checkOn").asText()).isEqualTo(day.plusDays(7).toString());
        assertThat(again.path("checkedBy").asText()).isEqualTo("quality");
        assertThat(again.path("status").asText()).isEqualTo("OPEN");
        assertThat(LocalDate.ofInstant(
                        FrontDoor.engineInstant(
                                door.task("quality", number, CHECK).path("due")),
                        ZoneId.of("Asia/Shanghai")))
                .isEqualTo(day.plusDays(7));

        door.complete(
                "quality",
                number,
                CHECK,
                Map.of("improvementCarriedOut", true, "privateImprovementFound", "The list is checked"));

        assertThat(complaints.file(number).at("/improvements/0/status").asText())
                .isEqualTo("CARRIED_OUT");
        assertThat(listed(number)).isFalse();
        assertThat(page("/desk/complaints/" + number)).contains("A daily check", "carried out");
    }

    private String page(String address) throws Exception {
        return pages.perform(get(address)
                        .locale(Locale.ENGLISH)
                        .with(user("complaints").authorities(new SimpleGrantedAuthority("complaint-handlers"))))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private boolean listed(String number) {
        return FrontDoor.elements(door.get("auditor", "/api/complaints/improvements")).stream()
                .anyMatch(one -> one.path("complaintNumber").asText().equals(number));
    }
}
