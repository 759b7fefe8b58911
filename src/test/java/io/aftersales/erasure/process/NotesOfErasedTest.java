package io.aftersales.erasure.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.RepairSamples;
import io.aftersales.testing.Requirement;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Attachment;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Who was erased while notes were not forgotten has none left after one run; everybody else keeps his. */
@IntegrationTest
@Transactional
@Requirement({"F62", "SEC-02"})
class NotesOfErasedTest {

    private static final UUID NOBODY = new UUID(0, 0);

    @Autowired
    private NotesOfErased notes;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private BeanFactory beans;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void whoWasErasedBeforeHasNoNotesLeftAndOthersKeepTheirs() {
        String number = claim();
        String another = claim();
        erase(number);
        String task = written(number);
        String other = written(another);
        from(NOBODY);

        notes.forget();

        assertThat(comments(task)).containsExactly("—");
        assertThat(tasks.getTaskAttachments(task))
                .extracting(Attachment::getName)
                .containsExactly("—");
        assertThat(comments(other)).containsExactly(StaffNotes.COMMENT);
        assertThat(done()).isTrue();
    }

    @Test
    void aRunThatIsDoneLooksAtNobodyAgain() {
        String number = claim();
        erase(number);
        from(NOBODY);
        notes.forget();
        String task = written(number);

        notes.forget();

        assertThat(comments(task)).containsExactly(StaffNotes.COMMENT);
    }

    /** After the way back to a release that does not forget them. */
    @Test
    void theNextReleaseLooksAgain() {
        String number = claim();
        erase(number);
        String task = written(number);
        jdbc.sql("update erased_note_progress set last_customer = ?, done_at = timestamptz '2026-01-01 00:00Z'")
                .param(customerOf(number))
                .update();
        jdbc.sql(
                        "insert into release_started (built_at, version, started_at) values ('2026-01-02', 'next', '2026-01-02')")
                .update();

        notes.forget();

        assertThat(comments(task)).containsExactly("—");
    }

    @Test
    void aRunThatWasStoppedGoesOnWhereItWas() {
        String number = claim();
        erase(number);
        String task = written(number);
        from(customerOf(number));

        notes.forget();

        assertThat(comments(task)).as("looked at before").containsExactly(StaffNotes.COMMENT);
        assertThat(done()).isTrue();
    }

    /** As a release did that knew nothing of notes: all else of the customer is of no matter here. */
    private void erase(String number) {
        jdbc.sql("update customer set erased_at = now() where id = ?")
                .param(customerOf(number))
                .update();
    }

    private String claim() {
        return new RepairSamples(http, beans).claim("en").number();
    }

    private UUID customerOf(String number) {
        return jdbc.sql("select customer_id from claim where number = ?")
                .param(number)
                .query(UUID.class)
                .single();
    }

    private String written(String number) {
        return new StaffNotes(runtime, tasks).written(number);
    }

    private List<String> comments(String task) {
        return new StaffNotes(runtime, tasks).comments(task);
    }

    private void from(UUID last) {
        jdbc.sql("update erased_note_progress set last_customer = ?, done_at = null")
                .param(last)
                .update();
    }

    private boolean done() {
        return jdbc.sql("select done_at is not null from erased_note_progress")
                .query(Boolean.class)
                .single();
    }
}
