package io.aftersales.warranty;

import io.aftersales.products.ComponentClass;
import io.aftersales.products.ProductLine;
import java.util.List;
import java.util.Optional;

/** The decision tables of the warranty, which the process owner edits; implemented beside the tables. */
public interface WarrantyRules {

    /** Part of a table that was asked: where it stands, and what it says in words. */
    record Source(String clause, String text) {}

    /** How long the warranty of a component lasts. */
    record Term(long months, Source source) {}

    /** Whether a cause is covered. */
    record Cause(boolean covered, Source source) {}

    /** How long a repaired part is guaranteed. */
    record Guarantee(long days, Source source) {}

    /** Asks {@code warranty-terms.dmn} (WAR-01 to WAR-04); empty where the owner has not entered terms (F36). */
    Optional<Term> term(ProductLine productLine, ComponentClass componentClass);

    /** Asks {@code covered-cause.dmn} (WAR-06 to WAR-08) about a cause that is known. */
    Cause cause(FaultCause cause);

    /** Asks {@code repair-guarantee.dmn} (WAR-09, F12). */
    Guarantee guarantee(ProductLine productLine);

    /** Asks {@code legal-limits.dmn} (F63) for all that fits, what gives more first. */
    List<LegalEntitlement> legalLimits(LegalQuestion question);

    /** Asks {@code parts-quality.dmn} (F08); empty where the owner has not entered a rule. */
    Optional<PartsQuality.PartRule> parts(ProductLine productLine, PartSource source, boolean generalPart);
}
