package io.aftersales.notifications;

import io.aftersales.customers.ContactDetails.Language;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Texts of the owner in a directory, in files that are named like those built in and hold the keys that differ. Read
 * again within ten seconds of a change. What is wrong with a text is told in the log and by the health of the
 * application, and the text built in is used instead: sending goes on.
 */
class OwnTexts {

    private static final Logger log = LoggerFactory.getLogger(OwnTexts.class);

    private static final long LOOK_EVERY_NANOS = 10_000_000_000L;

    private final @Nullable Path directory;
    private final LongSupplier nanoTime;
    private long lookedAt;
    private Map<String, Stamp> stamps = Map.of();
    private volatile Read read = new Read(Map.of(), List.of());

    OwnTexts(@Nullable Path directory, LongSupplier nanoTime) {
        this.directory = directory;
        this.nanoTime = nanoTime;
        this.lookedAt = nanoTime.getAsLong() - LOOK_EVERY_NANOS;
    }

    /** Of an installation whose owner has none. */
    static OwnTexts none() {
        return new OwnTexts(null, System::nanoTime);
    }

    private record Stamp(long size, long modified) {}

    private record Read(Map<String, String> texts, List<String> faults) {}

    Optional<String> find(Audience audience, Language language, String key) {
        look();
        return Optional.ofNullable(read.texts.get(fileName(audience, language) + "/" + key));
    }

    /** Returns what is wrong: file, key, value and what is expected. */
    List<String> faults() {
        look();
        return read.faults;
    }

    private synchronized void look() {
        Path place = directory;
        long now = nanoTime.getAsLong();
        if (place == null || now - lookedAt < LOOK_EVERY_NANOS) {
            return;
        }
        lookedAt = now;
        Map<String, Stamp> found = stamps(place);
        if (!found.equals(stamps)) {
            stamps = found;
            read = read(place);
            read.faults.forEach(fault -> log.error("The text that is built in is used instead. {}", fault));
            log.info("Read {} texts of messages from {}", read.texts.size(), place);
        }
    }

    private static Map<String, Stamp> stamps(Path place) {
        Map<String, Stamp> found = new HashMap<>();
        for (Audience audience : Audience.values()) {
            for (Language language : Language.values()) {
                String name = fileName(audience, language);
                try {
                    Path file = place.resolve(name);
                    found.put(
                            name,
                            new Stamp(
                                    Files.size(file),
                                    Files.getLastModifiedTime(file).toMillis()));
                } catch (IOException absent) {
                    log.debug("There is no {} in {}", name, place);
                }
            }
        }
        return found;
    }

    private Read read(Path place) {
        Map<String, String> texts = new HashMap<>();
        List<String> faults = new ArrayList<>();
        for (Audience audience : Audience.values()) {
            for (Language language : Language.values()) {
                String name = fileName(audience, language);
                if (stamps.containsKey(name)) {
                    TextCheck check = new TextCheck(name, audience, language);
                    contents(place.resolve(name), faults).forEach((key, text) -> {
                        Optional<String> fault = check.fault(key, text);
                        fault.ifPresentOrElse(faults::add, () -> texts.put(name + "/" + key, text));
                    });
                }
            }
        }
        return new Read(texts, List.copyOf(faults));
    }

    private static Map<String, String> contents(Path file, List<String> faults) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            faults.add("File %s cannot be read, expected is a file of properties in UTF-8: %s"
                    .formatted(file.getFileName(), e.getMessage()));
            return Map.of();
        }
        Map<String, String> contents = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> contents.put(key, properties.getProperty(key)));
        return contents;
    }

    private static String fileName(Audience audience, Language language) {
        String name = audience.bundle().substring(audience.bundle().lastIndexOf('/') + 1);
        return name + (language == Language.ZH ? "_zh" : "") + ".properties";
    }
}
