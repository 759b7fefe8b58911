package io.aftersales.complaints;

import io.aftersales.claims.Severity;
import io.aftersales.problems.Problems;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Confirms or corrects the category of a complaint and names who is responsible (CMP-13 to CMP-17, F05). */
@Service
public class ComplaintClassification {

    private final ComplaintRegister register;
    private final ComplaintPromises promises;
    private final ComplaintMessages messages;
    private final Responsibilities responsibilities;
    private final InvestigationStart investigations;

    ComplaintClassification(
            ComplaintRegister register,
            ComplaintPromises promises,
            ComplaintMessages messages,
            Responsibilities responsibilities,
            InvestigationStart investigations) {
        this.register = register;
        this.promises = promises;
        this.messages = messages;
        this.responsibilities = responsibilities;
        this.investigations = investigations;
    }

    /**
     * What came of it.
     *
     * @param confirmed false when the complaint went on to another department, which classifies it in its turn
     * @param owner user responsible, null as long as nobody is
     * @param investigationDueAt until when the investigation begins, null as long as nobody is responsible and where it
     *     has begun before
     */
    public record Outcome(
            boolean confirmed,
            ComplaintCategory category,
            boolean urgent,
            String department,
            @Nullable String owner,
            String decidingGroup,
            @Nullable Instant investigationDueAt) {}

    /**
     * Records the judgement of the department. A category that belongs to another department sends the complaint there;
     * the promise to classify runs on (F05). One transaction that may be running already.
     *
     * @throws io.aftersales.problems.InvalidInput with everything that is wrong, a person who cannot be responsible too
     * @throws io.aftersales.problems.Refused if the complaint is unknown or not to be classified, or {@code by} is the
     *     one complained about
     */
    @Transactional
    public Outcome classify(String number, ComplaintJudgement judgement, String by) {
        Complaint complaint = register.lock(number);
        complaint.expect(ComplaintStatus.ACKNOWLEDGED);
        complaint.expectImpartial(by);
        Problems problems = new Problems();
        var category = problems.requiredOneOf("category", judgement.category(), ComplaintCategory.class);
        var severity = problems.requiredOneOf("severity", judgement.severity(), Severity.class);
        var nature = problems.requiredOneOf("nature", judgement.nature(), ComplaintNature.class);
        var cause = problems.optional("preliminaryCause", judgement.preliminaryCause(), ComplaintCheck.MAX_TEXT_LENGTH);
        var about = responsibilities.complainedAbout(judgement.complainedAbout(), problems);
        String subject = about.orElse(complaint.assessment().complainedAbout());
        if (by.equals(about.orElse(null))) {
            problems.reject("complainedAbout", by, "complaints.judgement.own");
        }
        String owner = responsibilities.owner(judgement.owner(), by, subject, problems);
        problems.throwIfAny();

        Assessment next = responsibilities.assess(
                complaint.record().productLine(),
                category.orElseThrow(),
                severity.orElseThrow(),
                nature.orElseThrow(),
                subject);
        Instant investigationDueAt = null;
        boolean confirmed = next.department().equals(complaint.assessment().department());
        if (confirmed) {
            next = next.ownedBy(owner);
            complaint.classify(next);
            Instant at = register.now();
            promises.classified(complaint, at, by);
            investigationDueAt = investigations
                    .limit(complaint, at, register.timelineOf(number))
                    .orElse(null);
        } else {
            complaint.sendOn(next);
            messages.sentOn(complaint, register.now());
        }
        register.note(
                complaint,
                confirmed ? ComplaintEvent.CLASSIFIED : ComplaintEvent.SENT_ON,
                by,
                facts(next),
                Texts.of("preliminaryCause", cause));
        return new Outcome(
                confirmed,
                next.category(),
                next.urgent(),
                next.department(),
                next.owner(),
                responsibilities.decidingGroup(subject),
                investigationDueAt);
    }

    private static Map<String, String> facts(Assessment assessment) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("category", assessment.category().name());
        facts.put("severity", assessment.severity().name());
        facts.put("nature", assessment.nature().name());
        facts.put("urgent", String.valueOf(assessment.urgent()));
        facts.put("department", assessment.department());
        if (assessment.owner() != null) {
            facts.put("owner", assessment.owner());
        }
        return facts;
    }
}
