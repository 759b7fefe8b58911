package io.aftersales.engine;

import java.util.Map;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.springframework.beans.DirectFieldAccessor;

/** What a command of the engine that takes a form brings along. */
final class FormValues {

    private FormValues() {}

    /** Returns the values by the names of their fields, empty when there are none. */
    static Map<?, ?> of(Command<?> form) {
        String held = form instanceof SubmitTaskFormCmd ? "properties" : "variables";
        return new DirectFieldAccessor(form).getPropertyValue(held) instanceof Map<?, ?> values ? values : Map.of();
    }
}
