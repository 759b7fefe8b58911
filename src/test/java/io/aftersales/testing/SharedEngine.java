package io.aftersales.testing;

import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Gives the engine of the shared application its name back when a test class ends that had an engine of the same name, since
 * a JVM knows one engine of each. Stands before what closes the other engine, and so comes after it.
 */
public final class SharedEngine implements BeforeAllCallback, AfterAllCallback {

    private Optional<ProcessEngine> shared = Optional.empty();

    @Override
    public void beforeAll(ExtensionContext context) {
        if (isOutermost(context)) {
            shared = Optional.ofNullable(ProcessEngines.getProcessEngines().get(ProcessEngines.NAME_DEFAULT));
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (isOutermost(context)) {
            shared.ifPresent(ProcessEngines::registerProcessEngine);
        }
    }

    private static boolean isOutermost(ExtensionContext context) {
        return !context.getRequiredTestClass().isMemberClass();
    }
}
