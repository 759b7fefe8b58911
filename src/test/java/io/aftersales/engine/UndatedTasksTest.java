package io.aftersales.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.aftersales.commitments.LimitedTask;
import io.aftersales.commitments.TaskLimits;
import io.aftersales.testing.IntegrationTest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** A task without a date of its own is due by table, and nothing but lists knows of it. */
@IntegrationTest
class UndatedTasksTest extends OnOneInstance {

    @Autowired
    private TaskService tasks;

    @Autowired
    private HistoryService history;

    @Autowired
    private ManagementService management;

    @Autowired
    private TaskLimits limits;

    private String message = "";

    @AfterEach
    void endMessage() {
        if (!message.isEmpty()) {
            runtime.deleteProcessInstanceIfExists(message, "test", true, true, true, true);
        }
    }

    @Test
    void aTaskWhoseModelGivesNoDateIsDueByTable() {
        Date due = Date.from(limits.dueAt(LimitedTask.REVIEW_DUPLICATES));

        assertThat(task(instance).getDueDate()).isEqualTo(due);
        assertThat(history.createHistoricTaskInstanceQuery()
                        .processInstanceId(instance)
                        .singleResult()
                        .getDueDate())
                .isEqualTo(due);
        assertThat(tasks.createTaskQuery()
                        .processInstanceId(instance)
                        .dueBefore(Date.from(due.toInstant().plusSeconds(1)))
                        .count())
                .isOne();
    }

    @Test
    void theHistoryOfDecisionsIsNotFilledWithDueDates() {
        assertThat(task(instance).getDueDate()).isNotNull();
        assertThat(history.createHistoricDecisionInstanceQuery()
                        .decisionDefinitionKey(TaskDueDates.TABLE)
                        .count())
                .isZero();
    }

    @Test
    void noTimerAndNoPromiseHangsOnIt() {
        assertThat(management.createJobQuery().processInstanceId(instance).count())
                .isZero();
        assertThat(database.sql("""
                        select count(*) from commitment
                        where subject in (select business_key_ from act_hi_procinst where id_ = ?)""").param(instance).query(Long.class).single()).isZero();
    }

    @Test
    void whatTheModelSaysStays() {
        Instant due = limits.dueAt(LimitedTask.RECEIVE_PRODUCT).truncatedTo(ChronoUnit.SECONDS);

        assertThat(arrived(due.toString()).getDueDate()).isEqualTo(Date.from(due));
    }

    @Test
    void nobodyIsAskedAboutATaskThatHasADate() {
        ObjectProvider<TaskDueDates> nobody = new StaticListableBeanFactory().getBeanProvider(TaskDueDates.class);
        DelegateTask dated = mock(DelegateTask.class);
        when(dated.getDueDate()).thenReturn(Date.from(Instant.EPOCH));

        new UndatedTasks(nobody).date(dated);

        verify(dated, never()).setDueDate(any());
    }

    /** As in an instance of an older model that lacks the date. */
    @Test
    void withoutARowThereIsNoDateAndNoFailure() {
        assertThat(LimitedTask.of("Task_ReadCustomerMessage")).isEmpty();

        assertThat(arrived(null).getDueDate()).isNull();
    }

    private Task arrived(@Nullable String due) {
        String key = UUID.randomUUID().toString();
        Map<String, Object> variables = new HashMap<>();
        variables.put("messageGroup", "service-desk");
        variables.put("messageDueAt", due);
        message = runtime.startProcessInstanceByKey("customer-message", key, variables)
                .getId();
        return task(message);
    }

    private Task task(String of) {
        return tasks.createTaskQuery().processInstanceId(of).singleResult();
    }
}
