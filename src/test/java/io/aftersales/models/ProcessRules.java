package io.aftersales.models;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.xml.ModelParseException;

/** What a process must say of itself so that the engine, its owner and the people at the tasks can work with it. */
final class ProcessRules {

    private static final int MOST_NODES = 25;

    static final List<Rule> ALL = List.of(
            new Rule("the file is valid BPMN", ProcessRules::valid),
            new Rule("the process is executable", ProcessRules::executable),
            new Rule("history is kept for a number of days", ProcessRules::timeToLive),
            new Rule("process and user tasks are documented", ProcessRules::documented),
            new Rule("user tasks are offered to groups of the installation", ProcessRules::groups),
            new Rule("timers are absolute instants from a variable", ProcessRules::timers),
            new Rule("at most 25 nodes", ProcessRules::size));

    private ProcessRules() {}

    private static List<String> valid(Model model, Surroundings around) {
        Findings findings = new Findings();
        try {
            Bpmn.readModelFromStream(new ByteArrayInputStream(model.text().getBytes(StandardCharsets.UTF_8)));
        } catch (ModelParseException e) {
            findings.expect(false, "is not valid BPMN: %s", String.valueOf(e.getCause()));
        }
        return findings.all();
    }

    private static List<String> executable(Model model, Surroundings around) {
        Findings findings = new Findings();
        model.processes()
                .forEach(process -> findings.expect(
                        "true".equals(process.get("isExecutable")), "process '%s' is not executable", process.id()));
        return findings.all();
    }

    private static List<String> timeToLive(Model model, Surroundings around) {
        Findings findings = new Findings();
        model.processes()
                .forEach(process -> findings.expect(
                        process.camunda("historyTimeToLive").matches("P[0-9]+D"),
                        "historyTimeToLive is '%s', expected days such as P1825D",
                        process.camunda("historyTimeToLive")));
        return findings.all();
    }

    private static List<String> documented(Model model, Surroundings around) {
        Findings findings = new Findings();
        for (Xml each : model.root().all("process", "userTask")) {
            findings.expect(
                    each.children("documentation").stream()
                            .anyMatch(text -> !text.text().isBlank()),
                    "%s '%s' has no documentation, expected %s",
                    each.tag(),
                    each.id(),
                    each.is("process") ? "what it does and who owns it" : "what to do, in the reader's words");
        }
        return findings.all();
    }

    private static List<String> groups(Model model, Surroundings around) {
        Findings findings = new Findings();
        for (Xml task : model.root().all("userTask")) {
            String groups = task.camunda("candidateGroups");
            findings.expect(
                    !groups.isBlank(), "user task '%s' is offered to nobody, expected candidateGroups", task.id());
            Arrays.stream(groups.split(",", -1))
                    .map(String::trim)
                    .filter(group -> !group.isEmpty() && !group.contains("{"))
                    .forEach(group -> findings.expect(
                            Surroundings.GROUPS.contains(group),
                            "user task '%s' is offered to the group '%s', which does not exist",
                            task.id(),
                            group));
        }
        return findings.all();
    }

    private static List<String> timers(Model model, Surroundings around) {
        Findings findings = new Findings();
        for (Xml timer : model.root().all("timeDate", "timeDuration", "timeCycle")) {
            Xml event = timer.parent().parent();
            boolean schedule = event.is("startEvent") && event.parent().is("process");
            boolean absolute = timer.is("timeDate")
                    && VariableRules.variables(timer.text()).size() == 1;
            findings.expect(
                    schedule || absolute,
                    "timer '%s' waits for the %s '%s', expected a timeDate with one variable such as ${responseDueAt}",
                    event.id(),
                    timer.tag(),
                    timer.text());
        }
        return findings.all();
    }

    private static List<String> size(Model model, Surroundings around) {
        Findings findings = new Findings();
        findings.expect(
                model.nodes().size() <= MOST_NODES,
                "has %d nodes, expected at most %d: move a phase into a process of its own",
                model.nodes().size(),
                MOST_NODES);
        return findings.all();
    }
}
