package io.aftersales.replacements;

import io.aftersales.cases.PastDates;
import io.aftersales.problems.Problems;
import io.aftersales.products.InstalledUnit;
import io.aftersales.products.InstalledUnits;
import io.aftersales.products.SerialNumber;
import io.aftersales.products.UnitDraft;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The product that a customer gives back, and what comes in its place (RPL-06). */
@Component
class OriginalProduct {

    static final int MAX_SERIAL_NUMBER_LENGTH = 64;

    private final InstalledUnits units;
    private final PastDates dates;

    OriginalProduct(InstalledUnits units, PastDates dates) {
        this.units = units;
        this.dates = dates;
    }

    /** Returns the serial number; empty, and a problem noted, when it is absent or names no unit. */
    Optional<SerialNumber> unit(String field, @Nullable String written, Problems problems) {
        Optional<String> text = problems.required(field, written, MAX_SERIAL_NUMBER_LENGTH);
        Optional<SerialNumber> unit = text.flatMap(SerialNumber::of);
        if (text.isPresent() && unit.isEmpty()) {
            problems.reject(field, text.get(), "products.problem.serialNumber");
        }
        return unit;
    }

    /** Notes a problem when another unit came in the place of that one already: it is not the customer's any more. */
    void expectPresent(String field, SerialNumber unit, Problems problems) {
        units.find(unit)
                .map(InstalledUnit::replacedBy)
                .ifPresent(newer -> problems.reject(field, unit.value(), "replacements.unit.replaced", newer.value()));
    }

    /** Notes a problem when that unit came in the place of one before, or was replaced itself. */
    void expectNew(String field, SerialNumber unit, Problems problems) {
        units.find(unit)
                .filter(known -> known.replaces() != null || known.replacedBy() != null)
                .ifPresent(known -> problems.reject(field, unit.value(), "replacements.new.known"));
    }

    /** Returns the day; empty, and a problem noted, when it is absent, no date or still to come. */
    Optional<LocalDate> day(String field, @Nullable String written, Problems problems) {
        if (written == null || written.isBlank()) {
            problems.reject(field, written, "problem.required");
            return Optional.empty();
        }
        return Optional.ofNullable(dates.read(field, written, problems));
    }

    /**
     * Returns the product that was taken back: the one that was applied for, whose number may be left out then.
     *
     * @throws io.aftersales.problems.InvalidInput if it is another one, or anything was left out
     */
    TakeBack takenBack(
            Replacement replacement, @Nullable String serial, @Nullable String on, @Nullable String state, String by) {
        Problems problems = new Problems();
        Optional<SerialNumber> expected = replacement.application().unit();
        boolean leftOut = serial == null || serial.isBlank();
        Optional<SerialNumber> given =
                leftOut && expected.isPresent() ? expected : unit("originalSerialNumber", serial, problems);
        if (given.isPresent() && expected.isPresent() && !given.equals(expected)) {
            problems.reject(
                    "originalSerialNumber",
                    serial,
                    "replacements.original.other",
                    expected.get().value());
        }
        given.ifPresent(unit -> expectPresent("originalSerialNumber", unit, problems));
        Optional<LocalDate> day = day("takenBackOn", on, problems);
        Optional<String> words = problems.optional("note", state, Texts.MAX_LENGTH);
        problems.throwIfAny();
        return new TakeBack(given.orElseThrow().value(), day.orElseThrow(), by, words.orElse(null));
    }

    /** Links the new unit to the old one, whose owner and purchase it takes over; its warranty follows from there. */
    void replace(Replacement replacement, Exchange exchange, TakeBack original, LocalDate on) {
        ApplicationRecord application = replacement.application();
        SerialNumber old = new SerialNumber(original.takenBackKey());
        units.register(new UnitDraft(
                old,
                null,
                replacement.productLine(),
                replacement.customerId(),
                application.purchasedOn(),
                null,
                null,
                application.proofType() != null));
        units.replace(
                old,
                new UnitDraft(
                        SerialNumber.of(exchange.newSerialKey()).orElseThrow(),
                        exchange.newModel(),
                        replacement.productLine(),
                        null,
                        null,
                        exchange.deliveredOn(),
                        null,
                        false),
                on,
                replacement.claimNumber());
    }
}
