package io.aftersales.commitments;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.testing.Requirement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever people are given to do is due some day, or the lists "Overdue" and "Due today" never show it: by its model,
 * which carries a promise or a day that somebody set, or by table {@code task-limits}.
 */
@Requirement({"RSP-09", "F66"})
class DueDatesOfTasksTest {

    private static final Table LIMITS = new Table("task-limits");

    static Stream<Path> models() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("processes"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn")).sorted().toList().stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("models")
    void everyTaskIsDueByItsModelOrByTheTable(Path model) {
        assertThat(tasks(model).filter(task -> !isDated(task)).map(UserTask::getId))
                .as("tasks without a due date in the model and without a row in task-limits.dmn")
                .filteredOn(task -> !isLimited(task))
                .isEmpty();
    }

    @Test
    void everyLimitIsThatOfATask() throws IOException {
        List<String> tasks = models().flatMap(DueDatesOfTasksTest::tasks)
                .map(UserTask::getId)
                .distinct()
                .toList();

        assertThat(tasks).hasSizeGreaterThan(80);
        assertThat(Stream.of(LimitedTask.values()).map(LimitedTask::id)).isSubsetOf(tasks);
    }

    @Test
    void aTaskThatNobodyKnowsHasNoLimit() {
        assertThat(LimitedTask.of("Task_HandOver")).contains(LimitedTask.HAND_OVER);
        assertThat(LimitedTask.of("Task_Handover")).isEmpty();
        assertThat(LimitedTask.of("HAND_OVER")).isEmpty();
    }

    private static Stream<UserTask> tasks(Path model) {
        return Bpmn.readModelFromFile(model.toFile()).getModelElementsByType(UserTask.class).stream();
    }

    private static boolean isDated(UserTask task) {
        return !Objects.requireNonNullElse(task.getCamundaDueDate(), "").isBlank();
    }

    private static boolean isLimited(String task) {
        return LimitedTask.of(task)
                .map(limited -> LIMITS.rows(Map.of("limitedTask", limited.name())))
                .filter(rows -> rows.size() == 1)
                .isPresent();
    }
}
