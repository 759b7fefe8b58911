package io.aftersales.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aftersales.problems.InvalidInput;
import io.aftersales.problems.Problems;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people type is what is kept, and what is kept is what they read again. */
class AmountsTest {

    private final Problems problems = new Problems();

    @Property
    void whatIsWrittenIsReadAgain(@ForAll @LongRange(max = Amounts.MOST) long cents) {
        Problems none = new Problems();

        assertThat(Amounts.typed("a", Money.text(cents), 0, Amounts.MOST, none)).contains(cents);
        assertThat(Amounts.cents("a", String.valueOf(cents), 0, Amounts.MOST, none))
                .contains(cents);
        assertThat(none.count()).isZero();
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"0.01, 1", "12, 1200", " 12.5 , 1250", "12.500000, 1250", "100.00, 10000"})
    void amountsAreTypedInUnits(String typed, long cents) {
        assertThat(Amounts.typed("a", typed, 1, 10_000, problems)).contains(cents);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"0", "0.00", "100.01", "-1", "1.005", "1e2", "+5", "'1,50'", "1_0", "٣", "free", "12345678901"})
    void whatIsNoAmountIsNamed(String typed) {
        assertThat(Amounts.typed("a", typed, 1, 10_000, problems)).isEmpty();

        assertThatThrownBy(problems::throwIfAny)
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        wrong -> assertThat(wrong.problems()).singleElement().satisfies(problem -> {
                            assertThat(problem.expectation()).isEqualTo("money.amount");
                            assertThat(problem.arguments()).hasToString("[0.01, 100.00]");
                        }));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"-1", "10001", "1.5", "1e2", "9999999999999999999"})
    void hundredthsAreWholeAndWithinTheirBounds(String given) {
        assertThat(Amounts.cents("a", given, 0, 10_000, problems)).isEmpty();
        assertThat(problems.count()).isEqualTo(1);
    }

    @Test
    void whatIsAbsentIsNotNothing() {
        assertThat(Amounts.typed("a", " ", 0, 1, problems)).isEmpty();
        assertThat(Amounts.cents("a", (String) null, 0, 1, problems)).isEmpty();
        assertThat(Amounts.cents("a", (Long) null, 0, 1, problems)).isEmpty();
        assertThat(problems.count()).isEqualTo(3);
    }

    @ParameterizedTest(name = "{0}: {1}, {2}, {3}")
    @CsvSource({
        "0, 0.00 CNY, CNY 0.00, CNY 0.00",
        "128050, 1280.50 CNY, CNY 1280.50, 'CNY 1,280.50'",
        "-5, -0.05 CNY, CNY -0.05, CNY -0.05",
        "-1234567805, -12345678.05 CNY, CNY -12345678.05, 'CNY -12,345,678.05'"
    })
    void amountsAreWrittenWithTwoDecimals(long cents, String text, String label, String printed) {
        Money money = new Money(cents, "CNY");

        assertThat(money.text()).isEqualTo(text);
        assertThat(money.label()).isEqualTo(label);
        assertThat(money.printed()).isEqualTo(printed);
    }
}
