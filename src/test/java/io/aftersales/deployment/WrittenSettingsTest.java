package io.aftersales.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;
import org.yaml.snakeyaml.Yaml;

/** Every setting that the program reads is written down: in a page of {@code docs}, or with its value and why. */
class WrittenSettingsTest {

    /** In the value of a field or parameter, or the condition of a bean. */
    private static final Pattern READ =
            Pattern.compile("\\$\\{(aftersales\\.[a-z0-9.-]+)|OnProperty\\((?:name = )?\"(aftersales\\.[a-z0-9.-]+)\"");

    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");

    @Test
    void everySettingIsWrittenDown() throws IOException {
        Set<String> read = readBySources();
        read.addAll(readByRecords());
        Set<String> written = written();

        assertThat(read)
                .as("the settings are found")
                .contains(
                        "aftersales.cases.uploads-at-once",
                        "aftersales.oidc.scopes",
                        "aftersales.commitments.reconciliation.grace",
                        "aftersales.retention.enabled");
        assertThat(read.stream().filter(setting -> written.stream().noneMatch(name -> names(name, setting))))
                .isEmpty();
    }

    @Test
    void thereIsOneCurrency() throws IOException {
        assertThat(readBySources().stream().filter(setting -> setting.contains("currency")))
                .containsExactly("aftersales.currency");
    }

    /** A setting by its name or a part of it, or as it is written in the environment. */
    private static boolean names(String written, String setting) {
        String environment = setting.toUpperCase(Locale.ROOT).replace('.', '_');
        return written.equals(setting)
                || written.startsWith(setting + ".")
                || written.equals(environment.replace('-', '_'))
                || written.equals(environment.replace("-", ""))
                || written.startsWith(environment + "_");
    }

    private static Set<String> readBySources() throws IOException {
        Set<String> read = new TreeSet<>();
        for (Path source : files("src/main/java", ".java")) {
            for (MatchResult match :
                    READ.matcher(Files.readString(source)).results().toList()) {
                read.add(Objects.requireNonNullElse(match.group(1), match.group(2)));
            }
        }
        return read;
    }

    private static Set<String> readByRecords() {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        Set<String> read = new TreeSet<>();
        for (BeanDefinition found : scanner.findCandidateComponents("io.aftersales")) {
            Class<?> type = ClassUtils.resolveClassName(
                    Objects.requireNonNull(found.getBeanClassName()), WrittenSettingsTest.class.getClassLoader());
            addComponents(type.getAnnotation(ConfigurationProperties.class).value(), type, read);
        }
        return read;
    }

    private static void addComponents(String prefix, Class<?> type, Set<String> read) {
        for (RecordComponent component : type.getRecordComponents()) {
            String name = prefix + "."
                    + component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
            if (component.getType().getEnclosingClass() == type) {
                addComponents(name, component.getType(), read);
            } else {
                read.add(name);
            }
        }
    }

    private static Set<String> written() throws IOException {
        Set<String> written = new TreeSet<>();
        for (Path page : files("docs", ".md")) {
            for (String line : Files.readAllLines(page)) {
                addNames(line, written);
            }
        }
        for (Object document : new Yaml().loadAll(Files.readString(Path.of("src/main/resources/application.yaml")))) {
            flatten("", document, written);
        }
        return written;
    }

    /** A further name may be short, as in {@code `aftersales.cases.hourly-limit.address`, `.contact`}. */
    private static void addNames(String line, Set<String> written) {
        String last = "";
        for (MatchResult quoted : QUOTED.matcher(line).results().toList()) {
            String name = quoted.group(1).split("[=<\\s]", 2)[0];
            if (name.startsWith("aftersales.") || name.startsWith("AFTERSALES_")) {
                last = name;
                written.add(name);
            } else if (name.startsWith(".")) {
                written.add(last.replaceFirst("\\.[^.]*$", "") + name);
            } else if (name.startsWith("…_")) {
                for (int end = last.lastIndexOf('_'); end > 0; end = last.lastIndexOf('_', end - 1)) {
                    written.add(last.substring(0, end) + name.substring(1));
                }
            }
        }
    }

    private static void flatten(String prefix, Object value, Set<String> written) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, each) -> flatten(prefix.isEmpty() ? "" + key : prefix + "." + key, each, written));
        } else {
            written.add(prefix);
        }
    }

    private static List<Path> files(String root, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(root))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }
}
