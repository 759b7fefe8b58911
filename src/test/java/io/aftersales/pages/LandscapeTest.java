package io.aftersales.pages;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.aftersales.testing.Browser;
import io.aftersales.testing.IntegrationTest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every deployed process is drawn, with all that is in its model, by the viewer of the audit pages; Cockpit draws one. */
@IntegrationTest
class LandscapeTest {

    private static final String VIEWER = "/META-INF/resources/webjars/bpmn-js/8.0.0/dist/bpmn-viewer.production.min.js";

    /** The ids of the elements that the viewer draws of a model. */
    private static final String DRAW = """
            async xml => {
              const box = document.getElementById('box');
              box.replaceChildren();
              await new BpmnJS({ container: box }).importXML(xml);
              return Array.from(box.querySelectorAll('[data-element-id]'), each => each.dataset.elementId);
            }
            """;

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
    void everyProcessIsDrawn() throws IOException {
        Page page = browser.open();
        page.setContent("<div id='box' style='height: 800px'></div>");
        page.addScriptTag(new Page.AddScriptTagOptions().setContent(text(VIEWER)));
        List<ProcessDefinition> processes = repository
                .createProcessDefinitionQuery()
                .latestVersion()
                .orderByProcessDefinitionKey()
                .asc()
                .list();
        assertThat(processes).hasSize(models());

        for (ProcessDefinition process : processes) {
            String model = Bpmn.convertToString(repository.getBpmnModelInstance(process.getId()));

            assertThat((List<?>) page.evaluate(DRAW, model))
                    .as(process.getKey())
                    .extracting(String::valueOf)
                    .containsAll(elements(process));
        }
    }

    @Test
    void cockpitDrawsAProcess() {
        ProcessDefinition process = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("claim-intake")
                .latestVersion()
                .singleResult();
        Page page = new DeskPages(browser, port).loginToCockpit("auditor");

        page.navigate("http://localhost:" + port + "/camunda/app/cockpit/default/#/process-definition/"
                + process.getId() + "/runtime");

        page.waitForFunction(DRAWN, elements(process));
    }

    private static String text(String resource) throws IOException {
        try (InputStream content = LandscapeTest.class.getResourceAsStream(resource)) {
            return new String(requireNonNull(content).readAllBytes(), StandardCharsets.UTF_8);
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
