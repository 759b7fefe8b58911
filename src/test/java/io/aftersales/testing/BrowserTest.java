package io.aftersales.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Proves that a real browser runs a page, that pages know nothing of each other, and that pictures are taken. */
class BrowserTest {

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void clicksAndTakesAPicture() {
        Page page = browser.open();
        page.setContent("<h1>售后服务</h1><button onclick=\"this.textContent='clicked'\">click</button>");

        page.locator("button").click();
        Path picture = browser.screenshot(page, "browser-test");

        assertThat(page.locator("button").textContent()).isEqualTo("clicked");
        assertThat(picture).isNotEmptyFile();
    }

    @Test
    void speaksTheLanguageAndHasTheWidthAskedFor() {
        Page phone = browser.open("zh-CN", 390, 844);

        assertThat(phone.evaluate("navigator.language")).isEqualTo("zh-CN");
        assertThat(phone.evaluate("window.innerWidth")).isEqualTo(390);
        assertThat(browser.open().evaluate("navigator.language")).isEqualTo("en-GB");
    }
}
