package io.aftersales.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.testing.IntegrationTest;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Papers with the templates, texts and settings of the whole application. */
@IntegrationTest
class PapersInApplicationTest {

    @Autowired
    private PaperPrinter printer;

    @Test
    void theApplicationPrintsAPaperInChinese() {
        Printed paper = Printed.read(printer.print(Paper.REPAIR_RECORD, Papers.data(), Locale.CHINESE));

        assertThat(paper.text()).contains("Aftersales", "维修记录", "维修日期 2026-09-19", "原因类别 产品质量");
    }
}
