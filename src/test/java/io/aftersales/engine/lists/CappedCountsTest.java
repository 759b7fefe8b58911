package io.aftersales.engine.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aftersales.testing.IntegrationTest;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts of what groups have to do end at a number, whatever asks for them, and all else is counted to its end. */
@IntegrationTest
class CappedCountsTest {

    @Autowired
    private TaskService tasks;

    @Autowired
    private FilterService filters;

    @Autowired
    private JdbcClient jdbc;

    private final String group = "many-" + UUID.randomUUID();

    @AfterEach
    void remove() {
        jdbc.sql("delete from act_ru_identitylink where group_id_ = ?")
                .param(group)
                .update();
        jdbc.sql("delete from act_ru_task where owner_ = ?").param(group).update();
    }

    @Test
    void theTasksOfAGroupAreCountedToOneMoreThanAThousand() {
        fill(1200);

        assertThat(ofGroup().count()).isEqualTo(CappedCounts.LIMIT).isEqualTo(1001);
        assertThat(tasks.createTaskQuery().taskOwner(group).count())
                .as("who does not ask for groups gets the whole number")
                .isEqualTo(1200);
        assertThat(ofGroup().taskPriority(50).taskNameLike("%7").count())
                .as("conditions hold before the count ends")
                .isEqualTo(120);
    }

    @Test
    void everyPageOfALongListCanBeRead() {
        fill(1200);

        assertThat(ofGroup().orderByDueDate().asc().listPage(1185, 15)).hasSize(15);
    }

    @Test
    void aListOfTasklistIsCountedLikewise() {
        fill(1100);
        Filter filter = filters.newTaskFilter(group).setQuery(ofGroup());
        filters.saveFilter(filter);
        try {
            assertThat(filters.count(filter.getId())).isEqualTo(CappedCounts.LIMIT);
            assertThat(filters.count(filter.getId(), tasks.createTaskQuery().taskNameLike("Task 10%")))
                    .as("searched in")
                    .isEqualTo(111);
        } finally {
            filters.deleteFilter(filter.getId());
        }
    }

    @Test
    void fewTasksOfSeveralGroupsAreCountedOnceEach() {
        fill(3);
        String other = group + "-other";
        jdbc.sql("""
                        insert into act_ru_identitylink (id_, rev_, type_, group_id_, task_id_)
                        select 'o-' || id_, 1, 'candidate', cast(:other as text), id_ from act_ru_task where owner_ = :group""").param("other", other).param("group", group).update();

        long both = tasks.createTaskQuery()
                .taskCandidateGroupIn(List.of(group, other))
                .count();
        jdbc.sql("delete from act_ru_identitylink where group_id_ = ?")
                .param(other)
                .update();

        assertThat(both).isEqualTo(3);
    }

    /** A later engine may count in another way; then nothing must be counted wrongly. */
    @Test
    void anotherStatementThanTheEnginesIsRefused() {
        assertThat(CappedCounts.capped("SELECT COUNT(*) FROM (SELECT DISTINCT RES.ID_ from T ) countDistinct \n"))
                .isEqualTo(
                        "SELECT COUNT(*) FROM (SELECT DISTINCT RES.DUE_DATE_, RES.ID_ from T  limit 1001) countDistinct");
        assertThatThrownBy(() -> CappedCounts.capped("select count(distinct RES.ID_) from T"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("count(distinct");
    }

    private TaskQuery ofGroup() {
        return tasks.createTaskQuery().taskCandidateGroup(group).includeAssignedTasks();
    }

    private void fill(int number) {
        jdbc.sql("""
                        insert into act_ru_task (id_, rev_, name_, priority_, owner_, suspension_state_, create_time_, due_date_)
                        select cast(:group as text) || n, 1, 'Task ' || n, 50, :group, 1, localtimestamp, localtimestamp + n * interval '1 minute'
                        from generate_series(1, :number) n""").param("group", group).param("number", number).update();
        jdbc.sql("""
                        insert into act_ru_identitylink (id_, rev_, type_, group_id_, task_id_)
                        select 'i-' || id_, 1, 'candidate', cast(:group as text), id_ from act_ru_task where owner_ = :group""").param("group", group).update();
    }
}
