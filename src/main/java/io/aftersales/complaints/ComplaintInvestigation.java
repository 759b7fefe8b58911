package io.aftersales.complaints;

import io.aftersales.problems.Problems;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Establishes the facts of complaints and what the departments say to them (CMP-18 to CMP-25). Every method is one
 * transaction that may be running already.
 */
@Service
@Transactional
public class ComplaintInvestigation {

    private final ComplaintRegister register;
    private final ComplaintRules rules;

    ComplaintInvestigation(ComplaintRegister register, ComplaintRules rules) {
        this.register = register;
        this.rules = rules;
    }

    /** Whose opinion it is. */
    public enum Section {
        PRODUCTION,
        ENGINEERING,
        DEVELOPMENT,
        BUSINESS,
        DAMAGE
    }

    /**
     * What a section or department says, raw text of its form.
     *
     * @param cause as it sees it
     * @param countermeasure what it proposes
     * @param abnormal whether technical development should look at it too (CMP-22)
     */
    public record Opinion(@Nullable String cause, @Nullable String countermeasure, boolean abnormal) {

        @Override
        public String toString() {
            return "Opinion[…]";
        }
    }

    /** Which way the complaint goes, and what is usually done about it. */
    public record Established(CauseClass causeClass, boolean abnormal, MeasureKind measureKind) {}

    /**
     * Records evidence, facts and responsibility, and whether the product is the cause.
     *
     * @throws io.aftersales.problems.InvalidInput with everything that is wrong or was left out
     * @throws io.aftersales.problems.Refused if the complaint is unknown or not to be investigated, or {@code by} is the
     *     one complained about
     */
    public Established establish(String number, Findings findings, String by) {
        Problems problems = new Problems();
        var kind = problems.requiredOneOf("evidenceKind", findings.evidenceKind(), EvidenceKind.class);
        var evidence = text("evidence", findings.evidence(), problems);
        var facts = text("facts", findings.facts(), problems);
        var responsibility = text("responsibility", findings.responsibility(), problems);
        var cause = problems.requiredOneOf("causeClass", findings.causeClass(), CauseClass.class);
        problems.throwIfAny();
        Complaint complaint = register.lock(number);
        complaint.expectImpartial(by);
        MeasureKind usual = rules.route(
                        complaint.assessment().category(), complaint.record().productLine())
                .measureKind();
        complaint.investigate(cause.orElseThrow(), findings.abnormal(), usual);
        register.note(
                complaint,
                ComplaintEvent.INVESTIGATED,
                by,
                Map.of(
                        "evidenceKind", kind.orElseThrow().name(),
                        "causeClass", cause.orElseThrow().name(),
                        "abnormal", String.valueOf(findings.abnormal())),
                Texts.of(
                        Map.entry("evidence", evidence),
                        Map.entry("facts", facts),
                        Map.entry("responsibility", responsibility)));
        return new Established(cause.orElseThrow(), findings.abnormal(), usual);
    }

    /**
     * Records what a section or department says. One of them is enough to find the problem abnormal; nobody takes that
     * back.
     *
     * @throws io.aftersales.problems.InvalidInput if one of both was left out or is too long
     * @throws io.aftersales.problems.Refused if the complaint is unknown or not being investigated
     */
    public void giveOpinion(String number, Section section, Opinion opinion, String by) {
        Problems problems = new Problems();
        var seen = text("cause", opinion.cause(), problems);
        var proposed = text("countermeasure", opinion.countermeasure(), problems);
        problems.throwIfAny();
        Complaint complaint = investigated(number);
        if (opinion.abnormal()) {
            complaint.findAbnormal();
        }
        register.note(
                complaint,
                ComplaintEvent.OPINION_GIVEN,
                by,
                Map.of("section", section.name(), "abnormal", String.valueOf(opinion.abnormal())),
                Texts.of(Map.entry("cause", seen), Map.entry("countermeasure", proposed)));
    }

    /**
     * Records where the problem comes from, who is responsible for it and what was decided about them (CMP-23).
     *
     * @throws io.aftersales.problems.InvalidInput with everything that was left out
     * @throws io.aftersales.problems.Refused if the complaint is unknown or not being investigated
     */
    public void traceOrigin(
            String number, @Nullable String department, @Nullable String person, @Nullable String decision, String by) {
        Problems problems = new Problems();
        var responsible = text("responsibleDepartment", department, problems);
        var who = text("responsiblePerson", person, problems);
        var decided = text("originDecision", decision, problems);
        problems.throwIfAny();
        register.note(
                investigated(number),
                ComplaintEvent.ORIGIN_TRACED,
                by,
                Map.of(),
                Texts.of(
                        Map.entry("responsibleDepartment", responsible),
                        Map.entry("responsiblePerson", who),
                        Map.entry("originDecision", decided)));
    }

    /**
     * Fills the customer opinion handling form in (CMP-08, F65).
     *
     * @throws io.aftersales.problems.InvalidInput if one of both was left out or is too long
     * @throws io.aftersales.problems.Refused if the complaint is unknown or not being investigated
     */
    public void fillOpinionForm(
            String number, @Nullable String customerOpinion, @Nullable String handlingOpinion, String by) {
        Problems problems = new Problems();
        var customer = text("customerOpinion", customerOpinion, problems);
        var handling = text("handlingOpinion", handlingOpinion, problems);
        problems.throwIfAny();
        register.note(
                investigated(number),
                ComplaintEvent.OPINION_FORM_FILLED,
                by,
                Map.of(),
                Texts.of(Map.entry("customerOpinion", customer), Map.entry("handlingOpinion", handling)));
    }

    private Complaint investigated(String number) {
        Complaint complaint = register.lock(number);
        complaint.expect(ComplaintStatus.INVESTIGATED);
        return complaint;
    }

    private static Optional<String> text(String field, @Nullable String text, Problems problems) {
        return problems.required(field, text, ComplaintCheck.MAX_TEXT_LENGTH);
    }
}
