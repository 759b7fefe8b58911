package io.aftersales.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.claims.ServiceMode;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The words of papers. */
class PaperTextsTest {

    @Test
    void bothLanguagesHaveTheSameKeysAndChineseIsChinese() {
        ResourceBundle chinese = ResourceBundle.getBundle("i18n/papers", Locale.CHINESE);

        assertThat(chinese.keySet()).isEqualTo(english().keySet());
        assertThat(chinese.keySet())
                .allSatisfy(key -> assertThat(chinese.getString(key)).matches(".*\\p{IsHan}.*"));
    }

    @Test
    void everythingOnAPaperHasWordsAndNoWordsAreLeftOver() {
        Set<String> used = new TreeSet<>();
        for (Paper paper : Paper.values()) {
            used.add("papers.title." + paper);
            paper.sections().forEach(section -> {
                used.add("papers.section." + section.key());
                section.fields().forEach(field -> used.add("papers.field." + field));
                section.table().stream()
                        .flatMap(table -> table.columns().stream())
                        .forEach(column -> used.add("papers.column." + column));
            });
        }
        used.add("papers.field.SIGNED_AT");

        assertThat(starting("papers.title.", "papers.section.", "papers.field.", "papers.column."))
                .isEqualTo(used);
        assertThat(Arrays.stream(PaperField.values()).map(field -> "papers.field." + field))
                .isSubsetOf(used);
    }

    @Test
    void everyKindOfServiceHasWords() {
        assertThat(starting("papers.value.SERVICE_MODE."))
                .isEqualTo(Arrays.stream(ServiceMode.values())
                        .map(mode -> "papers.value.SERVICE_MODE." + mode)
                        .collect(Collectors.toSet()));
    }

    private static Set<String> starting(String... prefixes) {
        return english().keySet().stream()
                .filter(key -> Arrays.stream(prefixes).anyMatch(key::startsWith))
                .collect(Collectors.toSet());
    }

    private static ResourceBundle english() {
        return ResourceBundle.getBundle(
                "i18n/papers", Locale.ROOT, Control.getNoFallbackControl(Control.FORMAT_DEFAULT));
    }
}
