package io.aftersales.audit;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import io.aftersales.audit.InstanceRecord.Activity;
import io.aftersales.audit.InstanceRecord.Relative;
import io.aftersales.commitments.CommitmentLedger;
import io.aftersales.commitments.CommitmentRecord;
import io.aftersales.problems.Refused;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.query.Query;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what is on record about one instance. */
@Service
@Transactional(readOnly = true)
public class InstanceHistory {

    /** Entries of one list, at most. */
    public static final int MOST = 1000;

    private final HistoryService history;
    private final RepositoryService repository;
    private final InstanceEntries entries;
    private final FiredRules decisions;
    private final CommitmentLedger promises;

    InstanceHistory(
            HistoryService history,
            RepositoryService repository,
            InstanceEntries entries,
            FiredRules decisions,
            CommitmentLedger promises) {
        this.history = history;
        this.repository = repository;
        this.entries = entries;
        this.decisions = decisions;
        this.promises = promises;
    }

    /**
     * Returns the record of an instance.
     *
     * @throws Refused if there is none of that id
     */
    public InstanceRecord of(String id) {
        HistoricProcessInstance instance = history.createHistoricProcessInstanceQuery()
                .processInstanceId(id)
                .singleResult();
        if (instance == null) {
            throw new Refused(Refused.Kind.UNKNOWN, "audit.instance.unknown", id);
        }
        List<String> capped = new ArrayList<>();
        List<HistoricActivityInstance> steps = steps(id, capped);
        return new InstanceRecord(
                id,
                instance.getProcessDefinitionKey(),
                instance.getProcessDefinitionId(),
                name(instance),
                requireNonNull(instance.getProcessDefinitionVersion()),
                instance.getBusinessKey(),
                instant(instance.getStartTime()),
                orNull(instance.getEndTime()),
                instance.getDurationInMillis(),
                instance.getStartUserId(),
                instance.getState(),
                outcome(instance, steps),
                instance.getDeleteReason(),
                caller(instance),
                calls(id, capped),
                steps.stream().map(InstanceHistory::activity).toList(),
                TakenWay.of(repository.getBpmnModelInstance(instance.getProcessDefinitionId()), steps),
                entries.tasks(id, capped),
                entries.variables(id, capped),
                decisions.of(id, capped),
                entries.incidents(id, capped),
                entries.jobs(id, capped),
                entries.operations(id, capped),
                promises(instance.getBusinessKey()),
                capped);
    }

    /** The end event of the model itself that was reached last; those of sub-processes end no instance. */
    private static @Nullable String outcome(HistoricProcessInstance instance, List<HistoricActivityInstance> steps) {
        return steps.stream()
                .filter(step -> instance.getId().equals(step.getParentActivityInstanceId()))
                .filter(step -> step.getActivityType().endsWith("EndEvent"))
                .map(HistoricActivityInstance::getActivityId)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    private List<CommitmentRecord> promises(@Nullable String caseNumber) {
        return caseNumber == null ? List.of() : promises.of(caseNumber);
    }

    private List<HistoricActivityInstance> steps(String id, List<String> capped) {
        return first(
                history.createHistoricActivityInstanceQuery()
                        .processInstanceId(id)
                        .orderByHistoricActivityInstanceStartTime()
                        .asc()
                        .orderPartiallyByOccurrence()
                        .asc()
                        .orderByHistoricActivityInstanceId()
                        .asc(),
                "activities",
                capped);
    }

    private @Nullable Relative caller(HistoricProcessInstance instance) {
        String caller = instance.getSuperProcessInstanceId();
        return caller == null
                ? null
                : relative(requireNonNull(history.createHistoricProcessInstanceQuery()
                        .processInstanceId(caller)
                        .singleResult()));
    }

    private List<Relative> calls(String id, List<String> capped) {
        return first(
                        history.createHistoricProcessInstanceQuery()
                                .superProcessInstanceId(id)
                                .orderByProcessInstanceStartTime()
                                .asc()
                                .orderByProcessInstanceId()
                                .asc(),
                        "calls",
                        capped)
                .stream()
                .map(InstanceHistory::relative)
                .toList();
    }

    private static Relative relative(HistoricProcessInstance instance) {
        return new Relative(
                instance.getId(),
                instance.getProcessDefinitionKey(),
                name(instance),
                instant(instance.getStartTime()),
                orNull(instance.getEndTime()),
                instance.getState());
    }

    private static String name(HistoricProcessInstance instance) {
        return requireNonNullElse(instance.getProcessDefinitionName(), instance.getProcessDefinitionKey());
    }

    private static Activity activity(HistoricActivityInstance step) {
        return new Activity(
                step.getActivityId(),
                step.getActivityName(),
                step.getActivityType(),
                instant(step.getStartTime()),
                orNull(step.getEndTime()),
                step.getDurationInMillis(),
                step.isCanceled(),
                step.getAssignee(),
                step.getCalledProcessInstanceId());
    }

    static <T> List<T> first(Query<?, T> query, String list, List<String> capped) {
        List<T> found = query.listPage(0, MOST + 1);
        if (found.size() <= MOST) {
            return found;
        }
        capped.add(list);
        return found.subList(0, MOST);
    }

    static Instant instant(Date date) {
        return date.toInstant();
    }

    static @Nullable Instant orNull(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }

    static @Nullable String text(@Nullable TypedValue value) {
        Object content = value == null ? null : value.getValue();
        return content == null ? null : content.toString();
    }
}
