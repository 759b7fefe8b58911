package io.aftersales.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;

/** Complaints over HTTP, as customers and staff meet them. */
final class ComplaintDesk {

    private final FrontDoor door;

    ComplaintDesk(FrontDoor door) {
        this.door = door;
    }

    /** Hands a complaint in as a customer and returns its number. */
    String complain(Map<String, Object> complaint) {
        ResponseEntity<JsonNode> answer = door.postAsStranger("/api/complaints", complaint);
        assertThat(answer.getStatusCode().value()).as("%s", answer.getBody()).isEqualTo(201);
        return FrontDoor.body(answer).path("number").asText();
    }

    /** Hands one in, confirms it and has the department for general matters keep it. */
    String classified() {
        return classified(ComplaintPapers.complaint());
    }

    /** As {@link #classified()}, of that complaint. */
    String classified(Map<String, Object> complaint) {
        String number = complain(complaint);
        door.complete("complaints", number, ComplaintPapers.ACKNOWLEDGE, ComplaintPapers.acknowledgement());
        door.complete("complaints", number, ComplaintPapers.CLASSIFY, ComplaintPapers.classification("OTHER"));
        return number;
    }

    /** Takes one to the point where its handling is over. */
    String handled() {
        String number = classified();
        door.complete("complaints", number, ComplaintPapers.INVESTIGATE, ComplaintPapers.findings("OTHER"));
        plan(number);
        door.complete("manager", number, "Task_ApprovePlan", Map.of("planDecision", "APPROVED"));
        door.complete("complaints", number, "Task_CarryOutMeasures", ComplaintPapers.carriedOut());
        return number;
    }

    /** Plans measures that general matters carry out. */
    void plan(String number) {
        door.complete(
                "complaints",
                number,
                "Task_PlanMeasures",
                with(ComplaintPapers.plan(), "measureKind", "CASE_SPECIFIC"));
    }

    JsonNode file(String number) {
        return door.get("complaints", "/api/complaints/" + number);
    }

    String status(String number) {
        return file(number).path("status").asText();
    }

    List<String> timeline(String number) {
        return FrontDoor.elements(file(number).path("timeline")).stream()
                .map(entry -> entry.path("type").asText())
                .toList();
    }

    List<JsonNode> promises(String number, String kind) {
        return FrontDoor.elements(door.get("complaints", "/api/commitments?subject=" + number + "&kind=" + kind));
    }

    /** Returns the one promise of that kind. */
    JsonNode promise(String number, String kind) {
        List<JsonNode> found = promises(number, kind);
        assertThat(found).as("%s of %s", kind, number).hasSize(1);
        return found.get(0);
    }

    String promiseStatus(String number, String kind) {
        return promise(number, kind).path("status").asText();
    }

    static Map<String, Object> with(Map<String, Object> form, String field, Object value) {
        Map<String, Object> more = new HashMap<>(form);
        more.put(field, value);
        return more;
    }
}
