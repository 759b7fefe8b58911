package io.aftersales.traceability;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.aftersales.AftersalesApplication;
import io.aftersales.testing.Requirement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Holds the tests of this build against the requirements catalogue, and writes the report. */
class TraceabilityTest {

    private static final Path CATALOGUE = Path.of("docs/requirements.csv");
    private static final Path REPORT = Path.of("docs/traceability.md");

    @Test
    void everyCoveredRowHasItsTestAndTheReportIsFresh() throws IOException {
        Traceability found = new Traceability(Catalogue.parse(Files.readString(CATALOGUE)), claims());
        if (Boolean.getBoolean("aftersales.traceability.states")) {
            found = new Traceability(found.justified(), found.tests());
            Files.writeString(CATALOGUE, found.catalogue().text());
            Files.writeString(REPORT, found.report());
        }
        if (Boolean.getBoolean("aftersales.traceability.write")) {
            Files.writeString(REPORT, found.report());
        }

        assertThat(found.problems()).isEmpty();
        assertThat(REPORT)
                .as("docs/traceability.md is stale; regenerate it with: %s", Traceability.WRITE_REPORT)
                .hasContent(found.report());
    }

    private static Map<String, SortedSet<String>> claims() {
        Map<String, SortedSet<String>> claims = new TreeMap<>();
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
                .importPackagesOf(AftersalesApplication.class)) {
            String name = type.getName()
                    .substring(AftersalesApplication.class.getPackageName().length() + 1);
            collect(type, name.replace('$', '.'), claims);
            for (JavaMethod method : type.getMethods()) {
                collect(method, name.replace('$', '.') + "." + method.getName(), claims);
            }
        }
        return claims;
    }

    private static void collect(CanBeAnnotated element, String name, Map<String, SortedSet<String>> claims) {
        if (element.isAnnotatedWith(Requirement.class)) {
            Requirement requirement = element instanceof JavaClass type
                    ? type.getAnnotationOfType(Requirement.class)
                    : ((JavaMethod) element).getAnnotationOfType(Requirement.class);
            for (String id : requirement.value()) {
                claims.computeIfAbsent(id, first -> new TreeSet<>()).add(name);
            }
        }
    }
}
