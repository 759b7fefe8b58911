package io.aftersales.engine.lists;

import io.aftersales.engine.EngineSessions;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/**
 * Counts the tasks of groups to {@value #LIMIT} and not on. Tasklist asks for the count with each page of a list, and a
 * group can have hundreds of thousands of tasks: the page is read along an index, but counting reads them all.
 *
 * <p>The statement is the engine's own with a limit in it, in the order of {@code ix_task_due} so that it can end there.
 */
@Component
class CappedCounts extends AbstractProcessEnginePlugin {

    /** One more than what is told: Tasklist shows it as "1000+" ({@code counts.js}). */
    static final int LIMIT = 1001;

    static final String STATEMENT = "selectTaskCountOfGroups";

    /** How the engine begins a count of distinct tasks on PostgreSQL, and ends it. */
    private static final Pattern COUNT =
            Pattern.compile("(?s)(SELECT COUNT\\(\\*\\) FROM \\(SELECT DISTINCT) +(RES\\.ID_ .+)\\) countDistinct\\s*");

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        EngineSessions.add(configuration, new GroupTaskManager.Factory());
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl configuration) {
        OwnStatement.add(configuration, STATEMENT, "selectTaskCountByQueryCriteria", CappedCounts::capped);
    }

    static String capped(String sql) {
        Matcher count = COUNT.matcher(sql.strip());
        if (!count.matches()) {
            throw new IllegalStateException("The engine counts tasks in another way than this was made for: " + sql);
        }
        return "%s RES.DUE_DATE_, %s limit %d) countDistinct".formatted(count.group(1), count.group(2), LIMIT);
    }
}
