package io.aftersales.warranty;

import io.aftersales.products.ComponentClass;
import io.aftersales.products.ProductLine;
import io.aftersales.products.SerialNumber;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Builds questions about the coverage of faults. */
final class Faults {

    static final String CASE = "CL-20260510-000001";

    private final String caseNumber;
    private ProductLine line = ProductLine.SMART_HOME;
    private @Nullable String serialNumber;
    private @Nullable String component;
    private ComponentClass componentClass = ComponentClass.MAIN_UNIT;
    private @Nullable FaultCause cause = FaultCause.PRODUCT_QUALITY;
    private @Nullable LocalDate purchasedOn = LocalDate.of(2023, 5, 10);
    private boolean proof = true;
    private @Nullable UUID customer;
    private LocalDate reportedOn = LocalDate.of(2026, 5, 10);

    private Faults(String caseNumber) {
        this.caseNumber = caseNumber;
    }

    /** A fault of a smart-home main unit, by the quality of the product, on the last day of its warranty. */
    static Faults onTheLastDay() {
        return new Faults(CASE);
    }

    static Faults ofCase(String number) {
        return new Faults(number);
    }

    Faults of(ProductLine productLine) {
        line = productLine;
        return this;
    }

    Faults unit(SerialNumber unit) {
        serialNumber = unit.value().toLowerCase(Locale.ROOT);
        return this;
    }

    Faults in(@Nullable String part, ComponentClass type) {
        component = part;
        componentClass = type;
        return this;
    }

    Faults by(@Nullable FaultCause why) {
        cause = why;
        return this;
    }

    Faults bought(@Nullable LocalDate day) {
        purchasedOn = day;
        return this;
    }

    Faults withoutProof() {
        proof = false;
        return this;
    }

    Faults ownedBy(UUID who) {
        customer = who;
        return this;
    }

    Faults reported(LocalDate day) {
        reportedOn = day;
        return this;
    }

    CoverageQuestion at(Occasion occasion) {
        return new CoverageQuestion(
                caseNumber,
                occasion,
                line,
                serialNumber,
                component,
                componentClass,
                cause,
                purchasedOn,
                proof,
                reportedOn,
                customer);
    }

    CoverageQuestion build() {
        return at(Occasion.DIAGNOSIS);
    }
}
