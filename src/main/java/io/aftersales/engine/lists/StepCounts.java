package io.aftersales.engine.lists;

import io.aftersales.engine.EngineSessions;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/**
 * Counts how many instances wait at each step of a model, as Cockpit shows it in the picture. The engine joins each token
 * with the rights of the reader, and sorts all of them to count none twice. Whoever may read all instances of a model needs
 * no join, and without one no token is there twice. All others are answered by the engine's own statement.
 */
@Component
class StepCounts extends AbstractProcessEnginePlugin {

    static final String STATEMENT = "selectActivityStatisticsOfAll";

    static final String STOCK = "selectActivityStatistics";

    private static final String SORTED = "count(distinct E.ID_)";
    private static final String PLAIN = "count(E.ID_)";

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        EngineSessions.add(configuration, new StepStatisticsManager.Factory());
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl configuration) {
        OwnStatement.add(configuration, STATEMENT, STOCK, sql -> sql.replace(SORTED, PLAIN));
    }
}
