package io.aftersales.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** The application over HTTP: claims, forms as Tasklist sends them, the clock. Users have their name as password. */
final class FrontDoor {

    private final TestRestTemplate http;

    FrontDoor(TestRestTemplate http) {
        this.http = http;
    }

    /** Hands in a claim as a customer and returns its number. */
    String submit(Map<String, Object> application) {
        ResponseEntity<JsonNode> answer = http.postForEntity("/api/claims", application, JsonNode.class);
        assertThat(answer.getStatusCode()).as("%s", answer.getBody()).isEqualTo(HttpStatus.CREATED);
        return body(answer).path("number").asText();
    }

    /** Takes a claim from intake to closing, as short as it gets: guidance solves it. Returns its number. */
    String solveByGuidance() {
        String number = submit(Papers.repair());
        complete("desk", number, "Task_ContactCustomer", Papers.reached("REMOTE_GUIDANCE"));
        complete("desk", number, "Task_TriageClaim", Papers.triage("REMOTE_GUIDANCE"));
        complete("desk", number, "Task_GuideCustomer", Papers.guided());
        followUp(number);
        complete(
                "desk",
                number,
                "Task_DecideOutcome",
                Map.of("privateOutcome", "SOLVED", "privateCauseFound", true, "privateCause", "Worn contact"));
        return number;
    }

    /** Returns the file of the claim as staff see it. */
    JsonNode claim(String number) {
        return get("desk", "/api/claims/" + number);
    }

    /** Returns the promises of the claim, the earliest made first. */
    List<JsonNode> promises(String number) {
        return elements(claim(number).path("commitments"));
    }

    /** Returns the only promise of the claim. */
    JsonNode promise(String number) {
        List<JsonNode> all = promises(number);
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    /** Returns the types of the events of a promise, in their order. */
    static List<String> events(JsonNode promise) {
        return elements(promise.path("events")).stream()
                .map(event -> event.path("type").asText())
                .toList();
    }

    /** Returns the one event of that type. */
    static JsonNode event(JsonNode promise, String type) {
        List<JsonNode> found = elements(promise.path("events")).stream()
                .filter(event -> type.equals(event.path("type").asText()))
                .toList();
        assertThat(found).as("%s in %s", type, promise).hasSize(1);
        return found.get(0);
    }

    /** Returns the templates of the messages about the claim, the oldest first. */
    List<String> letters(String number) {
        return elements(get("admin", "/api/demo/outbox?subject=" + number)).stream()
                .map(letter -> letter.path("template").asText())
                .toList();
    }

    /** Returns the levels of the ladder that were told, in their order. */
    static List<Integer> levels(JsonNode promise) {
        return elements(promise.path("events")).stream()
                .filter(event -> "ESCALATED".equals(event.path("type").asText()))
                .map(event -> event.path("level").asInt())
                .toList();
    }

    /** Returns the time between two instants of a promise. */
    static Duration span(JsonNode promise, String from, String to) {
        return Duration.between(instant(promise.path(from)), instant(promise.path(to)));
    }

    /** Returns the types of the entries in the timeline of the claim, in their order. */
    List<String> timeline(String number) {
        return elements(claim(number).path("timeline")).stream()
                .map(entry -> entry.path("type").asText())
                .toList();
    }

    Instant now() {
        return instant(get("admin", "/api/demo/clock").path("now"));
    }

    /** Moves the one clock forward and waits until the jobs that are due then have run. */
    void advance(Duration by) {
        ResponseEntity<JsonNode> answer = post("admin", "/api/demo/clock", Map.of("advance", by.toString()));
        assertThat(answer.getStatusCode()).as("%s", answer.getBody()).isEqualTo(HttpStatus.OK);
    }

    /** Moves the one clock to an instant that is still to come. */
    void advanceTo(Instant instant) {
        Duration left = Duration.between(now(), instant);
        assertThat(left).as("time until %s", instant).isPositive();
        advance(left);
    }

    /** Returns the open tasks of that claim and step as the user sees them. */
    List<JsonNode> tasks(String user, String number, String step) {
        return elements(get(
                user, "/engine-rest/task?processInstanceBusinessKey=%s&taskDefinitionKey=%s".formatted(number, step)));
    }

    /** Returns the one open task of that claim and step. */
    JsonNode task(String user, String number, String step) {
        List<JsonNode> open = tasks(user, number, step);
        assertThat(open).as("tasks %s of %s", step, number).hasSize(1);
        return open.get(0);
    }

    /** Sends the form of the one open task of that claim and step, and returns the answer. */
    ResponseEntity<JsonNode> send(String user, String number, String step, Map<String, Object> fields) {
        return sendTo(task(user, number, step).path("id").asText(), user, fields);
    }

    /** Sends the form of the task with that id, open or not, and returns the answer. */
    ResponseEntity<JsonNode> sendTo(String task, String user, Map<String, Object> fields) {
        return post(user, "/engine-rest/task/%s/submit-form".formatted(task), form(fields));
    }

    /** Completes the one open task of that claim and step by its form. */
    void complete(String user, String number, String step, Map<String, Object> fields) {
        ResponseEntity<JsonNode> answer = send(user, number, step, fields);
        assertThat(answer.getStatusCode()).as("%s", answer.getBody()).isEqualTo(HttpStatus.NO_CONTENT);
    }

    /** Calls the customer of a claim whose service is finished; he is satisfied. */
    void followUp(String number) {
        complete(
                "desk",
                number,
                "Task_FollowUpCustomer",
                Map.of("contactResult", "ANSWERED", "privateContactChannel", "PHONE", "privateRating1", "5"));
    }

    /** Sends the start form of {@code claim-intake}. */
    ResponseEntity<JsonNode> takeDown(String user, Map<String, Object> fields) {
        return startForm(user, "claim-intake", fields);
    }

    /** Sends the start form of that process. */
    ResponseEntity<JsonNode> startForm(String user, String process, Map<String, Object> fields) {
        return post(user, "/engine-rest/process-definition/key/%s/submit-form".formatted(process), form(fields));
    }

    ResponseEntity<JsonNode> postAsStranger(String address, Map<String, Object> body) {
        return http.postForEntity(address, body, JsonNode.class);
    }

    ResponseEntity<JsonNode> post(String user, String address, Map<String, Object> body) {
        return http.withBasicAuth(user, user).postForEntity(address, body, JsonNode.class);
    }

    ResponseEntity<JsonNode> put(String user, String address, Map<String, Object> body) {
        return http.withBasicAuth(user, user).exchange(address, HttpMethod.PUT, new HttpEntity<>(body), JsonNode.class);
    }

    /** Sends a file in the field {@code file}. */
    void upload(String user, String address, String name, byte[] content) {
        MultiValueMap<String, Object> form = new LinkedMultiValueMap<>();
        form.add("file", new ByteArrayResource(content) {
            @Override
            public String getFilename() {
                return name;
            }
        });
        ResponseEntity<JsonNode> answer = http.withBasicAuth(user, user).postForEntity(address, form, JsonNode.class);
        assertThat(answer.getStatusCode()).as("%s", answer.getBody()).isEqualTo(HttpStatus.CREATED);
    }

    JsonNode get(String user, String address) {
        ResponseEntity<JsonNode> answer = http.withBasicAuth(user, user).getForEntity(address, JsonNode.class);
        assertThat(answer.getStatusCode())
                .as("%s: %s", address, answer.getBody())
                .isEqualTo(HttpStatus.OK);
        return body(answer);
    }

    static JsonNode body(ResponseEntity<JsonNode> answer) {
        return Objects.requireNonNull(answer.getBody(), "an answer without body");
    }

    static Instant instant(JsonNode text) {
        return OffsetDateTime.parse(text.asText()).toInstant();
    }

    /** Reads an instant of the engine, which writes offsets without colon. */
    static Instant engineInstant(JsonNode text) {
        return OffsetDateTime.parse(text.asText(), DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ"))
                .toInstant();
    }

    static List<JsonNode> elements(JsonNode array) {
        assertThat(array).isInstanceOf(ArrayNode.class);
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    private static Map<String, Object> form(Map<String, Object> fields) {
        Map<String, Object> variables = fields.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, field -> Map.of("value", field.getValue())));
        return Map.of("variables", variables, "withVariablesInReturn", false);
    }
}
