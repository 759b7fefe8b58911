package io.aftersales.products.web;

import io.aftersales.problems.Problems;
import io.aftersales.products.InstalledUnit;
import io.aftersales.products.ProductLine;
import io.aftersales.products.SerialNumber;
import io.aftersales.products.UnitDraft;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what staff enter about units. */
@Component
class UnitInput {

    private static final int MODEL_LENGTH = 100;
    private static final int SERIAL_NUMBER_LENGTH = 64;

    private final Clock clock;

    UnitInput(Clock clock) {
        this.clock = clock;
    }

    SerialNumber serial(String written) {
        Problems problems = new Problems();
        Optional<SerialNumber> serial = problems.required("serial", written, SERIAL_NUMBER_LENGTH)
                .flatMap(SerialNumber::of)
                .filter(number -> number.value().length() <= SERIAL_NUMBER_LENGTH);
        if (serial.isEmpty()) {
            problems.reject("serial", written, "products.problem.serialNumber");
        }
        problems.throwIfAny();
        return serial.orElseThrow();
    }

    UnitDraft draft(SerialNumber serial, UnitController.UnitTerms terms, Optional<InstalledUnit> known) {
        Problems problems = new Problems();
        Optional<ProductLine> line = known.isPresent()
                ? problems.oneOf("productLine", terms.productLine(), ProductLine.class)
                        .or(() -> known.map(InstalledUnit::productLine))
                : problems.requiredOneOf("productLine", terms.productLine(), ProductLine.class);
        Optional<String> model = problems.optional("model", terms.model(), MODEL_LENGTH);
        Optional<LocalDate> purchased = day("purchasedOn", terms.purchasedOn(), problems);
        Optional<LocalDate> delivered = day("deliveredOn", terms.deliveredOn(), problems);
        Optional<LocalDate> accepted = day("acceptedOn", terms.acceptedOn(), problems);
        problems.throwIfAny();
        return new UnitDraft(
                serial,
                model.orElse(null),
                line.orElseThrow(),
                null,
                purchased.orElse(null),
                delivered.orElse(null),
                accepted.orElse(null),
                Boolean.TRUE.equals(terms.invoice()));
    }

    private Optional<LocalDate> day(String field, @Nullable String written, Problems problems) {
        if (written == null || written.isBlank()) {
            return Optional.empty();
        }
        try {
            LocalDate day = LocalDate.parse(written.strip());
            if (!day.isAfter(LocalDate.now(clock))) {
                return Optional.of(day);
            }
            problems.reject(field, written, "problem.future");
        } catch (DateTimeParseException e) {
            problems.reject(field, written, "products.problem.date");
        }
        return Optional.empty();
    }
}
