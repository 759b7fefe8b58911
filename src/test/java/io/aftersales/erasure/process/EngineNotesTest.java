package io.aftersales.erasure.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Attachment;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
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

    @Test
    void whatWasWrittenToTheCasesIsForgottenAndNothingElse() {
        StaffNotes staff = new StaffNotes(runtime, tasks);
        String number = "CL-erased-" + UUID.randomUUID();
        String erased = staff.written(number);
        String other = staff.written("CL-other-" + UUID.randomUUID());

        notes.erase(List.of(), Set.of(number), "blank");

        assertThat(staff.comments(erased)).containsExactly("—");
        assertThat(attachment(erased).getName()).isEqualTo("—");
        assertThat(attachment(erased).getDescription()).isNull();
        assertThat(tasks.getAttachmentContent(attachment(erased).getId())).isNull();
        assertThat(staff.comments(other)).containsExactly(StaffNotes.COMMENT);
        assertThat(tasks.getAttachmentContent(attachment(other).getId())).isNotNull();
    }

    private Attachment attachment(String task) {
        return tasks.getTaskAttachments(task).get(0);
    }
}
