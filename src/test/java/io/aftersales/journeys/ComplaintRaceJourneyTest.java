package io.aftersales.journeys;

import static io.aftersales.journeys.ComplaintPapers.ACKNOWLEDGE;
import static io.aftersales.journeys.ComplaintPapers.CLASSIFY;
import static io.aftersales.journeys.ComplaintPapers.INVESTIGATE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;

/** Two people who do the same at the same time: one of them does, the other is told, and nothing is written twice. */
@IntegrationTest
class ComplaintRaceJourneyTest {

    @Autowired
    private TestRestTemplate http;

    @SuppressWarnings("NullAway.Init")
    private FrontDoor door;

    @SuppressWarnings("NullAway.Init")
    private ComplaintDesk complaints;

    @BeforeEach
    void open() {
        door = new FrontDoor(http);
        complaints = new ComplaintDesk(door);
    }

    @ParameterizedTest
    @ValueSource(strings = {ACKNOWLEDGE, CLASSIFY, INVESTIGATE, "Task_PlanMeasures", "Task_TellResult"})
    @Requirement("CMP-43")
    void ofTwoWhoCompleteTheSameTaskOneDoes(String step) {
        Way way = way(step);
        String number = way.number();
        String task = door.task("complaints", number, step).path("id").asText();

        List<ResponseEntity<JsonNode>> answers = atOnce(() -> door.sendTo(task, "complaints", way.form()));
        ResponseEntity<JsonNode> later = door.sendTo(task, "complaints", way.form());

        List<ResponseEntity<JsonNode>> refused = answers.stream()
                .filter(answer -> answer.getStatusCode().isError())
                .toList();
        assertThat(refused)
                .hasSize(1)
                .allSatisfy(answer ->
                        assertThat(answer.getStatusCode().is4xxClientError()).isTrue())
                .allSatisfy(answer -> assertThat(message(answer))
                        .as("the complaint has gone on, or the task is not there any more")
                        .containsAnyOf(number, "complaints"));
        assertThat(later.getStatusCode().value()).isEqualTo(400);
        assertThat(message(later)).contains("This task was completed by complaints already");
        assertThat(complaints.timeline(number)).containsOnlyOnce(way.event());
        assertThat(complaints.status(number)).isEqualTo(way.status());
        assertThat(door.letters(number)).doesNotHaveDuplicates();
        assertThat(door.tasks("complaints", number, step)).isEmpty();
    }

    private static String message(ResponseEntity<JsonNode> answer) {
        return FrontDoor.body(answer).path("message").asText();
    }

    /** Lets two do the same as nearly at once as can be, and returns their answers. */
    private static <T> List<T> atOnce(Supplier<T> act) {
        CyclicBarrier start = new CyclicBarrier(2);
        List<CompletableFuture<T>> both = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> {
                            await(start);
                            return act.get();
                        },
                        work -> new Thread(work).start()))
                .limit(2)
                .toList();
        return both.stream().map(CompletableFuture::join).toList();
    }

    private static void await(CyclicBarrier start) {
        try {
            start.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    private Way way(String step) {
        return switch (step) {
            case ACKNOWLEDGE ->
                new Way(
                        complaints.complain(ComplaintPapers.complaint()),
                        ComplaintPapers.acknowledgement(),
                        "ACKNOWLEDGED",
                        "ACKNOWLEDGED");
            case CLASSIFY -> {
                String number = complaints.complain(ComplaintPapers.complaint());
                door.complete("complaints", number, ACKNOWLEDGE, ComplaintPapers.acknowledgement());
                yield new Way(number, ComplaintPapers.classification("OTHER"), "CLASSIFIED", "CLASSIFIED");
            }
            case INVESTIGATE ->
                new Way(complaints.classified(), ComplaintPapers.findings("OTHER"), "INVESTIGATED", "INVESTIGATED");
            case "Task_PlanMeasures" -> {
                String number = complaints.classified();
                door.complete("complaints", number, INVESTIGATE, ComplaintPapers.findings("OTHER"));
                yield new Way(
                        number,
                        ComplaintDesk.with(ComplaintPapers.plan(), "measureKind", "CASE_SPECIFIC"),
                        "PLANNED",
                        "PLANNED");
            }
            default -> new Way(complaints.handled(), ComplaintPapers.result(false), "RESULT_TOLD", "CLOSED");
        };
    }

    /** A complaint before a step, the form of the step, and what the step leads to. */
    private record Way(String number, Map<String, Object> form, String event, String status) {}
}
