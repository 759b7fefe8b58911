package io.aftersales.engine.lists;

import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_INSTANCE;

import java.util.List;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.ActivityStatisticsQueryImpl;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.db.AuthorizationCheck;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.camunda.bpm.engine.impl.persistence.entity.StatisticsManager;
import org.camunda.bpm.engine.management.ActivityStatistics;

/** The engine's own, but for how many instances wait at each step. */
class StepStatisticsManager extends StatisticsManager {

    @Override
    @SuppressWarnings("unchecked")
    public List<ActivityStatistics> getStatisticsGroupedByActivity(ActivityStatisticsQueryImpl query, Page page) {
        configureQuery(query);
        if (!readsAll(query)) {
            return getDbEntityManager().selectList(StepCounts.STOCK, query, page);
        }
        query.getAuthCheck().setAuthorizationCheckEnabled(false);
        return getDbEntityManager().selectList(StepCounts.STATEMENT, query, page);
    }

    private boolean readsAll(ActivityStatisticsQueryImpl query) {
        AuthorizationCheck rights = query.getAuthCheck();
        if (!rights.isAuthorizationCheckEnabled()) {
            return true;
        }
        // what is revoked may be single instances
        if (rights.isRevokeAuthorizationCheckEnabled()) {
            return false;
        }
        String key = getProcessDefinitionManager()
                .findLatestProcessDefinitionById(query.getProcessDefinitionId())
                .getKey();
        AuthorizationManager all = getAuthorizationManager();
        return all.isAuthorized(READ_INSTANCE, Resources.PROCESS_DEFINITION, key)
                || all.isAuthorized(Permissions.READ, Resources.PROCESS_INSTANCE, Authorization.ANY);
    }

    /** Takes the place of the engine's factory, because it is of the same type. */
    static class Factory implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return StatisticsManager.class;
        }

        @Override
        public Session openSession() {
            return new StepStatisticsManager();
        }
    }
}
