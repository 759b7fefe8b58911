package io.aftersales.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;

/** Puts managers of ours in the place of the engine's. */
public final class EngineSessions {

    private EngineSessions() {}

    /** Adds a factory before the engine is initialised; it takes the place of the engine's of the same session type. */
    public static void add(ProcessEngineConfigurationImpl configuration, SessionFactory factory) {
        List<SessionFactory> sessions = new ArrayList<>(
                Objects.requireNonNullElse(configuration.getCustomSessionFactories(), List.<SessionFactory>of()));
        sessions.add(factory);
        configuration.setCustomSessionFactories(sessions);
    }
}
