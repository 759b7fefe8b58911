package io.aftersales.repairs;

import io.aftersales.problems.Problems;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Abuse, detention and damage at a customer's (FLD-15). Every method is one transaction that may be running already. */
@Service
@Transactional
public class FieldIncidents {

    /** Who takes over. */
    static final String RESPONSIBLE = "service-supervisors";

    private final RepairRegister register;
    private final RepairMessages messages;
    private final RepairProcess process;

    FieldIncidents(RepairRegister register, RepairMessages messages, RepairProcess process) {
        this.register = register;
        this.messages = messages;
        this.process = process;
    }

    /**
     * Reports an incident by one call, which gives the responsible people a task with the data of the visit.
     *
     * @param caseNumber of the claim or complaint that he is there for, with a repair or without
     * @param kind name of an {@link IncidentKind}
     * @param what what happens and where, as far as there is time to say
     * @throws io.aftersales.problems.Refused if there is no such case
     */
    public void call(String caseNumber, @Nullable String kind, @Nullable String what, String by) {
        IncidentKind reported = report(caseNumber, kind, what, by);
        process.startIncident(caseNumber, reported, by);
    }

    /** As {@link #call}, where the process runs already. */
    public IncidentKind report(String caseNumber, @Nullable String kind, @Nullable String what, String by) {
        Problems problems = new Problems();
        var reported = problems.requiredOneOf("incidentKind", kind, IncidentKind.class);
        var said = problems.optional("what", what, RepairTexts.LONG);
        problems.throwIfAny();
        Optional<Repair> repair = register.lockAround(caseNumber);
        register.note(
                caseNumber,
                RepairEvent.FIELD_INCIDENT_REPORTED,
                by,
                Map.of("incidentKind", reported.orElseThrow().name()),
                said.map(text -> Map.of("what", text)).orElse(Map.of()));
        // who takes it down need not be who is in trouble
        String engineer = repair.map(Repair::engineer).orElse(by);
        messages.incident(caseNumber, reported.orElseThrow(), engineer, register.now(), RESPONSIBLE);
        return reported.orElseThrow();
    }

    /** Records what the responsible people did. */
    public void settle(String caseNumber, @Nullable String done, String by) {
        Problems problems = new Problems();
        String steps = problems.required("done", done, RepairTexts.LONG).orElse("");
        problems.throwIfAny();
        register.lockAround(caseNumber);
        register.note(caseNumber, RepairEvent.FIELD_INCIDENT_SETTLED, by, Map.of(), Map.of("done", steps));
    }
}
