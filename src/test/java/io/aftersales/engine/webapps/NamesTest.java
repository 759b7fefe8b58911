package io.aftersales.engine.webapps;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.aftersales.testing.IntegrationTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Documentation;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every name that Tasklist shows has a Chinese one. */
@IntegrationTest
class NamesTest {

    private static final Path NAMES =
            Path.of("src/main/resources/META-INF/resources/webjars/camunda/app/tasklist/locales/names_zh.json");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    @Autowired
    private FilterService filters;

    @Autowired
    private IdentityService identities;

    @Test
    void everyNameOfTasksProcessesListsAndGroupsIsChinese() throws IOException {
        Set<String> shown = new TreeSet<>();
        for (BpmnModelInstance model : models()) {
            model.getModelElementsByType(Process.class).forEach(process -> shown.add(process.getName()));
            for (UserTask task : model.getModelElementsByType(UserTask.class)) {
                shown.add(task.getName());
                task.getDocumentations().stream()
                        .map(Documentation::getTextContent)
                        .forEach(shown::add);
            }
        }
        for (Filter filter : filters.createTaskFilterQuery().list()) {
            shown.add(filter.getName());
            shown.add(String.valueOf(filter.getProperties().get("description")));
            labels(filter).forEach(shown::add);
        }
        identities.createGroupQuery().list().forEach(group -> shown.add(group.getName()));

        assertThat(names().keySet()).containsExactlyInAnyOrderElementsOf(shown);
        assertThat(names()).allSatisfy((english, chinese) -> assertThat(chinese).containsPattern(HAN));
    }

    private static Stream<String> labels(Filter filter) {
        return new ObjectMapper()
                        .convertValue(
                                filter.getProperties().get("variables"),
                                new TypeReference<List<Map<String, String>>>() {})
                        .stream()
                        .map(variable -> String.valueOf(variable.get("label")));
    }

    private static Iterable<BpmnModelInstance> models() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("processes"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn"))
                    .map(file -> Bpmn.readModelFromFile(file.toFile()))
                    .toList();
        }
    }

    private static Map<String, String> names() throws IOException {
        return new ObjectMapper()
                .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                .readValue(Files.readAllBytes(NAMES), new TypeReference<>() {});
    }
}
