package io.aftersales.audit;

import io.aftersales.commitments.CommitmentRecord;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything on record about one instance, running or finished.
 *
 * <p>Each list is complete up to {@link InstanceHistory#MOST} entries, the oldest first.
 *
 * @param state as the engine says: ACTIVE, SUSPENDED, COMPLETED, EXTERNALLY_TERMINATED or INTERNALLY_TERMINATED
 * @param outcome id of the end event
 * @param flows ids of the sequence flows that were taken, as far as the times of the steps tell
 * @param promises of the case, not only of this instance
 * @param capped names of the lists that go on
 */
public record InstanceRecord(
        String id,
        String definitionKey,
        String definitionId,
        String definitionName,
        int version,
        @Nullable String caseNumber,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable Long durationMillis,
        @Nullable String startedBy,
        String state,
        @Nullable String outcome,
        @Nullable String endReason,
        @Nullable Relative calledBy,
        List<Relative> calls,
        List<Activity> activities,
        Set<String> flows,
        List<Task> tasks,
        List<Variable> variables,
        List<Decision> decisions,
        List<Incident> incidents,
        List<JobEntry> jobs,
        List<Operation> operations,
        List<CommitmentRecord> promises,
        List<String> capped) {

    /** Another instance: one that called this one, or was called by it. */
    public record Relative(
            String id,
            String definitionKey,
            String name,
            Instant startedAt,
            @Nullable Instant endedAt,
            String state) {}

    /**
     * One time that a step was taken.
     *
     * @param calledInstance the instance that a call activity started
     */
    public record Activity(
            String activityId,
            @Nullable String name,
            String type,
            Instant startedAt,
            @Nullable Instant endedAt,
            @Nullable Long durationMillis,
            boolean cancelled,
            @Nullable String assignee,
            @Nullable String calledInstance) {}

    /**
     * A task of a person.
     *
     * @param endReason completed, deleted or what else the engine noted
     */
    public record Task(
            String id,
            String activityId,
            @Nullable String name,
            @Nullable String assignee,
            Instant startedAt,
            @Nullable Instant endedAt,
            @Nullable Instant dueAt,
            @Nullable Long durationMillis,
            @Nullable String endReason) {}

    /**
     * A value that a variable took.
     *
     * @param revision 0 for its first value
     */
    public record Variable(
            Instant at, String name, String type, @Nullable String value, int revision) {}

    /**
     * A decision that a table made.
     *
     * @param rules those that fired
     */
    public record Decision(
            Instant at,
            String key,
            String name,
            @Nullable String activityId,
            List<Fact> inputs,
            List<Fact> outputs,
            List<Rule> rules) {}

    /**
     * A value that went into a decision, or came out of it.
     *
     * @param name what the table calls it for people
     * @param key what the table asks for, or the name of its output
     */
    public record Fact(String name, String key, @Nullable String value) {}

    /**
     * A rule of a table.
     *
     * @param number its place in the table, from 1
     * @param description its clause and requirement, as written into the table
     */
    public record Rule(int number, String id, @Nullable String description) {}

    /** Work of the engine that failed for good. */
    public record Incident(
            Instant at,
            @Nullable Instant endedAt,
            String type,
            @Nullable String activityId,
            @Nullable String message) {}

    /**
     * What became of work that the engine did by itself, such as a timer.
     *
     * @param event CREATED, FAILED, DONE or DELETED
     */
    public record JobEntry(
            Instant at,
            String event,
            @Nullable String kind,
            @Nullable String activityId,
            @Nullable Instant dueAt,
            int retries,
            @Nullable String message) {}

    /** What a person did to the instance by hand. */
    public record Operation(
            Instant at,
            @Nullable String by,
            String operation,
            String entity,
            @Nullable String property,
            @Nullable String oldValue,
            @Nullable String newValue) {}
}
