package io.aftersales.testing;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Which browser the tests use: one that is there, else one that is fetched, else none. */
sealed interface BrowserChoice {

    /** Names the variable that points to a Chromium in an unusual place. */
    String PATH_VARIABLE = "AFTERSALES_CHROMIUM";

    /** Says how to get a browser, for the three systems that the build runs on. */
    String HOW_TO_INSTALL = "install one (Debian: apt-get install chromium; macOS: brew install --cask google-chrome;"
            + " Windows: winget install Google.Chrome) or set " + PATH_VARIABLE + " to its program";

    /** A program that is installed; nothing must be fetched. */
    record Found(String path) implements BrowserChoice {}

    /** None is installed, but one was fetched into the cache of the test tool. */
    record Fetched() implements BrowserChoice {}

    /** Browser tests do not run. */
    record Skipped(String reason) implements BrowserChoice {}

    /** Browser tests fail: they must run here, or the setting is wrong. */
    record Failed(String reason) implements BrowserChoice {}

    /**
     * Decides.
     *
     * @param environment variables of the process; {@code CI} set to anything but {@code false} makes a browser a must
     * @param system name of the operating system, as in {@code os.name}
     * @param exists whether a program is there
     * @param fetch fetches a browser; the answer is empty, or why it could not
     */
    static BrowserChoice decide(
            Map<String, String> environment,
            String system,
            Predicate<String> exists,
            Supplier<Optional<String>> fetch) {
        String named = environment.getOrDefault(PATH_VARIABLE, "");
        if (!named.isBlank()) {
            return exists.test(named)
                    ? new Found(named)
                    : new Failed("%s names '%s', which does not exist".formatted(PATH_VARIABLE, named));
        }
        Optional<String> installed =
                candidates(environment, system).filter(exists).findFirst();
        if (installed.isPresent()) {
            return new Found(installed.get());
        }
        Optional<String> failure = fetch.get();
        if (failure.isEmpty()) {
            return new Fetched();
        }
        String reason = "No browser found and none could be fetched (%s): %s".formatted(failure.get(), HOW_TO_INSTALL);
        String ci = environment.getOrDefault("CI", "");
        return ci.isBlank() || ci.equalsIgnoreCase("false") ? new Skipped(reason) : new Failed(reason);
    }

    private static Stream<String> candidates(Map<String, String> environment, String system) {
        String os = system.toLowerCase(Locale.ROOT);
        if (os.startsWith("mac")) {
            return Stream.of(
                    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
                    "/Applications/Chromium.app/Contents/MacOS/Chromium",
                    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge");
        }
        if (os.startsWith("windows")) {
            return Stream.of("ProgramFiles", "ProgramFiles(x86)", "LocalAppData")
                    .map(folder -> environment.getOrDefault(folder, ""))
                    .filter(folder -> !folder.isEmpty())
                    .flatMap(folder -> List.of(
                            folder + "\\Google\\Chrome\\Application\\chrome.exe",
                            folder + "\\Chromium\\Application\\chrome.exe",
                            folder + "\\Microsoft\\Edge\\Application\\msedge.exe")
                            .stream());
        }
        return Stream.of(
                // draws without the graphics stack, so in about half the time
                "/usr/bin/chromium-headless-shell",
                "/usr/bin/chromium",
                "/usr/bin/chromium-browser",
                "/usr/bin/google-chrome",
                "/usr/bin/google-chrome-stable",
                "/snap/bin/chromium",
                "/usr/bin/microsoft-edge");
    }
}
