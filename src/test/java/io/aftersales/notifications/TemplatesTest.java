package io.aftersales.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.aftersales.customers.ContactDetails.Language;
import io.aftersales.testing.Requirement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class TemplatesTest {

    /** Everything that a module hands in, by the names agreed on. */
    private static final Map<String, Object> FACTS = Map.ofEntries(
            Map.entry("customerName", "王小明 {baseUrl}"),
            Map.entry("caseNumber", "CL-20260918-000001"),
            Map.entry("earlierNumber", "CL-20260910-000002"),
            Map.entry("trackingCode", "K7QM"),
            Map.entry("receivedAt", Instant.parse("2026-09-16T02:00:00Z")),
            Map.entry("responseDueAt", Instant.parse("2026-09-19T06:05:00Z")),
            Map.entry("dueAt", Instant.parse("2026-10-15T15:59:59.999Z")),
            Map.entry("kind", "REPAIR"),
            Map.entry("productLine", "SMART_HOME"),
            Map.entry("clause", "1.1.37(1)"),
            Map.entry("acknowledgementDueAt", Instant.parse("2026-09-18T07:05:00Z")),
            Map.entry("resolutionDueAt", Instant.parse("2026-10-15T15:59:59.999Z")),
            Map.entry("category", "PRODUCT_QUALITY"),
            Map.entry("severity", "HIGH"),
            Map.entry("extensionReason", "FORCE_MAJEURE"),
            Map.entry("rootCause", "SERVICE_DELAY"),
            Map.entry("upheld", "true"),
            Map.entry("solved", "false"),
            Map.entry("satisfaction", "NONE"),
            Map.entry("measures", "Changed the motor"),
            Map.entry("result", "The lock opens"),
            Map.entry("answerUntil", Instant.parse("2026-10-01T02:00:00Z")),
            Map.entry("followUp", "We call in a month"),
            Map.entry("nextPlan", "A new lock in October"),
            Map.entry("decisionReason", "The call log shows three calls"),
            Map.entry("cause", "A weak motor"),
            Map.entry("improvement", "Stronger motors"),
            Map.entry("coordinator", "Zhao Min"),
            Map.entry("wish", "RETURN"),
            Map.entry("ground", "SPECIAL_REASON"),
            Map.entry("model", "Lock X2"),
            Map.entry("colour", "white"),
            Map.entry("amount", "1280.00 CNY"),
            Map.entry("carrier", "SF Express"),
            Map.entry("trackingNumber", "SF 1001 2002"),
            Map.entry("bookedAt", Instant.parse("2026-09-21T06:30:00Z")),
            Map.entry("total", "209.50 CNY"),
            Map.entry("cycleDays", "5"),
            Map.entry("validUntil", LocalDate.of(2026, 10, 1)),
            Map.entry("plan", "Another power supply"),
            Map.entry("chargeReason", "CUSTOMER_USE"),
            Map.entry("progress", "The part is on its way"),
            Map.entry("completionDueAt", Instant.parse("2026-10-05T15:59:59.999Z")),
            Map.entry("incidentKind", "TOOLS_DETAINED"),
            Map.entry("engineer", "wangwei"),
            Map.entry("months", "12"),
            Map.entry("replacedOn", LocalDate.parse("2026-11-23")),
            Map.entry("paidOn", LocalDate.parse("2026-11-23")),
            Map.entry("lastDay", LocalDate.parse("2029-01-05")),
            Map.entry("costCentre", "AS-1000"),
            Map.entry("period", "2027-Q4"),
            Map.entry("budget", "6f9619ff-8b86-4d01-b42d-00cf4fc964ff"),
            Map.entry("before", "12000.00"),
            Map.entry("planned", "13000.00"),
            Map.entry("above", "250.50"),
            Map.entry("currency", "CNY"),
            Map.entry("firstDay", LocalDate.parse("2026-11-01")),
            Map.entry("audited", "25"),
            Map.entry("findings", "2"),
            Map.entry("oneTimeCode", "042137"),
            Map.entry("expiresAt", Instant.parse("2026-10-01T02:10:00Z")),
            Map.entry("service", "CL-20260920-000001"),
            Map.entry("daysLeft", "3"),
            Map.entry("reference", "PAY-7"),
            Map.entry("eraseAt", Instant.parse("2026-10-08T02:00:00Z")),
            Map.entry("openCase", "CL-20260918-000001"),
            Map.entry("keptCase", "CL-20260918-000001"),
            Map.entry("keptFor", "VOUCHER"),
            Map.entry("keptUntil", LocalDate.parse("2031-11-23")),
            Map.entry("reason", "The repair is not paid yet"),
            Map.entry("sender", "wang@example.com"),
            Map.entry("refusal", "TOO_LARGE"),
            Map.entry("level", "2"));

    private final Templates templates = new Templates(ZoneId.of("Asia/Shanghai"), "https://service.example.com/");

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("all")
    void everyTemplateIsCompleteInBothLanguages(Audience audience, String template) {
        assertThat(templates.placeholders(audience, template, Language.ZH))
                .isEqualTo(templates.placeholders(audience, template, Language.EN));
        for (Language language : Language.values()) {
            for (String urgent : new String[] {"true", "false"}) {
                Map<String, Object> facts = new HashMap<>(FACTS);
                facts.put("customerName", "Wang");
                facts.put("urgent", urgent);
                assertThat(templates.title(audience, template, language, facts))
                        .isNotBlank()
                        .doesNotContain("{", "}", "\n");
                assertThat(templates.text(audience, template, language, facts))
                        .isNotBlank()
                        .doesNotContain("{", "}", "null", "2026-")
                        .doesNotContainPattern("[A-Z]{4}|[A-Z]_[A-Z]");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Audience.class)
    void nothingIsLeftUntranslated(Audience audience) {
        ResourceBundle english = ResourceBundle.getBundle(audience.bundle(), Locale.ROOT);
        ResourceBundle chinese = ResourceBundle.getBundle(audience.bundle(), Locale.CHINA);

        assertThat(chinese.keySet()).isEqualTo(english.keySet());
        assertThat(chinese.keySet())
                .allSatisfy(key -> assertThat(chinese.getString(key))
                        .as(key)
                        .isNotEqualTo(english.getString(key))
                        .matches(text -> text.codePoints().anyMatch(Character::isIdeographic)));
    }

    @Test
    @Requirement("CLM-09")
    void tellsNextStepsAndExpectedTimeAtAcceptance() {
        String english = templates.text(Audience.CUSTOMERS, "claim-received", Language.EN, FACTS);
        String chinese = templates.text(Audience.CUSTOMERS, "claim-received", Language.ZH, FACTS);

        assertThat(english)
                .contains("What happens next")
                .contains("contacts you by Saturday, 19 September 2026, 14:05 (China Standard Time) at the latest")
                .contains("K7QM")
                .contains("name its number and this tracking code")
                .contains("automatic message");
        assertThat(chinese)
                .contains("接下来的安排")
                .contains("最迟于 2026年9月19日 星期六 14:05（中国标准时间） 与您联系")
                .contains("无需回复");
    }

    @Test
    @Requirement("CLM-09")
    void tellsWhoseRequestLayByWhenHeShouldHaveBeenContacted() {
        assertThat(templates.text(Audience.CUSTOMERS, "claim-received-late", Language.EN, FACTS))
                .contains("reached us on Wednesday, 16 September 2026, 10:00")
                .contains("should have contacted you by Saturday, 19 September 2026, 14:05 (China Standard Time)");
        assertThat(templates.text(Audience.CUSTOMERS, "claim-received-late", Language.ZH, FACTS))
                .contains("本应最迟于 2026年9月19日 星期六 14:05（中国标准时间） 与您联系");
    }

    @Test
    @Requirement("CLM-09")
    void hasOtherWordsForUrgentRequests() {
        Map<String, Object> urgent = new HashMap<>(FACTS);
        urgent.put("urgent", "true");

        assertThat(templates.title(Audience.CUSTOMERS, "claim-received", Language.EN, urgent))
                .isEqualTo("We have received your urgent request CL-20260918-000001");
        assertThat(templates.text(Audience.CUSTOMERS, "claim-received", Language.EN, urgent))
                .contains("treat it as urgent")
                .contains("19 September 2026, 14:05");
    }

    @Test
    void linksStaffToTheCaseFileAndPutsCodesInWords() {
        assertThat(templates.title(Audience.STAFF, "claim-reported", Language.EN, FACTS))
                .isEqualTo("New request CL-20260918-000001: Repair, Smart home");
        assertThat(templates.text(Audience.STAFF, "promise-escalation", Language.EN, FACTS))
                .contains("https://service.example.com/desk/cases/CL-20260918-000001")
                .contains("15 October 2026, 23:59");
    }

    @Test
    void leavesBracesInACustomersNameAlone() {
        assertThat(templates.text(Audience.CUSTOMERS, "claim-closed", Language.EN, FACTS))
                .startsWith("Dear 王小明 {baseUrl},");
    }

    @Test
    void writesTitlesInOneLine() {
        Map<String, Object> facts = new HashMap<>(FACTS);
        facts.put("caseNumber", "CL-1\r\nBcc: thief@example.com");

        assertThat(templates.title(Audience.CUSTOMERS, "claim-closed", Language.EN, facts))
                .isEqualTo("Your request CL-1 Bcc: thief@example.com is closed");
    }

    @Test
    void namesTheFactThatIsMissing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> templates.text(
                        Audience.CUSTOMERS,
                        "claim-urgent",
                        Language.EN,
                        Map.of("customerName", "Wang", "caseNumber", "CL-1")))
                .withMessageContaining("responseDueAt");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> templates.placeholders(Audience.CUSTOMERS, "no-such", Language.EN))
                .withMessageContaining("no-such");
    }

    static Stream<Arguments> all() {
        return Stream.of(Audience.values())
                .flatMap(audience -> ResourceBundle.getBundle(audience.bundle(), Locale.ROOT).keySet().stream()
                        .filter(key -> key.endsWith(".body"))
                        .map(key -> Arguments.of(audience, key.replace(".body", ""))));
    }

    @Test
    void daysAreWrittenInTheLanguageOfTheReader() {
        Map<String, Object> facts = new HashMap<>(FACTS);

        assertThat(templates.text(Audience.CUSTOMERS, "warranty-extended", Language.EN, facts))
                .contains("Friday, 5 January 2029");
        assertThat(templates.text(Audience.CUSTOMERS, "warranty-extended", Language.ZH, facts))
                .contains("2029年1月5日 星期五");
    }
}
