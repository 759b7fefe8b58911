package io.aftersales.erasure.process;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Comment;

/** A comment and an attachment that staff wrote in Tasklist while it took them. */
record StaffNotes(RuntimeService runtime, TaskService tasks) {

    static final String COMMENT = "Ms Wang has time after 17";

    /** Writes them to a task of that case and returns its id. */
    String written(String number) {
        String instance = runtime.startProcessInstanceByKey(
                        "duplicate-review", number, Map.of("claimNumber", number, "duplicateCandidates", "none"))
                .getId();
        String task = tasks.createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
        // as Tasklist and the engine's REST do, which name the task alone
        tasks.createComment(task, null, COMMENT);
        tasks.createAttachment(
                "text/plain",
                task,
                null,
                "wang.txt",
                "From Ms Wang",
                new ByteArrayInputStream("13800138000".getBytes(StandardCharsets.UTF_8)));
        return task;
    }

    List<String> comments(String task) {
        return tasks.getTaskComments(task).stream().map(Comment::getFullMessage).toList();
    }
}
