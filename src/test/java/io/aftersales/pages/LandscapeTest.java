package io.aftersales.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.aftersales.testing.Browser;
import io.aftersales.testing.IntegrationTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Cockpit draws every deployed process; together they are the picture of the landscape in the README. */
@IntegrationTest
class LandscapeTest {

    /** Cuts a diagram out of Cockpit's viewer, at its full size. */
    private static final String DIAGRAM = """
            () => {
              const layer = document.querySelector('.djs-container svg .viewport');
              const box = layer.getBBox();
              const copy = layer.cloneNode(true);
              copy.removeAttribute('transform');
              const defs = document.querySelector('.djs-container svg defs');
              return `<svg xmlns="http://www.w3.org/2000/svg" width="${box.width + 20}" height="${box.height + 20}"
                viewBox="${box.x - 10} ${box.y - 10} ${box.width + 20} ${box.height + 20}"
                >${defs ? defs.outerHTML : ''}${copy.outerHTML}</svg>`;
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
        Page page = browser.open("en-US", 1900, 1000);
        String cockpit = "http://localhost:" + port + "/camunda/app/cockpit/default/";
        page.navigate(cockpit);
        page.getByPlaceholder("Username").fill("auditor");
        page.getByPlaceholder("Password").fill("auditor");
        page.getByPlaceholder("Password").press("Enter");
        assertThat(page.getByText("Processes").first()).isVisible();
        StringBuilder landscape = new StringBuilder(
                "<style>body { font: 16px sans-serif } svg { max-width: 100%; height: auto }</style><body>");
        var processes = repository
                .createProcessDefinitionQuery()
                .latestVersion()
                .orderByProcessDefinitionKey()
                .asc()
                .list();

        for (ProcessDefinition process : processes) {
            // leaves the diagram before, which would still be there while the next one loads
            page.navigate("about:blank");
            page.navigate(cockpit + "#/process-definition/" + process.getId() + "/runtime");
            page.locator(".djs-container .djs-shape").first().waitFor();
            landscape.append("<h2>").append(process.getKey()).append("</h2>").append(page.evaluate(DIAGRAM));
        }

        assertThat(processes).hasSize(models());
        Page picture = browser.open("en-US", 1500, 1600);
        picture.setContent(landscape.append("</body>").toString());
        assertThat(picture.locator("svg .djs-shape").count()).isGreaterThan(100);
        // all of them on one picture
        picture.setViewportSize(1500, (Integer) picture.evaluate("document.documentElement.scrollHeight"));
        browser.screenshot(picture, "landscape");
    }

    private static int models() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("processes"))) {
            return (int) files.filter(file -> file.toString().endsWith(".bpmn")).count();
        }
    }
}
