package io.aftersales.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
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

    /** Logs in as the page of Tasklist does, without drawing it; {@link Tasklist#login} is about that page. */
    Page login(String locale, int width, int height, String user) {
        return login(browser.open(locale, width, height), "tasklist", user);
    }

    /** Logs somebody in who has no tasks. */
    Page loginToCockpit(String user) {
        return login(browser.open("en-GB", 1440, 900), "cockpit", user);
    }

    Page loginOnPhone(String locale, String user) {
        return login(locale, PHONE_WIDTH, 844, user);
    }

    String base() {
        return "http://localhost:" + port;
    }

    private Page login(Page page, String application, String user) {
        APIRequestContext http = page.request();
        http.get(base() + "/camunda/app/" + application + "/default/");
        String token = page.context().cookies().stream()
                .filter(cookie -> cookie.name.equals("XSRF-TOKEN"))
                .map(cookie -> cookie.value)
                .findFirst()
                .orElseThrow();
        APIResponse answer = http.post(
                base() + "/camunda/api/admin/auth/user/default/login/" + application,
                RequestOptions.create()
                        .setHeader("X-XSRF-TOKEN", token)
                        .setForm(FormData.create().set("username", user).set("password", user)));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        // the session is a new one, and gets its token with its first page
        http.get(base() + "/camunda/app/" + application + "/default/");
        return page;
    }

    /** Draws a signature on the pad of the page. */
    static void draw(Page page) {
        page.locator("#pad").scrollIntoViewIfNeeded();
        BoundingBox pad = page.locator("#pad").boundingBox();
        page.mouse().move(pad.x + 40, pad.y + 120);
        page.mouse().down();
        for (int step = 1; step <= 20; step++) {
            page.mouse().move(pad.x + 40 + step * 20, pad.y + 120 + 50 * Math.sin(step));
        }
        page.mouse().up();
    }

    static void fitsPhone(Page page) {
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(PHONE_WIDTH);
    }

    /**
     * Takes a picture of the whole page, also of what is scrolled away, where {@code -Daftersales.pictures=true} asks for
     * it: drawing a page without a graphics card takes longer than testing it.
     */
    static void picture(Page page, String name) {
        if (!Boolean.getBoolean("aftersales.pictures")) {
            return;
        }
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screenshots", name + ".png")));
    }
}
