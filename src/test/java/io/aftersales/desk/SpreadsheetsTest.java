package io.aftersales.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.testing.Requirement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people named is no formula where a spreadsheet opens it; what was counted stays a number. */
@Requirement("SEC-03")
class SpreadsheetsTest {

    @ParameterizedTest
    @ValueSource(strings = {"=cmd|' /C calc'!A0", "+1+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1+1"})
    void aTextThatBeginsLikeAFormulaIsText(String cell) {
        assertThat(Spreadsheets.text(List.of(List.of(cell, "x"))))
                .startsWith("\uFEFF")
                .containsPattern("^\uFEFF\"?'");
    }

    @Test
    void otherTextsAndNumbersStayAsTheyAre() {
        assertThat(Spreadsheets.text(List.of(List.of("a=1", -1, 2)))).isEqualTo("\uFEFFa=1,-1,2\r\n");
    }
}
