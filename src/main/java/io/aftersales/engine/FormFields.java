package io.aftersales.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.form.FormData;
import org.camunda.bpm.engine.impl.cmd.AbstractGetDeployedFormCmd;
import org.camunda.bpm.engine.impl.cmd.GetStartFormCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;

/**
 * The fields of deployed forms, whoever asks. Which form a task has is asked each time; its text never changes once it is
 * deployed, and is read once.
 */
final class FormFields {

    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, Set<String>> read = new ConcurrentHashMap<>();

    Set<String> ofTask(CommandContext context, String task) {
        return new Fields(new GetTaskFormCmd(task)).of(context);
    }

    Set<String> ofStart(CommandContext context, String definition) {
        return new Fields(new GetStartFormCmd(definition)).of(context);
    }

    private Set<String> keys(InputStream source) {
        try (InputStream form = source) {
            Set<String> keys = new HashSet<>();
            collect(json.readTree(form), keys);
            return keys;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void collect(JsonNode node, Set<String> keys) {
        if (node.hasNonNull("key")) {
            keys.add(node.get("key").asText());
        }
        node.forEach(child -> collect(child, keys));
    }

    /** Finds the form as the engine does, and stops short of reading it again. */
    private final class Fields extends AbstractGetDeployedFormCmd {

        private final Command<? extends FormData> form;
        private Set<String> keys = Set.of();

        Fields(Command<? extends FormData> form) {
            this.form = form;
        }

        Set<String> of(CommandContext context) {
            execute(context);
            return keys;
        }

        @Override
        protected InputStream getDeploymentResource(String deployment, String name) {
            String place = deployment + ' ' + name;
            Set<String> known = read.get(place);
            if (known == null) {
                known = keys(super.getDeploymentResource(deployment, name));
                read.put(place, known);
            }
            keys = known;
            return InputStream.nullInputStream();
        }

        @Override
        protected FormData getFormData() {
            return commandContext.runWithoutAuthorization(form);
        }

        @Override
        protected void checkAuthorization() {
            // the gate asks, not the user
        }
    }
}
