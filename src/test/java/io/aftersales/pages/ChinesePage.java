package io.aftersales.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** What stands on a page of the engine's web applications that is to be Chinese. */
final class ChinesePage {

    /** What stands on the page as text, outside of what people typed. */
    private static final String VISIBLE = """
            () => {
              const texts = [];
              const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              while (walk.nextNode()) {
                const parent = walk.currentNode.parentElement;
                if (parent.closest('script, style, noscript') || !parent.checkVisibility({ visibilityProperty: true })) {
                  continue;
                }
                texts.push(walk.currentNode.data.trim());
              }
              document.querySelectorAll('[placeholder]').forEach(field => texts.push(field.getAttribute('placeholder')));
              return texts;
            }""";

    private static final Pattern WORD = Pattern.compile("[A-Za-z]{4,}");

    private static final Pattern KEY = Pattern.compile("[A-Z]+(_[A-Z]+)+");

    /** Names, numbers of cases and data. */
    private static final Pattern KNOWN =
            Pattern.compile("Camunda (?:Platform|Cockpit|[78])|Asia/Shanghai|\\w+ Demo|\\b[A-Z]{2}-[0-9A-Za-z-]+");

    private ChinesePage() {}

    /** Waits until the page says nothing in English. */
    static void expectNoEnglish(Page page) {
        await().pollInSameThread()
                .pollInterval(Duration.ofMillis(500))
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(texts(page))
                        .noneMatch(text ->
                                WORD.matcher(KNOWN.matcher(text).replaceAll("")).find()));
    }

    /** Finds no key where a word belongs. */
    static void expectNoKeys(Page page) {
        assertThat(texts(page)).isNotEmpty().noneMatch(KEY.asMatchPredicate());
    }

    private static List<String> texts(Page page) {
        return ((List<?>) Objects.requireNonNull(page.evaluate(VISIBLE)))
                .stream().map(Object::toString).toList();
    }
}
