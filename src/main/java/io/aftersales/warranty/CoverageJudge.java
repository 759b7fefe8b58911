package io.aftersales.warranty;

import io.aftersales.warranty.WarrantyRules.Cause;
import io.aftersales.warranty.WarrantyRules.Source;
import io.aftersales.warranty.WarrantyRules.Term;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks the tables and the files whether a fault is covered. Keeps nothing. */
@Component
class CoverageJudge {

    private final WarrantyRules rules;
    private final Guarantees guarantees;
    private final GoodwillExtensions extensions;

    CoverageJudge(WarrantyRules rules, Guarantees guarantees, GoodwillExtensions extensions) {
        this.rules = rules;
        this.guarantees = guarantees;
        this.extensions = extensions;
    }

    /** What was missing for an answer. */
    enum Missing {
        CAUSE,
        COMPONENT,
        PROOF,
        PURCHASE_DATE
    }

    /** A term that may cover the fault, both ends inclusive. */
    record Period(CoverageGround ground, @Nullable LocalDate startsOn, LocalDate lastDay, Source source) {

        boolean includes(LocalDate day) {
            return !day.isAfter(lastDay);
        }
    }

    /** An answer, before it is kept. */
    record Verdict(
            Coverage coverage,
            CoverageGround ground,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate lastDay,
            List<Source> sources,
            @Nullable Missing missing) {

        private static Verdict without(Coverage coverage, Optional<Term> term, @Nullable Missing missing) {
            return new Verdict(
                    coverage,
                    CoverageGround.NONE,
                    null,
                    null,
                    term.map(Term::source).map(List::of).orElse(List.of()),
                    missing);
        }

        private static Verdict of(Coverage coverage, Period period, List<Source> more, @Nullable Missing missing) {
            return new Verdict(
                    coverage,
                    period.ground(),
                    period.startsOn(),
                    period.lastDay(),
                    Stream.concat(Stream.of(period.source()), more.stream()).toList(),
                    missing);
        }
    }

    Verdict judge(UnitFacts facts) {
        CoverageQuestion question = facts.question();
        LocalDate day = question.reportedOn();
        Optional<Term> term = rules.term(question.productLine(), question.componentClass());
        Optional<Period> warranty = term.flatMap(known -> warranty(known, facts));
        Optional<Period> running = warranty.filter(period -> period.includes(day));
        if (running.isPresent() && facts.proven()) {
            return byCause(running.get(), facts);
        }
        // our own papers prove these
        Optional<Period> granted =
                guarantee(facts, day).or(() -> goodwill(facts, warranty).filter(period -> period.includes(day)));
        if (granted.isPresent()) {
            return byCause(granted.get(), facts);
        }
        if (running.isPresent()) {
            return Verdict.of(Coverage.OPEN, running.get(), List.of(), Missing.PROOF);
        }
        if (term.isEmpty()) {
            return Verdict.without(Coverage.TERMS_NOT_ENTERED, term, null);
        }
        return warranty.map(over -> new Verdict(
                        Coverage.NOT_COVERED,
                        CoverageGround.NONE,
                        over.startsOn(),
                        over.lastDay(),
                        List.of(over.source()),
                        null))
                .orElseGet(() -> Verdict.without(Coverage.OPEN, term, Missing.PURCHASE_DATE));
    }

    /**
     * Returns the last day of the warranty of the product itself, or of goodwill that runs; empty where terms or dates
     * are not known. A guarantee on a repaired part is none of it.
     */
    Optional<LocalDate> productLastDay(UnitFacts facts) {
        return runningGoodwill(facts).or(() -> warranty(facts)).map(Period::lastDay);
    }

    /** Whether that day is proved by a proof of purchase, or by our own papers. */
    boolean productProven(UnitFacts facts) {
        return facts.proven() || runningGoodwill(facts).isPresent();
    }

    private Optional<Period> runningGoodwill(UnitFacts facts) {
        return goodwill(facts, warranty(facts))
                .filter(period -> period.includes(facts.question().reportedOn()));
    }

    private Optional<Period> warranty(UnitFacts facts) {
        CoverageQuestion question = facts.question();
        return rules.term(question.productLine(), question.componentClass()).flatMap(known -> warranty(known, facts));
    }

    private static Optional<Period> warranty(Term term, UnitFacts facts) {
        return facts.start()
                .map(start ->
                        new Period(CoverageGround.WARRANTY, start, LastDay.after(start, term.months()), term.source()));
    }

    private Optional<Period> guarantee(UnitFacts facts, LocalDate day) {
        CoverageQuestion question = facts.question();
        return guarantees.inForce(
                new Guarantees.Holder(facts.serialNumber().orElse(null), question.customerId(), question.productLine()),
                question.component(),
                day);
    }

    private Optional<Period> goodwill(UnitFacts facts, Optional<Period> warranty) {
        return facts.serialNumber()
                .flatMap(unit ->
                        extensions.longest(unit, warranty.map(Period::lastDay).orElse(null)));
    }

    private Verdict byCause(Period period, UnitFacts facts) {
        CoverageQuestion question = facts.question();
        if (question.cause() == null || !facts.causeKnown()) {
            return Verdict.of(Coverage.OPEN, period, List.of(), Missing.CAUSE);
        }
        Cause cause = rules.cause(question.cause());
        if (!cause.covered()) {
            return Verdict.of(Coverage.NOT_COVERED, period, List.of(cause.source()), null);
        }
        // the guarantee is on one component
        boolean open = period.ground() == CoverageGround.REPAIR_GUARANTEE && question.component() == null;
        return open
                ? Verdict.of(Coverage.OPEN, period, List.of(cause.source()), Missing.COMPONENT)
                : Verdict.of(Coverage.COVERED, period, List.of(cause.source()), null);
    }
}
