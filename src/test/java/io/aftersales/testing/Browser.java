package io.aftersales.testing;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/**
 * A real browser for one test: {@code @RegisterExtension final Browser browser = new Browser();}
 *
 * <p>The program is started once for all tests of a JVM, each page gets a context (cookies, storage) of its own that
 * ends with the test. Without a browser the test is skipped with the reason and the command that installs one; where
 * {@code CI} is set it fails. A failing test leaves pictures of its pages in {@code target/screenshots}.
 */
public final class Browser implements BeforeEachCallback, AfterEachCallback, TestExecutionExceptionHandler {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private final List<BrowserContext> contexts = new ArrayList<>();
    private @Nullable RunningBrowser running;

    /** Opens an empty page of 1280 x 900 in English, in a context of its own: nobody is logged in. */
    public Page open() {
        return open("en-GB", 1280, 900);
    }

    /**
     * Opens an empty page in a context of its own.
     *
     * @param locale language of the user, such as {@code zh-CN}
     * @param width in pixels; a phone has 390
     * @param height in pixels
     */
    public Page open(String locale, int width, int height) {
        if (running == null) {
            throw new IllegalStateException("Register the extension: @RegisterExtension final Browser browser");
        }
        BrowserContext context = running.browser()
                .newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setLocale(locale)
                        .setTimezoneId("Asia/Shanghai")
                        .setViewportSize(width, height));
        context.setDefaultTimeout(RunningBrowser.PATIENCE_MILLIS);
        contexts.add(context);
        return context.newPage();
    }

    /** Writes a picture of what the page shows to {@code target/screenshots/<name>.png} and returns its path. */
    public Path screenshot(Page page, String name) {
        Path file = SCREENSHOTS.resolve(name + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
        return file;
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        RunningBrowser started = RunningBrowser.get();
        if (started.choice() instanceof BrowserChoice.Skipped skipped) {
            Assumptions.abort(skipped.reason());
        }
        if (started.choice() instanceof BrowserChoice.Failed failed) {
            Assertions.fail(failed.reason());
        }
        running = started;
    }

    @Override
    public void handleTestExecutionException(ExtensionContext test, Throwable failure) throws Throwable {
        String name = test.getRequiredTestClass().getSimpleName() + "."
                + test.getRequiredTestMethod().getName();
        int number = 0;
        for (BrowserContext context : contexts) {
            for (Page page : context.pages()) {
                number++;
                try {
                    screenshot(page, "failed-" + name + "-" + number);
                } catch (PlaywrightException e) {
                    failure.addSuppressed(e);
                }
            }
        }
        throw failure;
    }

    @Override
    public void afterEach(ExtensionContext test) {
        contexts.forEach(BrowserContext::close);
        contexts.clear();
    }
}
