package io.aftersales.engine;

import java.util.List;

/**
 * A step that carries a promise and so must stay in its model, with its timers. A module declares its steps as beans;
 * a deployment that lost one is refused.
 *
 * @param process id of the process
 * @param element id of the task or sub-process that the promise is about
 * @param tasks ids of the tasks with which the promise is kept
 * @param timers absolute timer expressions of its non-interrupting boundary events, for example {@code
 *     ${responseDueAt}}; the last one leads straight to the process {@code escalation}
 * @param clause what is promised and by which clause, for the message that refuses the deployment
 */
public record PromisedStep(String process, String element, List<String> tasks, List<String> timers, String clause) {

    public PromisedStep {
        tasks = List.copyOf(tasks);
        timers = List.copyOf(timers);
    }
}
