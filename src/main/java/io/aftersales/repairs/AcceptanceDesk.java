package io.aftersales.repairs;

import io.aftersales.cases.Attachment;
import io.aftersales.cases.Attachments;
import io.aftersales.claims.RaisedComplaint;
import io.aftersales.problems.Problems;
import io.aftersales.problems.Refused;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records acceptances with their signatures. Every method is one transaction that may be running already. */
@Service
@Transactional
public class AcceptanceDesk {

    private final RepairRegister register;
    private final Acceptances acceptances;
    private final Inspections inspections;
    private final Attachments attachments;
    private final RepairMessages messages;
    private final RepairProcess process;

    AcceptanceDesk(
            RepairRegister register,
            Acceptances acceptances,
            Inspections inspections,
            Attachments attachments,
            RepairMessages messages,
            RepairProcess process) {
        this.register = register;
        this.acceptances = acceptances;
        this.inspections = inspections;
        this.attachments = attachments;
        this.messages = messages;
        this.process = process;
    }

    /**
     * Records that the customer signed (RPR-16 to RPR-18). One who is not satisfied opens the repair again.
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
        Problems problems = new Problems();
        var acceptedBy = problems.required("acceptedBy", report.acceptedBy(), RepairTexts.NAME);
        expect("mayAccept", report.mayAccept(), "repairs.acceptance.mayAccept", problems);
        expect("demonstrated", report.demonstrated(), "repairs.acceptance.demonstrated", problems);
        expect("advised", report.advised(), "repairs.acceptance.advised", problems);
        int content = rating("content", report.content(), problems);
        int quality = rating("quality", report.quality(), problems);
        int attitude = rating("attitude", report.attitude(), problems);
        var opinion = report.satisfied()
                ? problems.optional("opinion", report.opinion(), RepairTexts.LONG)
                : problems.required("opinion", report.opinion(), RepairTexts.LONG);
        boolean drawn = drawing.length > 0;
        Optional<UUID> paper = drawn ? Optional.empty() : paper(claimNumber);
        if (!drawn && paper.isEmpty()) {
            problems.reject("signature", null, "repairs.acceptance.signature");
        }
        problems.throwIfAny();
        UUID file = paper.orElseGet(() -> attachments
                .add(claimNumber, RepairPaper.SIGNATURE, "signature.png", drawing, by)
                .attachment()
                .id());
        Diagnosis diagnosis = repair.diagnosis();
        boolean causeFound = diagnosis != null && diagnosis.causeFound();
        repair.accept(report.satisfied());
        acceptances.save(new AcceptanceEntry(
                claimNumber,
                new Acceptance(
                        register.now(),
                        acceptedBy.orElseThrow(),
                        true,
                        report.satisfied(),
                        content,
                        quality,
                        attitude,
                        true,
                        true,
                        drawn ? SignatureKind.DRAWN : SignatureKind.PAPER,
                        file,
                        opinion.orElse(null),
                        by)));
        register.note(
                repair,
                report.satisfied() ? RepairEvent.REPAIR_ACCEPTED : RepairEvent.REPAIR_NOT_ACCEPTED,
                by,
                Map.of(
                        "round", String.valueOf(round),
                        "content", String.valueOf(content),
                        "quality", String.valueOf(quality),
                        "attitude", String.valueOf(attitude),
                        "signature", (drawn ? SignatureKind.DRAWN : SignatureKind.PAPER).name()),
                opinion.map(text -> Map.of("opinion", text)).orElse(Map.of()));
        messages.accepted(repair, report.satisfied());
        return new Signed(report.satisfied(), causeFound);
    }

    /** What was signed, and whether the true cause is known (RPR-12). */
    public record Signed(boolean satisfied, boolean causeFound) {}

    /** Opens a complaint with what the unsatisfied customer said (RPR-19). */
    public void raiseComplaint(String claimNumber) {
        List<AcceptanceEntry> signed = acceptances.of(claimNumber);
        Acceptance latest = signed.get(signed.size() - 1).acceptance();
        process.raiseComplaint(new RaisedComplaint(
                claimNumber, "SERVICE", Optional.ofNullable(latest.opinion()).orElse("")));
    }

    private Optional<UUID> paper(String claimNumber) {
        // a paper is signed once: after another repair it needs another one
        Set<UUID> used = acceptances.of(claimNumber).stream()
                .map(entry -> entry.acceptance().signatureFile())
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

    private static int rating(String field, @Nullable String value, Problems problems) {
        return (int) Numbers.between(field, value, 1, 5, problems);
    }
}
