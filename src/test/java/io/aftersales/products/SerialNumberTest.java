package io.aftersales.products;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SerialNumberTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AB12CD",
                " ab12cd ",
                "AB 12-CD",
                "ab\u00a012\u2013cd",
                "AB\u221212\u3000CD",
                "\uff21\uff22\uff11\uff12\uff23\uff24",
                "ab12\u200bcd\n"
            })
    void everySpellingOfOneNumberIsTheSame(String typed) {
        assertThat(SerialNumber.of(typed)).contains(new SerialNumber("AB12CD"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "- -"})
    void nothingThatCountsIsNoNumber(String typed) {
        assertThat(SerialNumber.of(typed)).isEmpty();
    }

    @Test
    void otherSignsTellNumbersApart() {
        assertThat(SerialNumber.of("A/1")).isNotEqualTo(SerialNumber.of("A1"));
    }

    @Test
    void valueMustBeNormalised() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SerialNumber("ab-1"))
                .withMessage("Serial number 'ab-1' is not normalised");
        assertThatIllegalArgumentException().isThrownBy(() -> new SerialNumber(""));
    }
}
