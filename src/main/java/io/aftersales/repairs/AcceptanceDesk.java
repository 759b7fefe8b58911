package io.aftersales.repairs;

import io.aftersales.cases.Attachment;
import io.aftersales.cases.Attachments;
import io.aftersales.claims.RaisedComplaint;
import io.aftersales.problems.Problems;
import io.aftersales.problems.Refused;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records acceptances with their signatures, and who does not accept. Every method is one transaction that may be
 * running already.
 */
@Service
@Transactional
public class AcceptanceDesk {

    private final RepairRegister register;
    private final Acceptances acceptances;
    private final Inspections inspections;
    private final Attachments attachments;
    private final RepairMessages messages;
    private final RepairProcess process;
    private final ApplicationEventPublisher events;

    AcceptanceDesk(
            RepairRegister register,
            Acceptances acceptances,
            Inspections inspections,
            Attachments attachments,
            RepairMessages messages,
            RepairProcess process,
            ApplicationEventPublisher events) {
        this.register = register;
        this.acceptances = acceptances;
        this.inspections = inspections;
        this.attachments = attachments;
        this.messages = messages;
        this.process = process;
        this.events = events;
    }

    /**
     * Records what the customer says to the result (RPR-16). One who is satisfied confirms, rates and signs (RPR-17,
     * RPR-18). One who is not opens the repair again, which is told as {@link RepairNotAccepted}; of him nothing is asked
     * but what is wrong (RPR-19), and what else he gives is kept.
     *
     * @param drawing the signature as a picture; empty for one on paper, of which a picture must be on file
     * @throws io.aftersales.problems.InvalidInput with everything that is wrong or was left out
     * @throws Refused if nothing waits for acceptance, or what does is another result than the one he was shown
     */
    public Signed accept(String claimNumber, AcceptanceReport report, byte[] drawing, String by) {
        Repair repair = register.lock(claimNumber);
        repair.expect(RepairStatus.INSPECTED);
        int round = inspections.of(claimNumber).size();
        if (report.round() != round) {
            throw new Refused(Refused.Kind.CONFLICT, "repairs.acceptance.outdated", claimNumber, report.round(), round);
        }
        boolean satisfied = report.satisfied();
        Problems problems = new Problems();
        var acceptedBy = satisfied
                ? problems.required("acceptedBy", report.acceptedBy(), RepairTexts.NAME)
                : problems.optional("acceptedBy", report.acceptedBy(), RepairTexts.NAME);
        if (satisfied) {
            expect("mayAccept", report.mayAccept(), "repairs.acceptance.mayAccept", problems);
            expect("demonstrated", report.demonstrated(), "repairs.acceptance.demonstrated", problems);
            expect("advised", report.advised(), "repairs.acceptance.advised", problems);
        }
        Integer content = rating("content", report.content(), satisfied, problems);
        Integer quality = rating("quality", report.quality(), satisfied, problems);
        Integer attitude = rating("attitude", report.attitude(), satisfied, problems);
        var opinion = satisfied
                ? problems.optional("opinion", report.opinion(), RepairTexts.LONG)
                : problems.required("opinion", report.opinion(), RepairTexts.LONG);
        boolean drawn = drawing.length > 0;
        UUID paper = drawn ? null : paper(claimNumber).orElse(null);
        if (satisfied && !drawn && paper == null) {
            problems.reject("signature", null, "repairs.acceptance.signature");
        }
        problems.throwIfAny();
        Diagnosis diagnosis = repair.diagnosis();
        boolean causeFound = diagnosis != null && diagnosis.causeFound();
        repair.accept(satisfied);
        Acceptance said = new Acceptance(
                register.now(),
                acceptedBy.orElse(null),
                report.mayAccept(),
                satisfied,
                content,
                quality,
                attitude,
                report.demonstrated(),
                report.advised(),
                drawn ? SignatureKind.DRAWN : paper == null ? null : SignatureKind.PAPER,
                drawn ? drawn(claimNumber, drawing, by) : paper,
                opinion.orElse(null),
                by);
        acceptances.save(new AcceptanceEntry(claimNumber, said));
        register.note(
                repair,
                satisfied ? RepairEvent.REPAIR_ACCEPTED : RepairEvent.REPAIR_NOT_ACCEPTED,
                by,
                facts(round, said),
                opinion.map(text -> Map.of("opinion", text)).orElse(Map.of()));
        messages.accepted(repair, satisfied);
        if (!satisfied) {
            events.publishEvent(new RepairNotAccepted(claimNumber, by));
        }
        return new Signed(satisfied, causeFound);
    }

    private static Map<String, String> facts(int round, Acceptance said) {
        Map<String, String> facts = new HashMap<>();
        facts.put("round", String.valueOf(round));
        note(facts, "content", said.content());
        note(facts, "quality", said.quality());
        note(facts, "attitude", said.attitude());
        note(facts, "signature", said.signature());
        return facts;
    }

    private static void note(Map<String, String> facts, String name, @Nullable Object given) {
        if (given != null) {
            facts.put(name, given.toString());
        }
    }

    /** What was said, and whether the true cause is known (RPR-12). */
    public record Signed(boolean satisfied, boolean causeFound) {}

    /** Opens a complaint with what the unsatisfied customer said (RPR-19). */
    public void raiseComplaint(String claimNumber) {
        List<AcceptanceEntry> said = acceptances.of(claimNumber);
        Acceptance latest = said.get(said.size() - 1).acceptance();
        process.raiseComplaint(new RaisedComplaint(
                claimNumber, "SERVICE", Optional.ofNullable(latest.opinion()).orElse("")));
    }

    private UUID drawn(String claimNumber, byte[] drawing, String by) {
        return attachments
                .add(claimNumber, RepairPaper.SIGNATURE, "signature.png", drawing, by)
                .attachment()
                .id();
    }

    private Optional<UUID> paper(String claimNumber) {
        // a paper is signed once: after another repair it needs another one
        Set<UUID> used = acceptances.of(claimNumber).stream()
                .map(entry -> entry.acceptance().signatureFile())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        // and nothing that was signed before the result was there can accept it
        Instant ready = inspections.of(claimNumber).stream()
                .map(entry -> entry.inspection().inspectedAt())
                .reduce(Instant.EPOCH, (earlier, later) -> later);
        return attachments.list(claimNumber).stream()
                .filter(file -> file.kind().equals(RepairPaper.SIGNED_PAPER.name()) && !used.contains(file.id()))
                .filter(file -> !file.addedAt().isBefore(ready))
                .reduce((earlier, later) -> later)
                .map(Attachment::id);
    }

    private static void expect(String field, boolean ticked, String expectation, Problems problems) {
        if (!ticked) {
            problems.reject(field, false, expectation);
        }
    }

    private static @Nullable Integer rating(String field, @Nullable String value, boolean needed, Problems problems) {
        boolean given = value != null && !value.isBlank();
        return given || needed ? Integer.valueOf((int) Numbers.between(field, value, 1, 5, problems)) : null;
    }
}
