package io.aftersales.repairs;

import io.aftersales.problems.Problems;
import io.aftersales.problems.Refused;
import io.aftersales.staff.Colleagues;
import io.aftersales.staff.Groups;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records work, waiting and quality checks. Every method is one transaction that may be running already. */
@Service
@Transactional
public class WorkDesk {

    private final RepairRegister register;
    private final Works works;
    private final Inspections inspections;
    private final PartsRule parts;
    private final RepairPromises promises;
    private final RepairMessages messages;
    private final Colleagues staff;
    private final ApplicationEventPublisher events;

    WorkDesk(
            RepairRegister register,
            Works works,
            Inspections inspections,
            PartsRule parts,
            RepairPromises promises,
            RepairMessages messages,
            Colleagues staff,
            ApplicationEventPublisher events) {
        this.register = register;
        this.works = works;
        this.inspections = inspections;
        this.parts = parts;
        this.promises = promises;
        this.messages = messages;
        this.staff = staff;
        this.events = events;
    }

    /**
     * Records what was done (RPR-20, FLD-11). Where a part is missing the customer is told, and the clock of the cycle
     * stands where the policy says so (DSP-11).
     *
     * @throws io.aftersales.problems.InvalidInput with everything that is wrong or was left out, or with the parts that
     *     may not be used in products of the line (F08)
     * @throws Refused if the customer has not agreed to the latest quote (RPR-06)
     */
    public WorkResult record(String claimNumber, WorkReport report, String by) {
        WorkReport.Checked written = report.check();
        Repair repair = register.lock(claimNumber);
        WorkReport.Checked checked = written.with(parts.used(repair.productLine(), written.parts()));
        repair.work(checked.result());
        Work work = works.save(new Work(claimNumber, checked, register.now(), by));
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("process", checked.process());
        Optional.ofNullable(checked.problemMet()).ifPresent(met -> texts.put("problemMet", met));
        register.note(
                repair,
                RepairEvent.REPAIR_WORKED,
                by,
                Map.of(
                        "workResult", checked.result().name(),
                        "parts", String.valueOf(checked.parts().size())),
                texts);
        if (checked.result() == WorkResult.PART_MISSING) {
            boolean stands = promises.waits(repair, WaitingReason.PART, by);
            register.note(
                    repair,
                    RepairEvent.REPAIR_WAITS,
                    by,
                    Map.of("waitingReason", WaitingReason.PART.name(), "clockStands", String.valueOf(stands)));
            messages.partMissing(repair, work);
        }
        return checked.result();
    }

    /**
     * Records what became of the missing part (DSP-11). When it is there, or does not come and is replaced by another
     * plan, the clock runs again.
     *
     * @throws io.aftersales.problems.InvalidInput with everything that is missing or wrong
     * @throws Refused if no work goes on
     */
    public PartAnswer recordPart(String claimNumber, PartReport report, String by) {
        Problems problems = new Problems();
        PartResult result =
                problems.oneOf("partResult", report.result(), PartResult.class).orElse(PartResult.ARRIVED);
        boolean arrived = result == PartResult.ARRIVED;
        var note = arrived
                ? problems.optional("note", report.note(), RepairTexts.LONG)
                : problems.required("note", report.note(), RepairTexts.LONG);
        problems.throwIfAny();
        Repair repair = register.lock(claimNumber);
        repair.expect(RepairStatus.CONSENTED);
        register.note(
                repair,
                arrived ? RepairEvent.PART_ARRIVED : RepairEvent.PART_UNAVAILABLE,
                by,
                arrived ? Map.of() : Map.of("partResult", result.name()),
                note.map(text -> Map.of("note", text)).orElse(Map.of()));
        boolean goesOn = arrived || result == PartResult.PLAN_CHANGE;
        return new PartAnswer(result, goesOn ? promises.completion(repair, by) : null);
    }

    /**
     * Records the quality check before hand-over (RPR-25). With it the repair is completed in time or not (RPR-08), which
     * is told as {@link RepairReady}.
     *
     * @return its number among the checks of the claim, from 1, see {@link RepairFile#round}
     * @throws Refused if {@code by} did some of the work or is no inspector, or nothing waits for a check
     */
    public int inspect(String claimNumber, boolean passed, @Nullable String findings, String by) {
        Problems problems = new Problems();
        String seen = problems.required("findings", findings, RepairTexts.LONG).orElse("");
        problems.throwIfAny();
        Repair repair = register.lock(claimNumber);
        if (works.of(claimNumber).stream().anyMatch(work -> work.doneBy().equals(by))) {
            throw new Refused(Refused.Kind.CONFLICT, "repairs.inspection.own", claimNumber, by);
        }
        staff.expectDecider(by, Groups.INSPECTORS, "repairs.decider", claimNumber);
        repair.inspect(passed);
        Instant at = register.now();
        inspections.save(new InspectionEntry(claimNumber, new Inspection(at, by, passed, seen)));
        register.note(
                repair,
                RepairEvent.REPAIR_INSPECTED,
                by,
                Map.of("passed", String.valueOf(passed)),
                Map.of("findings", seen));
        if (passed) {
            promises.completed(repair, at, by);
            messages.ready(repair);
            events.publishEvent(new RepairReady(claimNumber, at));
        }
        return inspections.of(claimNumber).size();
    }
}
