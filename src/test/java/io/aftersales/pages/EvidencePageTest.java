package io.aftersales.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.aftersales.testing.Browser;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What an auditor takes away, in a real browser. */
@IntegrationTest
@Requirement({"RPR-21", "INF-07"})
class EvidencePageTest {

    @RegisterExtension
    final Browser browser = new Browser();

    @LocalServerPort
    private int port;

    @Test
    void anAuditorTakesTheRegisterAndReachesTheLog() throws IOException {
        DeskPages desk = new DeskPages(browser, port);
        Page page = desk.loginToCockpit("auditor");
        List<String> errors = new ArrayList<>();
        page.onPageError(errors::add);
        page.navigate(desk.base() + "/desk/evidence");
        DeskPages.picture(page, "evidence-auditor");

        Download register = page.waitForDownload(
                () -> page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Download"))
                        .click());

        assertThat(register.suggestedFilename()).startsWith("register-").endsWith(".csv");
        assertThat(Files.readString(Objects.requireNonNull(register.path()))).contains("number,kind,opened_at");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Check the log"))
                .click();
        assertThat(page.locator("body")).containsText("whole");
        assertThat(errors).isEmpty();
    }

    @Test
    void othersAreRefused() {
        DeskPages desk = new DeskPages(browser, port);
        Page clerk = desk.login("zh-CN", 1280, 900, "desk");

        assertThat(Objects.requireNonNull(clerk.navigate(desk.base() + "/desk/evidence"))
                        .status())
                .isEqualTo(403);
        clerk.navigate(desk.base() + "/desk");
        assertThat(clerk.locator("a[href='/desk/evidence']")).hasCount(0);
    }
}
