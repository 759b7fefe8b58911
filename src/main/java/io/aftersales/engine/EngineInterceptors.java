package io.aftersales.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.jspecify.annotations.Nullable;

/** Adds interceptors to both chains of the engine's commands: those that join a transaction and those that open one. */
final class EngineInterceptors {

    private EngineInterceptors() {}

    /** Adds an interceptor that sees every command before anything else. */
    static void addOutside(ProcessEngineConfigurationImpl configuration, Supplier<CommandInterceptor> interceptor) {
        add(
                configuration.getCustomPreCommandInterceptorsTxRequired(),
                configuration::setCustomPreCommandInterceptorsTxRequired,
                interceptor);
        add(
                configuration.getCustomPreCommandInterceptorsTxRequiresNew(),
                configuration::setCustomPreCommandInterceptorsTxRequiresNew,
                interceptor);
    }

    /** Adds an interceptor that runs inside the transaction and the command context. */
    static void addInside(ProcessEngineConfigurationImpl configuration, Supplier<CommandInterceptor> interceptor) {
        add(
                configuration.getCustomPostCommandInterceptorsTxRequired(),
                configuration::setCustomPostCommandInterceptorsTxRequired,
                interceptor);
        add(
                configuration.getCustomPostCommandInterceptorsTxRequiresNew(),
                configuration::setCustomPostCommandInterceptorsTxRequiresNew,
                interceptor);
    }

    // an interceptor knows its successor, so that each chain needs one of its own
    private static void add(
            @Nullable List<CommandInterceptor> present,
            Consumer<List<CommandInterceptor>> setter,
            Supplier<CommandInterceptor> interceptor) {
        List<CommandInterceptor> all = present == null ? new ArrayList<>() : new ArrayList<>(present);
        all.add(interceptor.get());
        setter.accept(all);
    }
}
