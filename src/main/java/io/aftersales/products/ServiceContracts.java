package io.aftersales.products;

import io.aftersales.problems.Problems;
import io.aftersales.problems.Refused;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The service contracts, which promise single units a response time and fees of their own (PRE-04, T29). */
@Service
@Transactional
public class ServiceContracts {

    private static final int NUMBER_LENGTH = 40;
    private static final int SERIAL_NUMBER_LENGTH = 64;
    private static final int FEE_NOTE_LENGTH = 500;
    private static final Pattern NUMBER = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]*");
    private static final BigDecimal SHORTEST_HOURS = BigDecimal.ONE;
    private static final BigDecimal LONGEST_HOURS = BigDecimal.valueOf(720);

    private final ContractStore contracts;

    ServiceContracts(ContractStore contracts) {
        this.contracts = contracts;
    }

    /**
     * Returns the contract with the shortest response time for that unit. Whether it is shorter than the standard limit
     * is for the caller to compare.
     *
     * @param serialNumber in any spelling
     * @param day the day of the request; first and last day of a contract are included
     */
    @Transactional(readOnly = true)
    public Optional<ServiceContract> responseTermFor(String serialNumber, LocalDate day) {
        return inForce(serialNumber, day).stream().findFirst();
    }

    /**
     * Returns the contracts of that unit that are in force that day, the shortest response time first.
     *
     * @param serialNumber in any spelling
     * @param day first and last day of a contract are included
     */
    @Transactional(readOnly = true)
    public List<ServiceContract> inForce(String serialNumber, LocalDate day) {
        return SerialNumber.of(serialNumber)
                .map(unit -> contracts.inForce(unit.value(), day))
                .orElse(List.of());
    }

    /**
     * Returns the contract with that number.
     *
     * @throws Refused if there is none
     */
    @Transactional(readOnly = true)
    public ServiceContract get(String number) {
        return contracts
                .findByNumber(number.strip())
                .orElseThrow(() -> new Refused(Refused.Kind.UNKNOWN, "products.refused.contractUnknown", number));
    }

    /**
     * Returns all contracts of a unit, past and future ones included, by number.
     *
     * @throws io.aftersales.problems.InvalidInput if the serial number is absent or blank
     */
    @Transactional(readOnly = true)
    public List<ServiceContract> ofUnit(@Nullable String serialNumber) {
        Problems problems = new Problems();
        Optional<String> typed = problems.required("serialNumber", serialNumber, SERIAL_NUMBER_LENGTH);
        Optional<SerialNumber> unit = unit(typed, problems);
        problems.throwIfAny();
        return contracts.findBySerialNumberOrderByNumber(unit.orElseThrow().value());
    }

    /**
     * Enters a contract or replaces its terms. Repeating it changes nothing.
     *
     * @param by user who enters it
     * @return true when the number was new
     * @throws io.aftersales.problems.InvalidInput naming every wrong field
     */
    public boolean put(String number, ContractTerms terms, String by) {
        Problems problems = new Problems();
        Optional<String> checkedNumber = number(number, problems);
        Optional<SerialNumber> unit =
                unit(problems.optional("serialNumber", terms.serialNumber(), SERIAL_NUMBER_LENGTH), problems);
        Optional<Long> hours = hours(terms.responseHours(), problems);
        Optional<String> feeNote = problems.optional("feeNote", terms.feeNote(), FEE_NOTE_LENGTH);
        Optional<LocalDate> from = day("validFrom", terms.validFrom(), problems);
        Optional<LocalDate> to = day("validTo", terms.validTo(), problems);
        if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
            problems.reject(
                    "validTo", to.get(), "products.problem.validTo", from.get().toString());
        }
        problems.throwIfAny();

        boolean added = contracts.findByNumber(checkedNumber.orElseThrow()).isEmpty();
        contracts.put(
                checkedNumber.orElseThrow(),
                unit.map(SerialNumber::value).orElse(null),
                hours.orElseThrow(),
                feeNote.orElse(null),
                from.orElseThrow(),
                to.orElseThrow(),
                by);
        return added;
    }

    private static Optional<String> number(String number, Problems problems) {
        Optional<String> text = problems.required("number", number, NUMBER_LENGTH);
        if (text.isPresent() && !NUMBER.matcher(text.get()).matches()) {
            problems.reject("number", text.get(), "products.problem.contractNumber");
            return Optional.empty();
        }
        return text;
    }

    /** Refuses what would silently name no unit, such as nothing but dashes. */
    private static Optional<SerialNumber> unit(Optional<String> typed, Problems problems) {
        Optional<SerialNumber> unit = typed.flatMap(SerialNumber::of);
        if (typed.isPresent() && unit.isEmpty()) {
            problems.reject("serialNumber", typed.get(), "products.problem.serialNumber");
        }
        // one sign may stand for several, such as a ligature
        if (unit.filter(serialNumber -> serialNumber.value().length() > SERIAL_NUMBER_LENGTH)
                .isPresent()) {
            problems.reject("serialNumber", typed.get(), "problem.maxLength", SERIAL_NUMBER_LENGTH);
        }
        return unit;
    }

    private static Optional<Long> hours(@Nullable BigDecimal hours, Problems problems) {
        if (hours == null) {
            problems.reject("responseHours", null, "problem.required");
            return Optional.empty();
        }
        if (hours.compareTo(SHORTEST_HOURS) < 0
                || hours.compareTo(LONGEST_HOURS) > 0
                || hours.stripTrailingZeros().scale() > 0) {
            problems.reject("responseHours", hours, "products.problem.responseHours", SHORTEST_HOURS, LONGEST_HOURS);
            return Optional.empty();
        }
        return Optional.of(hours.longValueExact());
    }

    private static Optional<LocalDate> day(String field, @Nullable String value, Problems problems) {
        Optional<String> text = problems.required(field, value, "yyyy-MM-dd".length());
        try {
            return text.map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            problems.reject(field, value, "products.problem.date");
            return Optional.empty();
        }
    }
}
