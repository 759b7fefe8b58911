package io.aftersales.engine;

import java.lang.reflect.Field;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractExecuteFilterCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.util.ReflectionUtils;

/**
 * Refuses expressions in task queries that come from outside, those in sub-queries included.
 *
 * <p>The engine refuses them at the top of a query only; inside {@code orQueries} they are evaluated, which lets any
 * user who is logged in run code (CVE-2026-109432, not fixed in the community edition). Stored filters, which only
 * administrators write, keep their expressions.
 */
class AdhocExpressionGuard extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        EngineInterceptors.addOutside(configuration, Guard::new);
    }

    private static final class Guard extends CommandInterceptor {

        private static final Field EXTENDING_QUERY = extendingQuery();

        @Override
        public <T> T execute(Command<T> command) {
            if (command instanceof TaskQueryImpl query) {
                refuseExpressions(query);
            } else if (command instanceof AbstractExecuteFilterCmd
                    && ReflectionUtils.getField(EXTENDING_QUERY, command) instanceof TaskQueryImpl query) {
                refuseExpressions(query);
            }
            return next.execute(command);
        }

        private static void refuseExpressions(TaskQueryImpl query) {
            boolean found = !query.getExpressions().isEmpty()
                    || query.getQueries().stream()
                            .anyMatch(part -> !part.getExpressions().isEmpty());
            if (found) {
                throw new BadUserRequestException(
                        "Expressions are forbidden in ad-hoc queries, also inside orQueries; use plain values");
            }
        }

        private static Field extendingQuery() {
            Field field = ReflectionUtils.findField(AbstractExecuteFilterCmd.class, "extendingQuery");
            if (field == null) {
                throw new IllegalStateException("This engine keeps the extending query of a filter elsewhere");
            }
            ReflectionUtils.makeAccessible(field);
            return field;
        }
    }
}
