package io.aftersales.warranty;

import io.aftersales.products.InstalledUnit;
import io.aftersales.products.SerialNumber;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a question and the files know of the unit: whatever the question leaves open is looked up (F35). */
record UnitFacts(CoverageQuestion question, Optional<SerialNumber> serialNumber, Optional<InstalledUnit> unit) {

    /** First day of the warranty: that of the invoice, or of delivery or acceptance where it is later and on file. */
    Optional<LocalDate> start() {
        return start(Optional.ofNullable(question.purchasedOn()), unit);
    }

    /** As {@link #start()}; an invoice on file goes before a purchase that is said, that before one without invoice. */
    static Optional<LocalDate> start(Optional<LocalDate> said, Optional<InstalledUnit> unit) {
        return Stream.of(
                        unit.flatMap(InstalledUnit::invoicedOn)
                                .or(() -> said)
                                .or(() -> unit.map(InstalledUnit::purchasedOn)),
                        unit.map(InstalledUnit::deliveredOn),
                        unit.map(InstalledUnit::acceptedOn))
                .flatMap(Optional::stream)
                .max(LocalDate::compareTo);
    }

    /** Whether a proof of the purchase that counts was seen: now, or when the unit came on file. */
    boolean proven() {
        // an invoice whose day is not known proves no day that is said
        return question.proofSupplied()
                || unit.filter(known -> known.purchasedOn() != null || question.purchasedOn() == null)
                        .map(InstalledUnit::invoice)
                        .orElse(false);
    }

    /** Whether the invoice on file names another day than the one that is said. */
    boolean contradicted() {
        LocalDate said = question.purchasedOn();
        return said != null
                && unit.flatMap(InstalledUnit::invoicedOn)
                        .filter(day -> !day.equals(said))
                        .isPresent();
    }

    boolean causeKnown() {
        return question.cause() != null && question.cause() != FaultCause.UNKNOWN;
    }

    /** What a decision rests on, by name. */
    Map<String, String> inputs() {
        Map<String, String> inputs = new TreeMap<>();
        put(inputs, "productLine", question.productLine());
        put(inputs, "serialNumber", serialNumber.orElse(null));
        put(inputs, "component", question.component());
        put(inputs, "componentClass", question.componentClass());
        put(inputs, "cause", question.cause());
        put(inputs, "purchasedOn", question.purchasedOn());
        put(inputs, "proofSupplied", question.proofSupplied());
        put(inputs, "reportedOn", question.reportedOn());
        unit.ifPresent(known -> {
            put(inputs, "unitPurchasedOn", known.purchasedOn());
            put(inputs, "unitDeliveredOn", known.deliveredOn());
            put(inputs, "unitAcceptedOn", known.acceptedOn());
            put(inputs, "unitInvoice", known.invoice());
        });
        return inputs;
    }

    private static void put(Map<String, String> inputs, String name, @Nullable Object value) {
        if (value != null) {
            inputs.put(name, value.toString());
        }
    }
}
