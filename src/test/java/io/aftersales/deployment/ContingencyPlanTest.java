package io.aftersales.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.engine.identity.StaffGroup;
import io.aftersales.testing.Requirement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The plan for emergencies is there, and answers for each event who does what first, until when, and whom he tells. */
@Requirement("SEC-05")
class ContingencyPlanTest {

    private static final Path DOCS = Path.of("docs");
    private static final Pattern ALERT = Pattern.compile("- alert: (\\w+)");
    private static final Pattern TERM = Pattern.compile("\\d+ (minutes|hours?|days)");
    private static final Pattern LINK = Pattern.compile("\\]\\(([a-z-]*)(?:\\.md)?(?:#([a-z-]+))?\\)");

    /** An event of the plan as its columns have it. */
    private record Event(
            String name, String noticed, String post, String first, String until, String then, String told) {

        static Event of(String line) {
            List<String> cells =
                    Arrays.stream(line.split("\\|")).map(String::strip).toList();
            assertThat(cells).as(line).hasSize(8);
            return new Event(
                    cells.get(1), cells.get(2), cells.get(3), cells.get(4), cells.get(5), cells.get(6), cells.get(7));
        }
    }

    @Test
    void everyEventHasPostFirstStepTermAndWhoIsTold() throws IOException {
        Set<String> posts = Stream.concat(
                        Stream.of("operators"),
                        Arrays.stream(StaffGroup.values()).map(group -> "`" + group.id() + "`"))
                .collect(Collectors.toSet());

        assertThat(events()).allSatisfy(event -> {
            assertThat(posts).as(event.name()).contains(event.post());
            assertThat(event.first()).as(event.name()).hasSizeGreaterThan(15);
            assertThat(event.until()).as(event.name()).matches(TERM);
            assertThat(event.then()).as(event.name()).isNotBlank();
            assertThat(event.told().equals("nobody")
                            || TERM.matcher(event.told()).find())
                    .as(event.name())
                    .isTrue();
        });
    }

    @Test
    void everyKindOfEventIsThere() throws IOException {
        assertThat(events())
                .extracting(event -> event.name().replace("**", "").toLowerCase(Locale.ROOT))
                .contains(
                        "leak of personal data",
                        "key lost",
                        "key stolen",
                        "virus or intruder",
                        "records changed",
                        "database lost",
                        "node down",
                        "site down",
                        "mail or messages down",
                        "wrong calendar year");
    }

    @Test
    void everyAlertOfTheOperatorsBelongsToAnEvent() throws IOException {
        Set<String> alerts = ALERT.matcher(Files.readString(DOCS.resolve("operations/prometheus/alerts.yml")))
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> noticed = new TreeSet<>();
        for (Event event : events()) {
            noticed.addAll(Arrays.asList(event.noticed().split("\\W+")));
        }

        assertThat(alerts).hasSizeGreaterThan(15);
        assertThat(noticed).containsAll(alerts);
    }

    @Test
    void postsHaveALineForTheirNamesAndThePagesLeadHere() throws IOException {
        String plan = Files.readString(DOCS.resolve("contingency.md"));

        assertThat(events())
                .allSatisfy(event -> assertThat(plan.lines()
                                .filter(line -> line.matches("\\| .*\\|\\s+\\|\\s+\\|"))
                                .anyMatch(line -> line.startsWith("| " + event.post())))
                        .as(event.post())
                        .isTrue());
        assertThat(Files.readString(DOCS.resolve("security.md"))).contains("(contingency.md)");
        assertThat(Files.readString(DOCS.resolve("operations.md"))).contains("(contingency.md)");
    }

    @Test
    void itsLinksLeadSomewhere() throws IOException {
        for (MatchResult link : LINK.matcher(Files.readString(DOCS.resolve("contingency.md")))
                .results()
                .toList()) {
            String page = link.group(1).isEmpty() ? "contingency" : link.group(1);
            String text = Files.readString(DOCS.resolve(page + ".md"));
            if (link.group(2) != null) {
                assertThat(text.lines()
                                .filter(line -> line.startsWith("#"))
                                .map(line -> line.replaceFirst("^#+ ", "")
                                        .toLowerCase(Locale.ROOT)
                                        .replace(' ', '-')))
                        .as(link.group())
                        .contains(link.group(2));
            }
        }
    }

    private static List<Event> events() throws IOException {
        List<Event> events = Files.readAllLines(DOCS.resolve("contingency.md")).stream()
                .filter(line -> line.startsWith("| **"))
                .map(Event::of)
                .toList();
        assertThat(events).hasSizeGreaterThan(10);
        return events;
    }
}
