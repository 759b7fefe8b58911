package io.aftersales.erasure.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Attachment;
import org.camunda.bpm.engine.task.Comment;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Comments and attachments of before, which nobody can add any more, go with the data of the customer. */
@IntegrationTest
@Transactional
@Requirement({"F62", "SEC-02"})
class EngineNotesTest {

    @Autowired
    private EngineNotes notes;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void whatWasWrittenToTheCasesIsForgottenAndNothingElse() {
        String erased = written("CL-erased-" + UUID.randomUUID());
        String other = written("CL-other-" + UUID.randomUUID());

        notes.erase(List.of(), Set.of(caseOf(erased)), "blank");

        assertThat(tasks.getTaskComments(task(erased)))
                .extracting(Comment::getFullMessage)
                .containsExactly("—");
        assertThat(attachment(erased).getName()).isEqualTo("—");
        assertThat(attachment(erased).getDescription()).isNull();
        assertThat(tasks.getAttachmentContent(attachment(erased).getId())).isNull();
        assertThat(tasks.getTaskComments(task(other)))
                .extracting(Comment::getFullMessage)
                .containsExactly("Ms Wang has time after 17");
        assertThat(tasks.getAttachmentContent(attachment(other).getId())).isNotNull();
    }

    private Attachment attachment(String instance) {
        return tasks.getTaskAttachments(task(instance)).get(0);
    }

    private String task(String instance) {
        return tasks.createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
    }

    private String caseOf(String instance) {
        return jdbc.sql("select business_key_ from act_hi_procinst where id_ = ?")
                .param(instance)
                .query(String.class)
                .single();
    }

    private String written(String number) {
        String instance = runtime.startProcessInstanceByKey(
                        "duplicate-review", number, Map.of("claimNumber", number, "duplicateCandidates", "none"))
                .getId();
        String task = task(instance);
        // as Tasklist and the engine's REST do, which name the task alone
        tasks.createComment(task, null, "Ms Wang has time after 17");
        tasks.createAttachment(
                "text/plain",
                task,
                null,
                "wang.txt",
                "From Ms Wang",
                new ByteArrayInputStream("13800138000".getBytes(StandardCharsets.UTF_8)));
        return instance;
    }
}
