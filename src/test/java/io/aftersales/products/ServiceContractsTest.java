package io.aftersales.products;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.aftersales.problems.FieldProblem;
import io.aftersales.problems.InvalidInput;
import io.aftersales.problems.Refused;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@IntegrationTest
@Transactional
class ServiceContractsTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
    private static final LocalDate LAST = LocalDate.of(2027, 2, 28);

    private final String unit = "SN" + UUID.randomUUID();
    private final String number = "SC-" + unit.substring(2, 20);

    @Autowired
    ServiceContracts contracts;

    @Test
    @Requirement("PRE-04")
    void contractIsAvailableAsEntered() {
        boolean added = contracts.put(number, terms(unit, "8", "2026-03-01", "2027-02-28"), "desk");

        ServiceContract contract = contracts.get(number);
        assertThat(added).isTrue();
        assertThat(contract.number()).isEqualTo(number);
        assertThat(contract.serialNumber()).isEqualTo(SerialNumber.of(unit));
        assertThat(contract.responseHours()).isEqualTo(8);
        assertThat(contract.feeNote()).contains("visits free");
        assertThat(contract.validFrom()).isEqualTo(FIRST);
        assertThat(contract.validTo()).isEqualTo(LAST);
        assertThat(contract.enteredBy()).isEqualTo("desk");
    }

    @Test
    @Requirement({"PRE-04", "T29"})
    void responseTermCountsOnBothItsEndsAndNotBeyond() {
        contracts.put(number, terms(unit, "8", "2026-03-01", "2027-02-28"), "desk");

        assertThat(contracts.responseTermFor(unit, FIRST.minusDays(1))).isEmpty();
        assertThat(contracts.responseTermFor(unit, FIRST)).isPresent();
        assertThat(contracts.responseTermFor(unit, LAST)).isPresent();
        assertThat(contracts.responseTermFor(unit, LAST.plusDays(1))).isEmpty();
    }

    @Test
    @Requirement({"PRE-04", "FEE-02"})
    void expiredContractsAreNotInForce() {
        contracts.put(number, terms(unit, "8", "2026-03-01", "2027-02-28"), "desk");
        contracts.put(number + "-2", terms(unit, "4", "2027-03-01", "2028-02-28"), "desk");

        assertThat(contracts.inForce(unit.toLowerCase(Locale.ROOT), LAST))
                .extracting(ServiceContract::number)
                .containsExactly(number);
        assertThat(contracts.inForce(unit, FIRST.minusDays(1))).isEmpty();
    }

    @Test
    @Requirement({"PRE-04", "T29"})
    void strictestContractInForceCounts() {
        contracts.put(number + "-A", terms(unit, "12", "2026-03-01", "2027-02-28"), "desk");
        contracts.put(number + "-B", terms(unit, "4", "2026-06-01", "2026-06-30"), "desk");
        contracts.put(number + "-C", terms(unit, "8", "2026-03-01", "2027-02-28"), "desk");

        assertThat(hours(LocalDate.of(2026, 5, 31))).isEqualTo(8);
        assertThat(hours(LocalDate.of(2026, 6, 1))).isEqualTo(4);
        assertThat(hours(LocalDate.of(2026, 6, 30))).isEqualTo(4);
        assertThat(hours(LocalDate.of(2026, 7, 1))).isEqualTo(8);
    }

    @Test
    void unitIsFoundInWhateverSpelling() {
        contracts.put(number, terms(" " + unit.toLowerCase(Locale.ROOT), "8", "2026-03-01", "2027-02-28"), "desk");

        assertThat(contracts.responseTermFor(unit.replace("-", " "), FIRST)).isPresent();
        assertThat(contracts.ofUnit(unit.replace("-", ""))).hasSize(1);
        assertThat(contracts.responseTermFor(unit + "0", FIRST)).isEmpty();
        assertThat(contracts.responseTermFor("", FIRST)).isEmpty();
    }

    @Test
    void contractWithoutUnitIsOnFileOnly() {
        contracts.put(number, terms(null, "8", "2026-03-01", "2027-02-28"), "desk");

        assertThat(contracts.get(number).serialNumber()).isEmpty();
        assertThat(contracts.responseTermFor("-", FIRST)).isEmpty();
    }

    @Test
    void repeatingChangesNothingAndNewTermsReplaceTheOld() {
        contracts.put(number, terms(unit, "8", "2026-03-01", "2027-02-28"), "desk");
        boolean addedAgain = contracts.put(number, terms(unit, "8", "2026-03-01", "2027-02-28"), "desk");
        assertThat(addedAgain).isFalse();
        assertThat(contracts.ofUnit(unit)).hasSize(1);

        contracts.put(number, terms(unit, "6", "2026-03-01", "2026-12-31"), "owner");

        assertThat(contracts.ofUnit(unit)).singleElement().satisfies(contract -> {
            assertThat(contract.responseHours()).isEqualTo(6);
            assertThat(contract.validTo()).isEqualTo(LocalDate.of(2026, 12, 31));
            assertThat(contract.enteredBy()).isEqualTo("owner");
        });
    }

    @Test
    void sameNewNumberPutFourTimesAtOnceIsOneContract() throws Exception {
        ExecutorService desks = Executors.newFixedThreadPool(4);
        try {
            Callable<Boolean> put = () -> contracts.put(number, terms(unit, "8", "2026-03-01", "2027-02-28"), "desk");

            for (Future<Boolean> done : desks.invokeAll(Collections.nCopies(4, put))) {
                done.get();
            }
        } finally {
            desks.shutdown();
        }

        assertThat(contracts.ofUnit(unit)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "720", "8.0"})
    void wholeHoursInsideTheLimitsAreTaken(String hours) {
        contracts.put(number, terms(unit, hours, "2026-03-01", "2026-03-01"), "desk");

        assertThat(hours(FIRST)).isEqualTo(new BigDecimal(hours).longValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "721", "1.5", "-8", "1e30"})
    void otherHoursAreRefused(String hours) {
        assertRefused(terms(unit, hours, "2026-03-01", "2027-02-28"), "responseHours");
    }

    @ParameterizedTest
    @CsvSource({"2026-03-02, 2026-03-01", "2026-03-01, 2026-02-30", "2026-03-01, soon"})
    void endBeforeTheStartOrNoDateIsRefused(String from, String to) {
        assertRefused(terms(unit, "8", from, to), "validTo");
    }

    @Test
    void everyWrongFieldIsNamedAndNothingIsKept() {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> contracts.put(
                        "a b", new ContractTerms("--", null, "x".repeat(501), null, "01.03.2026"), "desk"))
                .satisfies(e -> assertThat(e.problems())
                        .extracting(FieldProblem::field)
                        .containsExactly("number", "serialNumber", "responseHours", "feeNote", "validFrom", "validTo"));
    }

    @Test
    void serialNumberHasALongestLength() {
        contracts.put(number, terms("A".repeat(64), "8", "2026-03-01", "2027-02-28"), "desk");

        assertThat(contracts.get(number).serialNumber()).isPresent();
        assertRefused(terms("A".repeat(65), "8", "2026-03-01", "2027-02-28"), "serialNumber");
        // U+33A1, the sign for square metres, stands for two
        assertRefused(terms("\u33a1".repeat(33), "8", "2026-03-01", "2027-02-28"), "serialNumber");
    }

    @Test
    void unknownNumberAndAbsentUnitAreRefused() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> contracts.get(number))
                .satisfies(e -> assertThat(e.kind()).isEqualTo(Refused.Kind.UNKNOWN));
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> contracts.ofUnit(" "));
    }

    private long hours(LocalDate day) {
        return contracts.responseTermFor(unit, day).orElseThrow().responseHours();
    }

    private void assertRefused(ContractTerms terms, String field) {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> contracts.put(number, terms, "desk"))
                .satisfies(e ->
                        assertThat(e.problems()).extracting(FieldProblem::field).containsExactly(field));
    }

    private static ContractTerms terms(@Nullable String serialNumber, String hours, String from, String to) {
        return new ContractTerms(serialNumber, new BigDecimal(hours), "visits free", from, to);
    }
}
