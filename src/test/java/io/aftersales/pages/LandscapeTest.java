package io.aftersales.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.aftersales.testing.Browser;
import io.aftersales.testing.IntegrationTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Cockpit draws every deployed process, with all that is in its model. */
@IntegrationTest
class LandscapeTest {

    /** Whether the one diagram on the page has all these elements. */
    private static final String DRAWN = """
            ids => {
              const drawn = new Set(Array.from(
                  document.querySelectorAll('.djs-container [data-element-id]'), each => each.dataset.elementId));
              return ids.every(id => drawn.has(id));
            }
            """;

    @RegisterExtension
    final Browser browser = new Browser();

    @Autowired
    private RepositoryService repository;

    @LocalServerPort
    private int port;

    @Test
    void cockpitDrawsEveryProcess() throws IOException {
        Page page = new DeskPages(browser, port).loginToCockpit("auditor");
        page.navigate("http://localhost:" + port + "/camunda/app/cockpit/default/");
        List<ProcessDefinition> processes = repository
                .createProcessDefinitionQuery()
                .latestVersion()
                .orderByProcessDefinitionKey()
                .asc()
                .list();
        assertThat(processes).hasSize(models());

        for (ProcessDefinition process : processes) {
            // the page stays and changes its content
            page.evaluate("place => { location.hash = place }", "/process-definition/" + process.getId() + "/runtime");
            page.waitForFunction(DRAWN, elements(process));
        }
    }

    /** The ids of all nodes and flows. */
    private List<String> elements(ProcessDefinition process) {
        BpmnModelInstance model = repository.getBpmnModelInstance(process.getId());
        return Stream.of(FlowNode.class, SequenceFlow.class)
                .flatMap(type -> model.getModelElementsByType(type).stream())
                .map(FlowElement::getId)
                .toList();
    }

    private static int models() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("processes"))) {
            return (int) files.filter(file -> file.toString().endsWith(".bpmn")).count();
        }
    }
}
