package io.aftersales.claims.process;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.aftersales.claims.ChargeBasis;
import io.aftersales.claims.ClaimFacts;
import io.aftersales.claims.ClaimKind;
import io.aftersales.commitments.Promised;
import io.aftersales.engine.DecisionTables;
import io.aftersales.engine.ProcessVariable;
import io.aftersales.products.ProductLine;
import io.aftersales.testing.Walk;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngineServices;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.VariableInstance;

/** What the walks through the models of claims start from and look at. */
final class ClaimWalks {

    static final String NUMBER = "CL-20261123-000001";
    static final UUID PROMISE = UUID.fromString("00000000-0000-0000-0000-0000000000c1");
    static final Instant RECEIVED_AT = Instant.parse("2026-11-23T02:00:00.123Z");
    static final Instant WARN_AT = Instant.parse("2026-11-23T22:00:00.123Z");
    static final Instant DUE_AT = Instant.parse("2026-11-24T02:00:00.123Z");

    private ClaimWalks() {}

    static Promised promised() {
        return new Promised(PROMISE, RECEIVED_AT, WARN_AT, DUE_AT, false);
    }

    static ClaimFacts repair(String number, boolean urgent) {
        return new ClaimFacts(
                number, ClaimKind.REPAIR, ProductLine.SMART_HOME, urgent, ChargeBasis.WARRANTY, promised());
    }

    /** Sets the engine's clock and returns the timer events whose jobs the executor would run then. */
    static List<String> dueAt(ProcessEngineServices engine, Walk walk, Instant now) {
        ClockUtil.setCurrentTime(Date.from(now));
        return engine
                .getManagementService()
                .createJobQuery()
                .processInstanceId(walk.instanceId())
                .executable()
                .list()
                .stream()
                .map(job -> activity(engine, job))
                .sorted()
                .toList();
    }

    /** Returns the names of variables that no step has taken although nobody else may see them. */
    static List<String> privateVariables(ProcessEngineServices engine) {
        return engine.getRuntimeService().createVariableInstanceQuery().list().stream()
                .map(VariableInstance::getName)
                .filter(name -> name.startsWith(ProcessVariable.PRIVATE_PREFIX))
                .toList();
    }

    /** Returns the process of the claims on that engine, with the tables that are deployed there. */
    static EngineClaimProcess process(ProcessEngineServices engine) {
        DecisionTables tables = mock(DecisionTables.class);
        when(tables.row(any(), any()))
                .thenAnswer(call -> engine
                        .getDecisionService()
                        .evaluateDecisionTableByKey(call.getArgument(0), call.<Map<String, Object>>getArgument(1))
                        .getResultList()
                        .stream()
                        .findFirst());
        return new EngineClaimProcess(engine.getRuntimeService(), engine.getTaskService(), tables);
    }

    private static String activity(ProcessEngineServices engine, Job job) {
        JobDefinition definition = engine.getManagementService()
                .createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult();
        return definition.getActivityId();
    }
}
