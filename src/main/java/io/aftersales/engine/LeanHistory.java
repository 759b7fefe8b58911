package io.aftersales.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.ibatis.mapping.BoundSql;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.mapping.ParameterMapping;
import org.apache.ibatis.mapping.SqlSource;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.type.JdbcType;
import org.camunda.bpm.engine.impl.batch.history.HistoricBatchEntity;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManager;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricDecisionEvaluationEvent;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricTaskInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.DbHistoryEventHandler;
import org.camunda.bpm.engine.impl.history.producer.CacheAwareHistoryEventProducer;
import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationType;
import org.jspecify.annotations.Nullable;

/**
 * Writes the history that the engine writes, without reading it. The engine reads when a step, task or instance began
 * before it updates its row, only to compute how long it took: here the database does, where it has both times. And it
 * looks for a batch by the configuration of each timer. Until when a task is due stands with the task alone.
 */
class LeanHistory extends AbstractProcessEnginePlugin {

    private static final Set<Class<?>> ROWS = Set.of(
            HistoricActivityInstanceEventEntity.class,
            HistoricTaskInstanceEventEntity.class,
            HistoricProcessInstanceEventEntity.class);

    private static final String DURATION = "DURATION_ = ?";
    private static final String DURATION_BY_DATABASE =
            "DURATION_ = round(extract(epoch from cast(? as timestamp) - START_TIME_) * 1000)";

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setHistoryEventProducer(new WithoutBatchesOfTimers());
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl configuration) {
        Configuration statements = configuration.getSqlSessionFactory().getConfiguration();
        Map<Class<?>, String> updates = configuration.getDbSqlSessionFactory().getUpdateStatements();
        ROWS.forEach(row -> updates.put(row, update(row, statements)));
    }

    /** Returns the name of the statement that updates such a row. */
    private static String update(Class<?> row, Configuration statements) {
        String name = "update" + row.getSimpleName().replaceFirst("Entity$", "");
        MappedStatement engines = statements.getMappedStatement(name);
        MappedStatement own = new MappedStatement.Builder(
                        statements,
                        name + "ByDatabase",
                        new DurationByDatabase(engines.getSqlSource(), statements),
                        engines.getSqlCommandType())
                .resource(engines.getResource())
                .build();
        statements.addMappedStatement(own);
        return own.getId();
    }

    /** The engine's own statement but for the duration, which is there when the end is. */
    private record DurationByDatabase(SqlSource engines, Configuration statements) implements SqlSource {

        @Override
        public BoundSql getBoundSql(Object row) {
            BoundSql own = engines.getBoundSql(row);
            int at = own.getSql().indexOf(DURATION);
            if (at < 0) {
                return own;
            }
            List<ParameterMapping> parameters = new ArrayList<>(own.getParameterMappings());
            int index = Math.toIntExact(
                    own.getSql().substring(0, at).chars().filter(c -> c == '?').count());
            parameters.set(
                    index,
                    new ParameterMapping.Builder(statements, "endTime", Date.class)
                            .jdbcType(JdbcType.TIMESTAMP)
                            .build());
            return new BoundSql(statements, own.getSql().replace(DURATION, DURATION_BY_DATABASE), parameters, row);
        }
    }

    /** Goes with the plugin, which puts the durations into the statements of these rows. */
    static class Handler extends DbHistoryEventHandler {

        @Override
        public void handleEvent(HistoryEvent event) {
            if (!(event instanceof HistoricDecisionEvaluationEvent decided) || !isDueDate(decided)) {
                super.handleEvent(event);
            }
        }

        private static boolean isDueDate(HistoricDecisionEvaluationEvent decided) {
            return decided.getRootHistoricDecisionInstance()
                    .getDecisionDefinitionKey()
                    .equals(TaskDueDates.TABLE);
        }

        @Override
        protected void insertOrUpdate(HistoryEvent event) {
            if (!ROWS.contains(event.getClass()) || isInitialEvent(event) || event.getId() == null) {
                super.insertOrUpdate(event);
                return;
            }
            DbEntityManager entities = getDbEntityManager();
            // what is cached is written with what has become of it
            if (entities.getCachedEntity(event.getClass(), event.getId()) == null) {
                entities.merge(event);
            }
        }
    }

    /** A job of a batch has the id of the batch for its configuration, a timer when it is due. */
    private static final class WithoutBatchesOfTimers extends CacheAwareHistoryEventProducer {

        @Override
        protected @Nullable HistoricBatchEntity getHistoricBatchById(String configuration) {
            boolean timer =
                    Arrays.stream(TimerDeclarationType.values()).anyMatch(type -> configuration.startsWith(type + ":"));
            return timer ? null : super.getHistoricBatchById(configuration);
        }
    }
}
