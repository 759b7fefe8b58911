package io.aftersales.engine;

import io.aftersales.problems.InvalidInput;
import io.aftersales.problems.Problems;
import java.util.Map;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/**
 * Refuses a form with characters that no text has, before any step sees it: the database can neither store them nor look
 * for them, which would be an error of ours (SEC-03).
 */
final class FormCharacters {

    private FormCharacters() {}

    /** @throws InvalidInput naming each such field as the steps behind the form name it */
    static void check(Command<?> form) {
        Map<?, ?> fields = FormValues.of(form);
        Problems problems = new Problems();
        for (Object name : fields.keySet()) {
            if (value(fields, name) instanceof String text) {
                problems.storable(plain(String.valueOf(name)), text);
            }
        }
        problems.throwIfAny();
    }

    /** Objects of Java are not read here: whether they may be is for the engine to say. */
    private static @Nullable Object value(Map<?, ?> fields, Object name) {
        if (fields instanceof VariableMap typed) {
            TypedValue value = typed.getValueTyped(String.valueOf(name));
            return value == null || value instanceof SerializableValue ? null : value.getValue();
        }
        return fields.get(name);
    }

    private static String plain(String name) {
        return name.startsWith(ProcessVariable.PRIVATE_PREFIX)
                ? StringUtils.uncapitalize(name.substring(ProcessVariable.PRIVATE_PREFIX.length()))
                : name;
    }
}
