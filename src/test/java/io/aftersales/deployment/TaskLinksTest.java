package io.aftersales.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.aftersales.testing.Requirement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Whoever is offered a task may open the pages that its form links to. Who opens which address is read from {@code
 * docs/rights.csv}, which {@link AddressRightsTest} compares with the running system.
 */
@Requirement({"SEC-01", "SEC-02"})
class TaskLinksTest {

    static final Pattern TASK = Pattern.compile("<(?:bpmn:)?userTask ([^>]*)>");
    private static final Pattern LINK = Pattern.compile("]\\((/[^)?]*)");
    private static final Pattern TEXT = Pattern.compile("<text>\"([a-z-]+)\"</text>");

    /** Groups that a table names, by the variable that carries one to the task. */
    private static final Map<String, List<String>> TABLES = Map.of(
            "${department}", List.of("complaints/complaint-routing"),
            "${approverGroup}", List.of("complaints/complaint-decision", "replacements/compensation-approval"),
            "${measureGroup}", List.of("complaints/measure-execution"));

    /** Groups that the domain names, by the variable that carries one to the task; measures as surveys take them. */
    private static final Map<String, List<String>> NAMED = Map.of(
            "${messageGroup}", List.of("service-desk", "complaint-handlers"),
            "${responsibleGroup}", List.of("service-supervisors", "service-managers", "quality-inspectors"));

    /** Pages of the ladders are looked at below. */
    private static final Set<String> ELSEWHERE = Set.of("${escalationGroup}");

    /** Where the file of a case is, by the beginning of the name of its ladder; of a claim elsewhere. */
    private static final Map<String, String> PAGES = Map.of(
            "complaint", "/desk/complaints/{number}",
            "expense", "/desk/expenses/{number}",
            "follow-up", "/desk/follow-ups/{number}");

    @Test
    void whoIsOfferedATaskOpensTheLinksOfItsForm() throws IOException {
        Map<String, Set<String>> open = open();
        Map<String, List<String>> links = links();
        List<String> refused = new ArrayList<>();
        for (Path model : files("processes", ".bpmn")) {
            for (String task : found(TASK, Files.readString(model))) {
                for (String link : links.getOrDefault(attribute(task, "camunda:formRef"), List.of())) {
                    for (String group : groups(task)) {
                        if (!opens(open, link, group)) {
                            refused.add("%s: %s opens not %s".formatted(attribute(task, "id"), group, link));
                        }
                    }
                }
            }
        }

        assertThat(links)
                .as("the links are found")
                .containsKeys("pay-refund", "repair-damage", "contact-customer", "carry-out-measure");
        assertThat(refused).isEmpty();
    }

    @Test
    @Requirement({"T01", "T02", "T05", "T10"})
    void everyGroupOfALadderOpensTheFileOfItsCase() throws IOException {
        Map<String, Set<String>> open = open();
        String ladders = Files.readString(Path.of("processes/commitments/escalation-ladder.dmn"));
        Map<String, String> groups = new TreeMap<>();
        for (String rule : ladders.split("<rule ", -1)) {
            List<String> texts = found(TEXT, rule);
            if (rule.contains("</rule>")) {
                groups.put("%s %s".formatted(texts.get(0), texts.get(1)), texts.get(0));
            }
        }

        assertThat(groups).as("the rows are found").containsKeys("response process-owners", "appointment dispatchers");
        assertThat(groups).allSatisfy((row, ladder) -> {
            String page = PAGES.entrySet().stream()
                    .filter(kind -> ladder.startsWith(kind.getKey()))
                    .map(Map.Entry::getValue)
                    .findAny()
                    .orElse("/desk/cases/{number}");
            assertThat(open.get(page)).as("%s at %s", row, page).contains(row.substring(row.indexOf(' ') + 1));
        });
    }

    static boolean opens(Map<String, Set<String>> open, String link, String group) {
        Set<String> who = open.getOrDefault(link, Set.of());
        return who.contains("staff") || who.contains(group);
    }

    static List<String> groups(String task) throws IOException {
        List<String> groups = new ArrayList<>();
        for (String group : attribute(task, "camunda:candidateGroups").split(",", -1)) {
            if (TABLES.containsKey(group)) {
                for (String table : TABLES.getOrDefault(group, List.of())) {
                    found(TEXT, Files.readString(Path.of("processes", table + ".dmn"))).stream()
                            .filter(text -> text.matches("(dept|service)-.*"))
                            .forEach(groups::add);
                }
            } else if (NAMED.containsKey(group)) {
                groups.addAll(NAMED.getOrDefault(group, List.of()));
            } else if (!group.isEmpty() && !ELSEWHERE.contains(group)) {
                groups.add(group);
            }
        }
        return groups;
    }

    /** Returns where forms link to, as {@code rights.csv} names it, by form. */
    private static Map<String, List<String>> links() throws IOException {
        Map<String, List<String>> links = new LinkedHashMap<>();
        for (Path form : files("forms", ".form")) {
            links.put(
                    new ObjectMapper().readTree(form.toFile()).get("id").asText(),
                    found(LINK, Files.readString(form)).stream()
                            .map(link -> link.replaceAll("\\{\\{[^}]+}}", "{}"))
                            .distinct()
                            .toList());
        }
        return links;
    }

    /** Returns who opens an address; under its name with {@code {}} for every part that differs, too. */
    static Map<String, Set<String>> open() throws IOException {
        Map<String, Set<String>> open = new TreeMap<>();
        for (String line : Files.readAllLines(Path.of("docs/rights.csv"))) {
            String[] cells = line.split(",", 3);
            if (cells[0].equals("GET")) {
                Set<String> who = new TreeSet<>(Arrays.asList(cells[2].split(" ")));
                open.put(cells[1], who);
                open.put(cells[1].replaceAll("\\{[^}]+}", "{}"), who);
            }
        }
        return open;
    }

    static String attribute(String tag, String name) {
        return found(Pattern.compile(" " + name + "=\"([^\"]*)\""), " " + tag).stream()
                .findFirst()
                .orElse("");
    }

    static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toList());
    }

    static List<Path> files(String root, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(root))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }
}
