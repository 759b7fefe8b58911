package io.aftersales.warranty;

import io.aftersales.problems.Problems;
import io.aftersales.problems.Refused;
import io.aftersales.products.InstalledUnits;
import io.aftersales.products.ProductLine;
import io.aftersales.products.SerialNumber;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decides who bears a fault, and keeps every decision with what it rested on. */
@Service
@Transactional
public class WarrantyDesk {

    /** Stands beside the rule, so that nobody wonders why the day in the claim does not count (F35). */
    private static final String INVOICE_COUNTS =
            "The invoice on file counts, it names another day of purchase / 以已存档发票为准，其购买日期与所述不符";

    private final CoverageJudge judge;
    private final CoverageDecisions decisions;
    private final WarrantyGrants grants;
    private final InstalledUnits units;

    WarrantyDesk(CoverageJudge judge, CoverageDecisions decisions, WarrantyGrants grants, InstalledUnits units) {
        this.judge = judge;
        this.decisions = decisions;
        this.grants = grants;
        this.units = units;
    }

    /**
     * Asks the tables and keeps the answer. Asking again keeps another decision; the latest counts.
     *
     * @param by user for whom it is asked
     */
    public CoverageDecision decide(CoverageQuestion question, String by) {
        return keep(asked(question, by));
    }

    /**
     * As {@link #decide} where what is on record of a case was corrected: an answer that leaves it open is not kept, so
     * that the decision before stays the one that counts.
     *
     * @return covered or not covered; empty where the tables cannot say
     */
    public Optional<CoverageDecision> decideAgain(CoverageQuestion question, String by) {
        return Optional.of(asked(question, by))
                .filter(WarrantyDesk::decidedByTables)
                .map(this::keep);
    }

    private CoverageDecision asked(CoverageQuestion question, String by) {
        UnitFacts facts = facts(question);
        CoverageJudge.Verdict verdict = judge.judge(facts);
        Map<String, String> inputs = facts.inputs();
        if (verdict.missing() != null) {
            inputs.put("missing", verdict.missing().name());
        }
        return new CoverageDecision(
                UUID.randomUUID(),
                question.caseNumber(),
                question.occasion(),
                verdict.coverage(),
                verdict.ground(),
                verdict.startsOn(),
                verdict.lastDay(),
                Stream.concat(
                                verdict.sources().stream().map(WarrantyRules.Source::text),
                                facts.contradicted() ? Stream.of(INVOICE_COUNTS) : Stream.empty())
                        .collect(Collectors.joining("; ")),
                verdict.sources().stream()
                        .map(WarrantyRules.Source::clause)
                        .distinct()
                        .collect(Collectors.joining(", ")),
                inputs,
                decisions.now(),
                by);
    }

    /**
     * Returns how long the product itself is in warranty, last day inclusive, goodwill that runs included; empty where
     * terms or dates are not known. A guarantee on a repaired part gives no right to another product (RPL-01, WAR-09),
     * so it does not count here. Nothing is kept.
     */
    @Transactional(readOnly = true)
    public Optional<LocalDate> productLastDay(CoverageQuestion question) {
        return judge.productLastDay(facts(question));
    }

    /**
     * Whether {@link #productLastDay} rests on more than what is said: a proof of purchase that was seen, now or when
     * the unit came on file, or goodwill that runs (F38).
     */
    @Transactional(readOnly = true)
    public boolean productProven(CoverageQuestion question) {
        return judge.productProven(facts(question));
    }

    private UnitFacts facts(CoverageQuestion question) {
        Optional<SerialNumber> serialNumber = SerialNumber.of(question.serialNumber());
        return new UnitFacts(question, serialNumber, serialNumber.flatMap(units::find));
    }

    /**
     * Keeps what people decided where the tables cannot.
     *
     * @param reason must be given; kept encrypted
     * @throws io.aftersales.problems.InvalidInput if no reason is given
     * @throws io.aftersales.problems.Refused if the tables have decided: covered or not covered
     */
    public CoverageDecision decideByHand(String caseNumber, boolean covered, @Nullable String reason, String by) {
        Problems problems = new Problems();
        Optional<String> words = problems.required("reason", reason, GoodwillCheck.REASON_LENGTH);
        problems.throwIfAny();
        Optional<CoverageDecision> latest = latest(caseNumber);
        latest.filter(WarrantyDesk::decidedByTables).ifPresent(decided -> {
            throw new Refused(
                    Refused.Kind.CONFLICT,
                    "warranty.refused.decided",
                    caseNumber,
                    decided.coverage(),
                    decided.clause());
        });
        return keep(new CoverageDecision(
                UUID.randomUUID(),
                caseNumber,
                Occasion.DECIDED_BY_HAND,
                covered ? Coverage.COVERED : Coverage.NOT_COVERED,
                CoverageGround.MANUAL,
                latest.map(CoverageDecision::startsOn).orElse(null),
                latest.map(CoverageDecision::lastDay).orElse(null),
                words.orElseThrow(),
                "",
                latest.map(CoverageDecision::inputs).orElse(Map.of()),
                decisions.now(),
                by));
    }

    private static boolean decidedByTables(CoverageDecision decision) {
        return decision.ground() != CoverageGround.MANUAL
                && (decision.coverage() == Coverage.COVERED || decision.coverage() == Coverage.NOT_COVERED);
    }

    /** Returns the decision that counts, empty when none was made. */
    @Transactional(readOnly = true)
    public Optional<CoverageDecision> latest(String caseNumber) {
        List<CoverageDecision> all = decisions.of(caseNumber);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /** Returns all decisions about that case, the oldest first. */
    @Transactional(readOnly = true)
    public List<CoverageDecision> of(String caseNumber) {
        return decisions.of(caseNumber);
    }

    /**
     * Gives the guarantee on what was repaired or replaced (WAR-09, T20, F12). Repeating it for the same case and
     * component has no effect.
     *
     * @param serialNumber in any spelling
     * @return its last day, inclusive
     * @throws io.aftersales.problems.InvalidInput if serial number or component are absent
     * @throws io.aftersales.problems.Refused if neither the unit nor a decision about the case tells the product line
     */
    public LocalDate guaranteeRepair(String caseNumber, String serialNumber, String component, LocalDate finishedOn) {
        return grants.guaranteeRepair(caseNumber, serialNumber, component, finishedOn);
    }

    /**
     * As {@link #guaranteeRepair}, of a product that has no serial number, as tiles and floors have none: the guarantee
     * is the customer's, on that component of his products of the line.
     *
     * @return its last day, inclusive
     * @throws io.aftersales.problems.InvalidInput if the component is absent
     */
    public LocalDate guaranteeUnnumbered(
            String caseNumber, UUID customerId, ProductLine productLine, String component, LocalDate finishedOn) {
        return grants.guaranteeUnnumbered(caseNumber, customerId, productLine, component, finishedOn);
    }

    /**
     * Returns the last day of the guarantee that a case gave on a component, inclusive; empty when it gave none (WAR-09).
     *
     * @param serialNumber in any spelling; absent where the product has none
     */
    @Transactional(readOnly = true)
    public Optional<LocalDate> guaranteedUntil(String caseNumber, @Nullable String serialNumber, String component) {
        return grants.guaranteedUntil(caseNumber, SerialNumber.of(serialNumber).orElse(null), component);
    }

    /**
     * Makes the warranty of a unit longer (WAR-11). Repeating it for the same case has no effect. The months follow the
     * end of the warranty, or the day of the grant if the warranty is over or its end is not known.
     *
     * @return its last day for the main unit, inclusive
     * @throws io.aftersales.problems.InvalidInput naming every wrong field
     * @throws io.aftersales.problems.Refused if the unit is not on file, or the case granted another length already
     */
    public LocalDate extend(GoodwillRequest request) {
        return grants.extend(request);
    }

    private CoverageDecision keep(CoverageDecision decision) {
        decisions.add(decision);
        return decision;
    }
}
