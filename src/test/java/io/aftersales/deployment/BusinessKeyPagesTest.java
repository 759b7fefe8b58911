package io.aftersales.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.cases.CaseKind;
import io.aftersales.testing.Requirement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Tasklist links each task to the page of its business key: it is there, and who is offered the task may open it. */
@Requirement({"SEC-01", "SEC-02"})
class BusinessKeyPagesTest {

    private static final Path APPLICATIONS = Path.of("src/main/resources/META-INF/resources/webjars/camunda/app");

    private static final Pattern PAGE = Pattern.compile("(?m)^ {2}([A-Z]{2}): '([^'#]+)");

    /** How the business keys of the processes of a module begin. */
    private static final Map<String, List<String>> MODULES = Map.of(
            "budgets", List.of("BC"),
            "claims", List.of("CL"),
            "commitments", List.of("CL", "CP", "EX", "FU"),
            "complaints", List.of("CP"),
            "erasure", List.of("CL", "CP", "FU"),
            "fees", List.of("CL"),
            "reimbursements", List.of("EX"),
            "repairs", List.of("CL"),
            "replacements", List.of("CL"),
            "surveys", List.of("CL"));

    /** Those of processes that are about something else than their module, or about more. */
    private static final Map<String, List<String>> PROCESSES = Map.of(
            "complaint-review", List.of("CR"),
            "customer-charge", List.of("CL", "CP"),
            "customer-message", List.of("CL", "CP"),
            "follow-up", List.of("CL", "FU"),
            "survey-improvement", List.of("IM"));

    @Test
    void whoIsOfferedATaskOpensThePageOfItsBusinessKey() throws IOException {
        Map<String, String> pages = pages();
        Map<String, Set<String>> open = TaskLinksTest.open();
        List<String> looked = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        for (Path model : TaskLinksTest.files("processes", ".bpmn")) {
            for (String task : TaskLinksTest.found(TaskLinksTest.TASK, Files.readString(model))) {
                for (String kind : kinds(model)) {
                    looked.add(kind);
                    String page = pages.getOrDefault(kind, "no page of " + kind);
                    TaskLinksTest.groups(task).stream()
                            .filter(group -> !TaskLinksTest.opens(open, page, group))
                            .map(group -> "%s of %s: %s opens not %s"
                                    .formatted(TaskLinksTest.attribute(task, "id"), kind, group, page))
                            .forEach(refused::add);
                }
            }
        }

        assertThat(looked).as("the tasks are found").contains("BC", "CL", "CP", "CR", "EX", "FU", "IM");
        assertThat(refused).isEmpty();
    }

    @Test
    void everyKindOfCaseHasAPageThatThereIs() throws IOException {
        Map<String, String> pages = pages();

        assertThat(pages.keySet())
                .containsAll(
                        Arrays.stream(CaseKind.values()).map(CaseKind::prefix).toList());
        assertThat(TaskLinksTest.open().keySet()).containsAll(pages.values());
    }

    @Test
    void tasklistAndTheAuditAskTheOneRule() throws IOException {
        for (String script :
                List.of("tasklist/scripts/aftersales/promise.js", "cockpit/scripts/aftersales/instance-history.js")) {
            assertThat(Files.readString(APPLICATIONS.resolve(script)))
                    .as(script)
                    .contains("pageOf(")
                    .doesNotContain("/desk/");
        }
    }

    private static List<String> kinds(Path model) {
        String process = model.getFileName().toString().replace(".bpmn", "");
        String module = Path.of("processes").relativize(model).getName(0).toString();
        return PROCESSES.getOrDefault(process, MODULES.getOrDefault(module, List.of("module " + module)));
    }

    /** Returns the page of each kind of business key, with {@code {}} in the place of the key. */
    private static Map<String, String> pages() throws IOException {
        Map<String, String> pages = new TreeMap<>();
        PAGE.matcher(Files.readString(APPLICATIONS.resolve("cockpit/scripts/aftersales/case-page.js")))
                .results()
                .forEach(found -> pages.put(found.group(1), found.group(2).replace("{key}", "{}")));
        return pages;
    }
}
