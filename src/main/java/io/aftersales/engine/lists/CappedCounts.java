package io.aftersales.engine.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.ibatis.mapping.BoundSql;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.mapping.SqlCommandType;
import org.apache.ibatis.session.Configuration;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.springframework.stereotype.Component;

/**
 * Counts the tasks of groups to {@value #LIMIT} and not on. Tasklist asks for the count with each page of a list, and a
 * group can have hundreds of thousands of tasks: the page is read along an index, but counting reads them all.
 *
 * <p>The statement is the engine's own with a limit in it, and belongs to this engine only.
 */
@Component
class CappedCounts extends AbstractProcessEnginePlugin {

    /** One more than what is told: Tasklist shows it as "1000+" ({@code counts.js}). */
    static final int LIMIT = 1001;

    static final String STATEMENT = "selectTaskCountOfGroups";

    private static final String STOCK = "selectTaskCountByQueryCriteria";

    /** How the engine ends a count of distinct tasks on PostgreSQL. */
    private static final String END = ") countDistinct";

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<SessionFactory> sessions = new ArrayList<>(
                Objects.requireNonNullElse(configuration.getCustomSessionFactories(), List.<SessionFactory>of()));
        sessions.add(new GroupTaskManager.Factory());
        configuration.setCustomSessionFactories(sessions);
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl configuration) {
        Configuration mappings = configuration.getSqlSessionFactory().getConfiguration();
        MappedStatement stock = mappings.getMappedStatement(STOCK);
        mappings.addMappedStatement(new MappedStatement.Builder(
                        mappings,
                        STATEMENT,
                        query -> capped(mappings, stock.getBoundSql(query), query),
                        SqlCommandType.SELECT)
                .resultMaps(stock.getResultMaps())
                .build());
    }

    private static BoundSql capped(Configuration mappings, BoundSql stock, Object query) {
        BoundSql capped = new BoundSql(mappings, capped(stock.getSql()), stock.getParameterMappings(), query);
        stock.getAdditionalParameters().forEach(capped::setAdditionalParameter);
        return capped;
    }

    static String capped(String sql) {
        String count = sql.stripTrailing();
        if (!count.endsWith(END)) {
            throw new IllegalStateException("The engine counts tasks in another way than this was made for: " + sql);
        }
        return "%s limit %d%s".formatted(count.substring(0, count.length() - END.length()), LIMIT, END);
    }
}
