package io.aftersales.documents;

import static io.aftersales.documents.PaperField.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.aftersales.money.Money;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.NoSuchMessageException;

/** What stands on the papers, read back from the PDF. */
class PaperPrinterTest {

    private static final SignatureImage SIGNATURE = SignatureImage.read("signature", Papers.signature(600, 200));

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("papers")
    void oneDataSetPrintsEveryPaperWithItsFields(Paper paper, Locale locale, String[] expected) {
        byte[] pdf = Papers.pdf(paper, Papers.data().signed(SIGNATURE), locale);

        Printed.picture(pdf, "paper-" + paper.name().toLowerCase(Locale.ROOT) + "-" + locale);
        assertThat(Printed.read(pdf).text()).contains(expected);
    }

    static Stream<Arguments> papers() {
        return Stream.of(
                paper(
                        Paper.DISPATCH_ORDER,
                        Locale.ENGLISH,
                        "Dispatch order",
                        "Case number CL-20260918-000001",
                        "Kind of service on site",
                        "Appointment 2026-09-19 09:30",
                        "Dispatched at 2026-09-18 10:05",
                        "The display stays dark."),
                paper(
                        Paper.DISPATCH_ORDER,
                        Locale.CHINESE,
                        "派工单",
                        "工单编号 CL-20260918-000001",
                        "客户姓名 王芳",
                        "服务方式 上门服务",
                        "预约时间 2026-09-19 09:30",
                        "门锁指纹识别时好时坏，雨天尤其明显。"),
                paper(
                        Paper.QUOTE,
                        Locale.ENGLISH,
                        "Repair plan and quote",
                        "Version 2",
                        "Valid until 2026-10-02",
                        "Repair cycle 3 days",
                        "Warranty not covered, charged",
                        "clause 1.1.10(3)",
                        "Total CNY 1,280.50",
                        "2 CNY 100.25 CNY 200.50"),
                paper(
                        Paper.QUOTE,
                        Locale.CHINESE,
                        "维修方案",
                        "解决方案 更换指纹模块和密封圈",
                        "维修费用合计 CNY 1,280.50",
                        "维修周期 3 天",
                        "保修情况 不在保修范围，收费",
                        "有效期至 2026-10-02",
                        "单价 金额"),
                paper(
                        Paper.REPAIR_REPORT,
                        Locale.ENGLISH,
                        "Repair report",
                        "Repair process 拆下面板",
                        "Fully tested yes",
                        "Tidied up yes",
                        "Parts replaced Code Name Quantity Serial number Source FP-200 指纹模块 1 FP0099 original",
                        "Other 建议每年检查一次密封圈"),
                paper(
                        Paper.REPAIR_REPORT,
                        Locale.CHINESE,
                        "维修报告",
                        "维修过程 拆下面板，清洁电路板，更换指纹模块，重新密封并测试 50 次。",
                        "更换零部件 编码 名称 数量 序列号 来源 FP-200 指纹模块 1 FP0099 原厂 SEAL-200 密封圈 2",
                        "其他 建议每年检查一次密封圈"),
                paper(
                        Paper.REPAIR_RECORD,
                        Locale.ENGLISH,
                        "Repair record",
                        "Repair date 2026-09-19",
                        "Engineer Li Lei",
                        "Cause product quality",
                        "Repair reason 指纹模块密封圈老化进水",
                        "Repair process 拆下面板",
                        "SEAL-200",
                        "Other 建议"),
                paper(
                        Paper.REPAIR_RECORD,
                        Locale.CHINESE,
                        "维修记录",
                        "维修日期 2026-09-19",
                        "维修工程师 Li Lei",
                        "维修原因 指纹模块密封圈老化进水",
                        "维修过程 拆下面板",
                        "更换零部件",
                        "其他 建议"),
                paper(
                        Paper.ACCEPTANCE_FORM,
                        Locale.ENGLISH,
                        "Repair acceptance form",
                        "Accepted at 2026-09-19 11:10",
                        "Satisfied yes",
                        "Use explained no",
                        "Signature of the customer",
                        "2026-09-19 11:12"),
                paper(Paper.ACCEPTANCE_FORM, Locale.CHINESE, "维修验收单", "验收人 王芳", "是否满意 是", "客户签名"),
                paper(
                        Paper.CONFIRMATION_SLIP,
                        Locale.ENGLISH,
                        "Customer confirmation slip",
                        "Service content 5 of 5",
                        "Service quality 4 of 5",
                        "Service attitude 3 of 5",
                        "Signature of the customer"),
                paper(
                        Paper.CONFIRMATION_SLIP,
                        Locale.CHINESE,
                        "客户确认单",
                        "服务内容 5 分（满分 5 分）",
                        "服务质量 4 分",
                        "服务态度 3 分",
                        "客户签名"),
                paper(
                        Paper.REPLACEMENT_RECORD,
                        Locale.ENGLISH,
                        "Replacement record",
                        "Replacement date 2026-09-25",
                        "New model SH-LOCK-210",
                        "Colour 曜石黑",
                        "Other",
                        "Signature of the customer"),
                paper(
                        Paper.REPLACEMENT_RECORD,
                        Locale.CHINESE,
                        "更换记录",
                        "更换日期 2026-09-25",
                        "更换产品型号 SH-LOCK-210",
                        "颜色 曜石黑",
                        "其他",
                        "客户签名"));
    }

    @ParameterizedTest
    @EnumSource
    void onlyPapersToSignShowTheSignature(Paper paper) {
        PaperData data = PaperData.of("CL-1");

        assertThat(Papers.print(paper, data, Locale.ENGLISH).images()).isZero();
        assertThat(Papers.print(paper, data.signed(SIGNATURE), Locale.ENGLISH).images())
                .isEqualTo(paper.signed() ? 1 : 0);
    }

    @Test
    void whatIsNotKnownIsLeftBlankToBeWrittenByHand() {
        Printed paper = Papers.print(Paper.CONFIRMATION_SLIP, PaperData.of("CL-1"), Locale.ENGLISH);

        assertThat(paper.text())
                .contains("Service content Service quality Service attitude Opinion Signature of the customer Date");
    }

    @Test
    void aReportWithoutPartsSaysSo() {
        Printed report = Papers.print(Paper.REPAIR_REPORT, PaperData.of("CL-1"), Locale.CHINESE);

        assertThat(report.text()).contains("编码 名称 数量 序列号 来源 无");
    }

    @Test
    void theSameDataGiveTheSameBytes() {
        byte[] first = Papers.pdf(Paper.ACCEPTANCE_FORM, Papers.data().signed(SIGNATURE), Locale.CHINESE);

        assertThat(Papers.pdf(Paper.ACCEPTANCE_FORM, Papers.data().signed(SIGNATURE), Locale.CHINESE))
                .isEqualTo(first);
    }

    @Test
    void longTextWrapsAndALongTableGoesOnWithItsHeadOnTheNextPage() {
        String endless = "X".repeat(300);
        PaperData data = PaperData.of("CL-1").with(PROCESS, "更换指纹模块".repeat(150) + endless);
        for (int i = 1; i <= 80; i++) {
            data = data.row(PaperTable.PARTS, "P-" + i, "指纹模块 " + i, 1L, null, null);
        }

        byte[] pdf = Papers.pdf(Paper.REPAIR_REPORT, data, Locale.CHINESE);

        Printed.picture(pdf, "paper-long");
        Printed report = Printed.read(pdf);
        assertThat(report.pages()).hasSizeGreaterThan(2);
        assertThat(report.text().replaceAll("\\s", "")).contains("更换指纹模块".repeat(150) + endless);
        assertThat(report.pages()).allSatisfy(page -> assertThat(page).contains("宁静家居 Serene Home Ltd."));
        assertThat(report.pages().subList(1, report.pages().size()))
                .allSatisfy(page -> assertThat(page).contains("编码 名称 数量 序列号"));
        assertThat(report.pages().get(1)).contains("2 / " + report.pages().size());
        assertThat(report.text()).contains("P-80");
    }

    @Test
    void amountsShowEveryCentAndTheirSign() {
        PaperData data = PaperData.of("CL-1").with(TOTAL, new Money(-1_234_567_805, "CNY"));

        assertThat(Papers.print(Paper.QUOTE, data, Locale.ENGLISH).text()).contains("CNY -12,345,678.05");
    }

    @Test
    void aValueOfAnotherTypeIsRefusedWhereItIsGiven() {
        PaperData data = PaperData.of("CL-1");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> data.with(REPAIRED_ON, "2026-09-19"))
                .withMessage("REPAIRED_ON is a LocalDate, which String is not");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> data.row(PaperTable.PARTS, "P-1", "Part", "two", null, null))
                .withMessage("QUANTITY is a Long, which String is not");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> data.row(PaperTable.PARTS, "P-1"))
                .withMessage(
                        "Table PARTS has the columns [CODE, NAME, QUANTITY, SERIAL_NUMBER, PART_SOURCE], not 1 cells");
    }

    @Test
    void noCodeReachesACustomer() {
        PaperData data = PaperData.of("CL-1").with(CAUSE, Papers.Cause.UNHEARD_OF);

        assertThatThrownBy(() -> Papers.pdf(Paper.QUOTE, data, Locale.ENGLISH))
                .isInstanceOf(NoSuchMessageException.class)
                .hasMessageContaining("papers.value.CAUSE.UNHEARD_OF");
    }

    @Test
    void nothingPersonalReachesALog() {
        assertThat(Papers.data().toString()).doesNotContain("王芳", "138 0000 0000", "南京东路");
    }

    private static Arguments paper(Paper paper, Locale locale, String... expected) {
        return arguments(paper, locale, expected);
    }
}
