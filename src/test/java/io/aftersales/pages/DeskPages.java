package io.aftersales.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.aftersales.testing.Browser;
import java.nio.file.Path;

/** The pages of the desk, as a member of staff opens them in a browser of his language and size. */
final class DeskPages {

    private static final int PHONE_WIDTH = 390;

    private final Browser browser;
    private final int port;

    DeskPages(Browser browser, int port) {
        this.browser = browser;
        this.port = port;
    }

    Page login(String locale, int width, int height, String user) {
        Page page = browser.open(locale, width, height);
        page.navigate(base() + "/camunda/app/tasklist/default/");
        page.locator("input[type=password]").waitFor();
        page.locator("input[type=text]").first().fill(user);
        page.locator("input[type=password]").fill(user);
        page.locator("input[type=password]").press("Enter");
        page.locator(".task-filters").first().waitFor();
        return page;
    }

    /** Logs somebody in who has no tasks. */
    Page loginToCockpit(String user) {
        Page page = browser.open("en-GB", 1440, 900);
        page.navigate(base() + "/camunda/app/cockpit/default/");
        page.getByPlaceholder("Username").fill(user);
        page.getByPlaceholder("Password").fill(user);
        page.getByPlaceholder("Password").press("Enter");
        page.getByPlaceholder("Password").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        return page;
    }

    Page loginOnPhone(String locale, String user) {
        return login(locale, PHONE_WIDTH, 844, user);
    }

    String base() {
        return "http://localhost:" + port;
    }

    static void fitsPhone(Page page) {
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(PHONE_WIDTH);
    }

    /** Takes a picture of the whole page, also of what is scrolled away. */
    static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screenshots", name + ".png")));
    }
}
