package io.aftersales.audit;

import static io.aftersales.audit.InstanceHistory.first;
import static io.aftersales.audit.InstanceHistory.instant;
import static io.aftersales.audit.InstanceHistory.orNull;
import static io.aftersales.audit.InstanceHistory.text;

import io.aftersales.audit.InstanceRecord.Incident;
import io.aftersales.audit.InstanceRecord.JobEntry;
import io.aftersales.audit.InstanceRecord.Operation;
import io.aftersales.audit.InstanceRecord.Task;
import io.aftersales.audit.InstanceRecord.Variable;
import java.util.Comparator;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricJobLog;
import org.camunda.bpm.engine.history.HistoricVariableUpdate;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.springframework.stereotype.Component;

/**
 * Reads what the engine wrote down beside the steps of an instance. What happened in the same millisecond comes in the
 * order of ids, so that two readers see the same.
 */
@Component
class InstanceEntries {

    private final HistoryService history;

    InstanceEntries(HistoryService history) {
        this.history = history;
    }

    List<Task> tasks(String instance, List<String> capped) {
        return first(
                        history.createHistoricTaskInstanceQuery()
                                .processInstanceId(instance)
                                .orderByHistoricActivityInstanceStartTime()
                                .asc()
                                .orderByTaskId()
                                .asc(),
                        "tasks",
                        capped)
                .stream()
                .map(task -> new Task(
                        task.getId(),
                        task.getTaskDefinitionKey(),
                        task.getName(),
                        task.getAssignee(),
                        instant(task.getStartTime()),
                        orNull(task.getEndTime()),
                        orNull(task.getDueDate()),
                        task.getDurationInMillis(),
                        task.getDeleteReason()))
                .toList();
    }

    List<Variable> variables(String instance, List<String> capped) {
        return first(
                        history.createHistoricDetailQuery()
                                .processInstanceId(instance)
                                .variableUpdates()
                                .disableBinaryFetching()
                                .disableCustomObjectDeserialization()
                                .orderByTime()
                                .asc()
                                .orderPartiallyByOccurrence()
                                .asc()
                                .orderByVariableName()
                                .asc()
                                .orderByVariableRevision()
                                .asc(),
                        "variables",
                        capped)
                .stream()
                .map(detail -> variable((HistoricVariableUpdate) detail))
                .toList();
    }

    private static Variable variable(HistoricVariableUpdate update) {
        return new Variable(
                instant(update.getTime()),
                update.getVariableName(),
                update.getTypeName(),
                text(update.getTypedValue()),
                update.getRevision());
    }

    List<Incident> incidents(String instance, List<String> capped) {
        return first(
                        history.createHistoricIncidentQuery()
                                .processInstanceId(instance)
                                .orderByCreateTime()
                                .asc()
                                .orderByIncidentId()
                                .asc(),
                        "incidents",
                        capped)
                .stream()
                .map(incident -> new Incident(
                        instant(incident.getCreateTime()),
                        orNull(incident.getEndTime()),
                        incident.getIncidentType(),
                        incident.getActivityId(),
                        incident.getIncidentMessage()))
                .toList();
    }

    List<JobEntry> jobs(String instance, List<String> capped) {
        return first(
                        history.createHistoricJobLogQuery()
                                .processInstanceId(instance)
                                .orderByTimestamp()
                                .asc()
                                .orderPartiallyByOccurrence()
                                .asc()
                                .orderByJobId()
                                .asc(),
                        "jobs",
                        capped)
                .stream()
                .map(job -> new JobEntry(
                        instant(job.getTimestamp()),
                        event(job),
                        job.getJobDefinitionType(),
                        job.getActivityId(),
                        orNull(job.getJobDueDate()),
                        job.getJobRetries(),
                        job.getJobExceptionMessage()))
                .toList();
    }

    private static String event(HistoricJobLog job) {
        if (job.isCreationLog()) {
            return "CREATED";
        }
        if (job.isFailureLog()) {
            return "FAILED";
        }
        return job.isSuccessLog() ? "DONE" : "DELETED";
    }

    List<Operation> operations(String instance, List<String> capped) {
        return first(
                        history.createUserOperationLogQuery()
                                .processInstanceId(instance)
                                .orderByTimestamp()
                                .asc(),
                        "operations",
                        capped)
                .stream()
                .sorted(Comparator.comparing(UserOperationLogEntry::getTimestamp)
                        .thenComparing(UserOperationLogEntry::getId))
                .map(entry -> new Operation(
                        instant(entry.getTimestamp()),
                        entry.getUserId(),
                        entry.getOperationType(),
                        entry.getEntityType(),
                        entry.getProperty(),
                        entry.getOrgValue(),
                        entry.getNewValue()))
                .toList();
    }
}
