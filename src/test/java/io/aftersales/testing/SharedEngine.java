package io.aftersales.testing;

import java.util.Optional;
import org.camunda.bpm.admin.Admin;
import org.camunda.bpm.cockpit.Cockpit;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.tasklist.Tasklist;
import org.camunda.bpm.welcome.Welcome;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Gives the engine of the shared application its name back, and its web applications what they know, when a test class ends
 * that had an engine of the same name, since a JVM knows one of each. Stands before what closes the other engine, and so
 * comes after it.
 */
public final class SharedEngine implements BeforeAllCallback, AfterAllCallback {

    private Optional<Runnable> restore = Optional.empty();

    @Override
    public void beforeAll(ExtensionContext context) {
        if (isOutermost(context)) {
            restore = Optional.ofNullable(ProcessEngines.getProcessEngines().get(ProcessEngines.NAME_DEFAULT))
                    .map(engine -> {
                        var cockpit = Cockpit.getRuntimeDelegate();
                        var tasklist = Tasklist.getRuntimeDelegate();
                        var admin = Admin.getRuntimeDelegate();
                        var welcome = Welcome.getRuntimeDelegate();
                        return () -> {
                            ProcessEngines.registerProcessEngine(engine);
                            Cockpit.setCockpitRuntimeDelegate(cockpit);
                            Tasklist.setTasklistRuntimeDelegate(tasklist);
                            Admin.setAdminRuntimeDelegate(admin);
                            Welcome.setRuntimeDelegate(welcome);
                        };
                    });
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (isOutermost(context)) {
            restore.ifPresent(Runnable::run);
        }
    }

    private static boolean isOutermost(ExtensionContext context) {
        return !context.getRequiredTestClass().isMemberClass();
    }
}
