package io.aftersales.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.audit.InstanceRecord.Decision;
import io.aftersales.audit.InstanceRecord.Fact;
import io.aftersales.audit.InstanceRecord.Rule;
import io.aftersales.cases.CaseEntry;
import io.aftersales.testing.Requirement;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

/** What a table decided is on the timeline with its rule and inputs, for those who may read what it is about. */
@Requirement("INF-07")
class TableDecisionsTest {

    private static final Instant NOON = Instant.parse("2026-11-20T04:00:00Z");

    private final TableDecisions decisions =
            new TableDecisions(new DecisionWords(new DeskWords(bundle(), Clock.systemUTC())));

    @AfterEach
    void any() {
        LocaleContextHolder.resetLocaleContext();
    }

    @ParameterizedTest
    @CsvSource({
        "en, Service mode, Service: on site, Kind: Repair · Urgent: yes · Agreed with the customer: –",
        "zh, 服务方式, 服务方式: 上门, 类型: 维修 · 紧急: 是 · 与客户约定: –"
    })
    void anEntrySaysTableResultRuleAndInputs(Locale language, String table, String result, String inputs) {
        LocaleContextHolder.setLocale(language);

        CaseEntry entry =
                decisions.entries(List.of(serviceMode()), page -> false).get(0);

        assertThat(entry.type()).isEqualTo("TABLE_DECIDED");
        assertThat(entry.at()).isEqualTo(NOON);
        assertThat(entry.texts())
                .containsEntry("table", table)
                .containsEntry("outputs", result)
                .containsEntry("rule", "000 1.1.5(2), RSP-07: as agreed with the customer")
                .containsEntry("inputs", inputs);
    }

    @Test
    void whereNoRuleFiredThereIsNeitherRuleNorResult() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);

        assertThat(decisions
                        .entries(List.of(decision("legal-limits", List.of(), List.of())), page -> false)
                        .get(0)
                        .texts())
                .containsOnlyKeys("table", "inputs");
    }

    @ParameterizedTest
    @CsvSource({
        "cost-bearer, /desk/fees/",
        "correction-limit, /desk/expenses/",
        "expense-reminders, /desk/expenses/",
        "required-documents, /desk/expenses/",
        "complaint-decision, /desk/complaints/",
        "complaint-routing, /desk/complaints/",
        "complaint-urgency, /desk/complaints/",
        "measure-execution, /desk/complaints/"
    })
    void whatIsShownOnAPageIsForThoseWhoMayOpenIt(String table, String page) {
        List<Decision> both = List.of(decision(table, List.of(), List.of()), serviceMode());

        assertThat(decisions.entries(both, asked -> !asked.equals(page))).hasSize(1);
        assertThat(decisions.entries(both, page::equals)).hasSize(2);
    }

    private static Decision serviceMode() {
        return decision(
                "service-mode",
                List.of(new Fact("Service mode", "serviceMode", "ON_SITE")),
                List.of(new Rule(2, "Rule_AgreedOnSite", "000 1.1.5(2), RSP-07: as agreed with the customer")));
    }

    private static Decision decision(String key, List<Fact> outputs, List<Rule> rules) {
        return new Decision(
                NOON,
                key,
                key,
                "Task_ProposeServiceMode",
                List.of(
                        new Fact("Kind of request", "kind", "REPAIR"),
                        new Fact("Urgent?", "urgent", "true"),
                        new Fact("Plan", "servicePlan", null)),
                outputs,
                rules);
    }

    /** The words of the desk and of tables, in both languages. */
    static ResourceBundleMessageSource bundle() {
        ResourceBundleMessageSource bundle = new ResourceBundleMessageSource();
        bundle.setBasenames("i18n/desk", "i18n/decisions");
        bundle.setDefaultEncoding("UTF-8");
        bundle.setFallbackToSystemLocale(false);
        return bundle;
    }
}
