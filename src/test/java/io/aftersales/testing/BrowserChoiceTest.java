package io.aftersales.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A browser that is there is used, a missing one is fetched, and only on a build server is it a failure. */
class BrowserChoiceTest {

    @Test
    void installedBrowserIsUsedAndNothingIsFetched() {
        assertThat(BrowserChoice.decide(
                        Map.of(), "Linux", "/usr/bin/google-chrome"::equals, BrowserChoiceTest::mustNotFetch))
                .isEqualTo(new BrowserChoice.Found("/usr/bin/google-chrome"));
        assertThat(BrowserChoice.decide(
                        Map.of(), "Mac OS X", path -> path.contains("Edge"), BrowserChoiceTest::mustNotFetch))
                .isEqualTo(new BrowserChoice.Found("/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge"));
        assertThat(BrowserChoice.decide(
                        Map.of("ProgramFiles", "C:\\Program Files"),
                        "Windows 11",
                        path -> path.endsWith("msedge.exe"),
                        BrowserChoiceTest::mustNotFetch))
                .isEqualTo(new BrowserChoice.Found("C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe"));
    }

    @Test
    void browserWithoutWindowsIsPreferred() {
        assertThat(BrowserChoice.decide(
                        Map.of(), "Linux", path -> path.contains("chromium"), BrowserChoiceTest::mustNotFetch))
                .isEqualTo(new BrowserChoice.Found("/usr/bin/chromium-headless-shell"));
    }

    @Test
    void namedBrowserComesFirst() {
        assertThat(BrowserChoice.decide(
                        Map.of("AFTERSALES_CHROMIUM", "/opt/chromium"),
                        "Linux",
                        path -> true,
                        BrowserChoiceTest::mustNotFetch))
                .isEqualTo(new BrowserChoice.Found("/opt/chromium"));
    }

    @Test
    void namedBrowserThatIsNotThereIsAnErrorEverywhere() {
        assertThat(BrowserChoice.decide(
                        Map.of("AFTERSALES_CHROMIUM", "/opt/chromium"),
                        "Linux",
                        path -> false,
                        BrowserChoiceTest::mustNotFetch))
                .isEqualTo(new BrowserChoice.Failed("AFTERSALES_CHROMIUM names '/opt/chromium', which does not exist"));
    }

    @Test
    void missingBrowserIsFetched() {
        assertThat(BrowserChoice.decide(Map.of("CI", "true"), "Linux", path -> false, Optional::empty))
                .isEqualTo(new BrowserChoice.Fetched());
    }

    @Test
    void withoutAnyTestsAreSkippedWithReasonAndCommand() {
        BrowserChoice choice =
                BrowserChoice.decide(Map.of("CI", "false"), "Linux", path -> false, BrowserChoiceTest::offline);

        assertThat(choice)
                .isInstanceOfSatisfying(
                        BrowserChoice.Skipped.class,
                        skipped -> assertThat(skipped.reason()).contains("no network", "apt-get install chromium"));
    }

    @Test
    void withoutAnyTestsFailOnABuildServer() {
        BrowserChoice choice =
                BrowserChoice.decide(Map.of("CI", "1"), "Linux", path -> false, BrowserChoiceTest::offline);

        assertThat(choice)
                .isInstanceOfSatisfying(
                        BrowserChoice.Failed.class,
                        failed -> assertThat(failed.reason()).contains("no network", "apt-get install chromium"));
    }

    private static Optional<String> offline() {
        return Optional.of("no network");
    }

    private static Optional<String> mustNotFetch() {
        throw new AssertionError("must not fetch");
    }
}
