package io.aftersales.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

/** What clients read about fields of cases, and what must never be told to a log. */
class CaseTextsTest {

    @Test
    void bothLanguagesHaveTheSameKeysAndChineseIsChinese() {
        ResourceBundle english = ResourceBundle.getBundle(
                "i18n/cases",
                Locale.ROOT,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT));
        ResourceBundle chinese = ResourceBundle.getBundle("i18n/cases", Locale.CHINESE);

        assertThat(chinese.keySet()).isEqualTo(english.keySet());
        assertThat(chinese.keySet())
                .allSatisfy(key -> assertThat(chinese.getString(key)).matches(".*\\p{IsHan}.*"));
    }

    @Test
    void nothingPersonalReachesALog() {
        CustomerApplication customer =
                new CustomerApplication("王芳", "13800000000", "wang@example.com", "Nanjing Road 1", null, null);

        assertThat(customer.toString()).doesNotContain("王芳", "13800000000", "wang@example.com", "Nanjing Road");
    }
}
