package io.aftersales.testing;

import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.impl.driver.Driver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The one browser of this JVM; none when {@link #choice} says so. It ends with the JVM: the driver of the test tool ends
 * when nobody holds its input any more, and takes the browser along.
 *
 * @param started null when there is none
 */
record RunningBrowser(BrowserChoice choice, com.microsoft.playwright.@Nullable Browser started) {

    private static final class One {
        static final RunningBrowser BROWSER = start();
    }

    /** The test tool must not fetch three browsers by itself, whichever we use. */
    private static final Map<String, String> FETCH_NOTHING = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");

    private static final long FETCH_MINUTES = 5;

    /** How long a page may take to show something, also on a machine that has other things to do. */
    static final double PATIENCE_MILLIS = 60_000;

    /** Without the flags for networking a browser asks its maker's hosts at every start. */
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    /** Starts it unless it runs. */
    static RunningBrowser get() {
        return One.BROWSER;
    }

    private static RunningBrowser start() {
        BrowserChoice choice = BrowserChoice.decide(
                System.getenv(),
                System.getProperty("os.name"),
                path -> Files.isExecutable(Path.of(path)),
                RunningBrowser::fetch);
        LaunchOptions options = new LaunchOptions().setArgs(FLAGS);
        if (choice instanceof BrowserChoice.Found found) {
            options.setExecutablePath(Path.of(found.path()));
        } else if (!(choice instanceof BrowserChoice.Fetched)) {
            return new RunningBrowser(choice, null);
        }
        Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(FETCH_NOTHING));
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        return new RunningBrowser(choice, playwright.chromium().launch(options));
    }

    com.microsoft.playwright.Browser browser() {
        if (started == null) {
            throw new IllegalStateException("No browser: " + choice);
        }
        return started;
    }

    /** Fetches Chromium, and only that, into the cache of the test tool. */
    private static Optional<String> fetch() {
        try {
            ProcessBuilder builder =
                    Driver.ensureDriverInstalled(new HashMap<>(), false).createProcessBuilder();
            builder.command().addAll(List.of("install", "chromium"));
            builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD);
            Process process = builder.start();
            if (!process.waitFor(FETCH_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                return Optional.of("not done after %d minutes".formatted(FETCH_MINUTES));
            }
            return process.exitValue() == 0
                    ? Optional.empty()
                    : Optional.of("the download ended with %d".formatted(process.exitValue()));
        } catch (IOException e) {
            return Optional.of(e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("interrupted");
        }
    }
}
