package io.aftersales.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Text in the languages of what is behind, and what a database cannot keep, in every field of every form, sent as
 * Tasklist sends it: it is taken or refused, never an error of ours, and nobody calculates it.
 */
@IntegrationTest
@Requirement("SEC-03")
class EveryFormTest {

    private static final String EVALUATED = Probe.FORMULA + " " + Probe.EXPRESSIONS + " \"><u x=1>";

    /** The long one is too long for some fields. */
    private static final List<String> TEXTS = List.of(EVALUATED, "-999999999999999999999");

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private JdbcClient database;

    private final List<String> failures = new ArrayList<>();
    private final Set<String> failing = new TreeSet<>();

    @SuppressWarnings("NullAway.Init")
    private FrontDoor door;

    @SuppressWarnings("NullAway.Init")
    private FormPlaces places;

    @SuppressWarnings("NullAway.Init")
    private String claim;

    @SuppressWarnings("NullAway.Init")
    private String complaint;

    @BeforeEach
    void open() throws ReflectiveOperationException {
        door = new FrontDoor(http);
        places = new FormPlaces(repository, runtime, tasks);
        claim = door.submit(Papers.repair());
        complaint = FrontDoor.body(door.postAsStranger("/api/complaints", ComplaintPapers.complaint()))
                .path("number")
                .asText();
        assertThat(complaint).isNotEmpty();
        database.sql("""
                        insert into erasure_request (id, customer_id, case_number, status, asked_at)
                        select :id, customer_id, number, 'ASKED', now() from claim where number = :claim""").param("id", FormPlaces.ID).param("claim", claim).update();
    }

    @AfterEach
    void forget() {
        database.sql("delete from erasure_request where id = ?")
                .param(FormPlaces.ID)
                .update();
    }

    @Test
    void everyFieldOfEveryFormIsTakenOrRefused() throws IOException {
        List<EveryForm> forms = EveryForm.all();

        for (EveryForm form : forms) {
            tryOut(form);
        }

        assertThat(forms).hasSizeGreaterThan(80);
        assertThat(failures).isEmpty();
        assertThat(failing).isEmpty();
        for (String table : List.of("act_hi_varinst", "act_hi_detail", "act_ru_variable")) {
            assertThat(database.sql("select text_ from " + table + " where text_ like '%" + Probe.RESULT + "%'")
                            .query(String.class)
                            .list())
                    .as(table)
                    .isEmpty();
        }
    }

    private void tryOut(EveryForm form) {
        try (Desk desk = new Desk(places.of(form.id()))) {
            ResponseEntity<JsonNode> plain = desk.send(form.filledIn());
            if (plain.getStatusCode().is5xxServerError()) {
                failing.add(form.id());
            }
            Map<String, Map<String, Object>> fitting = new LinkedHashMap<>();
            TEXTS.forEach(text -> fitting.put("all <- " + text, form.typed(text)));
            form.chosen().forEach(key -> fitting.put(key + " <- text", form.with(key, EVALUATED)));
            for (var each : fitting.entrySet()) {
                ResponseEntity<JsonNode> answer = desk.send(each.getValue());
                boolean ours = answer.getStatusCode().is5xxServerError() && !failing.contains(form.id());
                note(ours || Probe.hits(String.valueOf(answer.getBody())), form, each.getKey(), answer);
            }
            ResponseEntity<JsonNode> unfit = desk.send(form.everywhere(Probe.UNFIT));
            note(!form.keys().stream().allMatch(key -> refuses(unfit, key)), form, "unfit", unfit);
        }
    }

    private static boolean refuses(ResponseEntity<JsonNode> answer, String key) {
        String field = key.replaceFirst("^private", "");
        return answer.getStatusCode().value() == 400
                && String.valueOf(answer.getBody())
                        .toLowerCase(Locale.ROOT)
                        .contains("“%s”".formatted(field.toLowerCase(Locale.ROOT)));
    }

    private void note(boolean wrong, EveryForm form, String what, ResponseEntity<JsonNode> answer) {
        if (wrong) {
            failures.add("%s, %s: %s %s".formatted(form.id(), what, answer.getStatusCode(), answer.getBody()));
        }
    }

    /** Somebody of the group at a task, which is begun anew whenever its form was taken. */
    private final class Desk implements AutoCloseable {

        private final FormPlaces.Place place;
        private final String user;
        private final List<String> instances = new ArrayList<>();
        private FormPlaces.@Nullable Begun begun;

        Desk(FormPlaces.Place place) {
            this.place = place;
            this.user = EveryInputTest.USERS.getOrDefault(place.groups(), "admin");
        }

        ResponseEntity<JsonNode> send(Map<String, Object> form) {
            if (place.start()) {
                return door.startForm(user, place.process(), form);
            }
            FormPlaces.Begun at = begun == null ? begin() : begun;
            ResponseEntity<JsonNode> answer = door.sendTo(at.task(), user, form);
            begun = answer.getStatusCode().is2xxSuccessful() ? null : at;
            return answer;
        }

        private FormPlaces.Begun begin() {
            FormPlaces.Begun at = places.begin(place, place.process().startsWith("complaint") ? complaint : claim);
            instances.add(at.instance());
            return at;
        }

        @Override
        public void close() {
            runtime.deleteProcessInstancesIfExists(instances, "tried", true, true, true);
        }
    }
}
