package io.aftersales.replacements;

import io.aftersales.cases.PastDates;
import io.aftersales.problems.Problems;
import io.aftersales.products.InstalledUnit;
import io.aftersales.products.InstalledUnits;
import io.aftersales.products.SerialNumber;
import io.aftersales.products.UnitDraft;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The product that a customer gives back, and what comes in its place (RPL-06). */
@Component
class OriginalProduct {

    static final int MAX_SERIAL_NUMBER_LENGTH = 64;

    private final ReplacementRegister register;
    private final InstalledUnits units;
    private final PastDates dates;

    OriginalProduct(ReplacementRegister register, InstalledUnits units, PastDates dates) {
        this.register = register;
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

    /**
     * As {@link #unit}; empty without a problem where the product has no number, as tiles and floors have none.
     *
     * @param unnumbered whether somebody says so who has the product before him
     */
    Optional<SerialNumber> unitIfAny(String field, @Nullable String written, boolean unnumbered, Problems problems) {
        if (!unnumbered) {
            return unit(field, written, problems);
        }
        if (written != null && !written.isBlank()) {
            problems.reject(field, written, "replacements.number.both");
        }
        return Optional.empty();
    }

    /** Whether an invoice of that unit is on file. */
    boolean invoiced(SerialNumber unit) {
        return units.find(unit).filter(InstalledUnit::invoice).isPresent();
    }

    /** Notes a problem when another unit came in the place of that one already: it is not the customer's any more. */
    void expectPresent(String field, SerialNumber unit, Problems problems) {
        units.find(unit)
                .map(InstalledUnit::replacedBy)
                .ifPresent(newer -> problems.reject(field, unit.value(), "replacements.unit.replaced", newer.value()));
    }

    /**
     * As {@link #expectPresent}, also when it goes back or out for another request, or was returned since that day.
     *
     * @param claimNumber for which it is to go back
     * @param boughtOn after an earlier return it may have been bought anew
     */
    void expectLeft(
            String field, SerialNumber unit, String claimNumber, @Nullable LocalDate boughtOn, Problems problems) {
        // first, for whoever holds it no more has left his mark on the unit by then
        expectNotHeld(field, unit, claimNumber, problems);
        expectPresent(field, unit, problems);
        units.find(unit)
                .filter(known -> known.returnedSince(boughtOn))
                .map(InstalledUnit::returnedOn)
                .ifPresent(day -> problems.reject(field, unit.value(), "replacements.unit.returned", day));
    }

    /**
     * As {@link #expectLeft} for the unit of that application, where it is known.
     *
     * @throws io.aftersales.problems.InvalidInput if it cannot go back
     */
    void expectLeft(Replacement replacement) {
        ApplicationRecord application = replacement.application();
        Problems problems = new Problems();
        application
                .unit()
                .ifPresent(unit -> expectLeft(
                        "serialNumber", unit, replacement.claimNumber(), application.purchasedOn(), problems));
        problems.throwIfAny();
    }

    private void expectNotHeld(String field, SerialNumber unit, String claimNumber, Problems problems) {
        register.holder(unit, claimNumber)
                .ifPresent(other -> problems.reject(field, unit.value(), "replacements.unit.held", other));
    }

    /**
     * Notes a problem when that unit goes back or out for another request, came in the place of one before, was
     * replaced itself or returned, is another customer's, or is the very one that is to be replaced.
     */
    void expectNew(String field, SerialNumber unit, Replacement replacement, Problems problems) {
        Optional<SerialNumber> original = replacement
                .takeBack()
                .flatMap(back -> SerialNumber.of(back.takenBackKey()))
                .or(() -> replacement.application().unit());
        if (original.filter(unit::equals).isPresent()) {
            problems.reject(field, unit.value(), "replacements.new.same");
            return;
        }
        expectNotHeld(field, unit, replacement.claimNumber(), problems);
        units.find(unit)
                .filter(known -> known.replaces() != null || known.replacedBy() != null || known.returnedOn() != null)
                .ifPresent(known -> problems.reject(field, unit.value(), "replacements.new.known"));
        // where the one before had no number, nothing but its owner tells that it was given away
        units.find(unit)
                .map(InstalledUnit::ownerId)
                .filter(owner -> !owner.equals(replacement.customerId()))
                .ifPresent(owner -> problems.reject(field, unit.value(), "replacements.new.owned"));
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
     * @param unnumbered whether the product has no serial number
     * @throws io.aftersales.problems.InvalidInput if it is another one, or anything was left out
     */
    TakeBack takenBack(
            Replacement replacement,
            @Nullable String serial,
            boolean unnumbered,
            @Nullable String on,
            @Nullable String state,
            String by) {
        Problems problems = new Problems();
        Optional<SerialNumber> expected = replacement.application().unit();
        boolean leftOut = serial == null || serial.isBlank();
        Optional<SerialNumber> given = leftOut && !unnumbered && expected.isPresent()
                ? expected
                : unitIfAny("originalSerialNumber", serial, unnumbered, problems);
        boolean other = given.isPresent() || (unnumbered && leftOut);
        if (other && expected.isPresent() && !given.equals(expected)) {
            problems.reject(
                    "originalSerialNumber",
                    serial,
                    "replacements.original.other",
                    expected.get().value());
        }
        given.ifPresent(unit -> expectLeft(
                "originalSerialNumber",
                unit,
                replacement.claimNumber(),
                replacement.application().purchasedOn(),
                problems));
        Optional<LocalDate> day = day("takenBackOn", on, problems);
        Optional<String> words = problems.optional("note", state, Texts.MAX_LENGTH);
        problems.throwIfAny();
        return new TakeBack(given.map(SerialNumber::value).orElse(null), day.orElseThrow(), by, words.orElse(null));
    }

    /**
     * Links the new unit to the old one, whose owner and purchase it takes over; its warranty follows from there. Where
     * one of them has no number the other is on file alone: the old one as back, the new one as the customer's.
     */
    void replace(Replacement replacement, Exchange exchange, TakeBack original, LocalDate on) {
        Optional<SerialNumber> old = putOnFile(replacement, original);
        Optional<SerialNumber> next = SerialNumber.of(exchange.newSerialKey());
        if (old.isPresent() && next.isPresent()) {
            UnitDraft inheriting = new UnitDraft(
                    next.get(),
                    exchange.newModel(),
                    replacement.productLine(),
                    null,
                    null,
                    exchange.deliveredOn(),
                    null,
                    false);
            units.replace(old.get(), inheriting, on, replacement.claimNumber());
        } else if (old.isPresent()) {
            units.giveBack(old.get(), on);
        } else if (next.isPresent()) {
            ApplicationRecord application = replacement.application();
            units.register(new UnitDraft(
                    next.get(),
                    exchange.newModel(),
                    replacement.productLine(),
                    replacement.customerId(),
                    application.purchasedOn(),
                    exchange.deliveredOn(),
                    null,
                    application.proofType() != null));
        }
    }

    /** Marks the unit where it is back and the refund is paid, so that nobody is paid for it again. */
    void giveBack(Replacement replacement) {
        if (replacement.outcome().filter(ReplacementOutcome.REFUNDED::equals).isPresent()) {
            LocalDate paidOn =
                    Objects.requireNonNull(replacement.refund().orElseThrow().refundPaidOn());
            putOnFile(replacement, replacement.takeBack().orElseThrow())
                    .ifPresent(unit -> units.giveBack(unit, paidOn));
        }
    }

    private Optional<SerialNumber> putOnFile(Replacement replacement, TakeBack original) {
        ApplicationRecord application = replacement.application();
        Optional<SerialNumber> old = SerialNumber.of(original.takenBackKey());
        old.ifPresent(unit -> units.register(new UnitDraft(
                unit,
                null,
                replacement.productLine(),
                replacement.customerId(),
                application.purchasedOn(),
                null,
                null,
                application.proofType() != null)));
        return old;
    }
}
