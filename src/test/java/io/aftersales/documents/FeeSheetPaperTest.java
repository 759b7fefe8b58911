package io.aftersales.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.testing.Requirement;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What stands on calculation sheets beside their lines. */
@Requirement("FEE-13")
class FeeSheetPaperTest {

    @Test
    void aSheetTellsWhoSettledWhoBearsTheCosts() {
        assertThat(Papers.print(Paper.FEE_SHEET, Papers.data(), Locale.ENGLISH).text())
                .contains("Who bears the costs Settled by Qian Jin Settled at 2026-09-21 15:20");
        assertThat(Papers.print(Paper.FEE_SHEET, Papers.data(), Locale.CHINESE).text())
                .contains("费用承担 确定人 Qian Jin 确定时间 2026-09-21 15:20");
    }

    @Test
    void asLongAsNothingIsSettledItIsLeftBlank() {
        assertThat(Papers.print(Paper.FEE_SHEET, PaperData.of("CL-1"), Locale.ENGLISH)
                        .text())
                .contains("Who bears the costs Settled by Settled at");
    }
}
