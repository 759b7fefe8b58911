package io.aftersales.evidence.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.testing.Requirement;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No cell of the register is a formula to a spreadsheet. */
@Requirement("RPR-21")
class RegisterCellsTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "=1\n2"})
    void whatBeginsLikeAFormulaIsText(String cell) {
        assertThat(CaseRegisterController.text(cell)).isEqualTo("'" + cell);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "CL-20261120-000001", "SOLVED", "a=b", " x-1"})
    void whatDoesNotStaysAsItIs(@Nullable String cell) {
        assertThat(CaseRegisterController.text(cell)).isEqualTo(cell);
    }
}
