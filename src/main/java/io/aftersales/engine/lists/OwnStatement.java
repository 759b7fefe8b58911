package io.aftersales.engine.lists;

import java.util.function.UnaryOperator;
import org.apache.ibatis.mapping.BoundSql;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.mapping.SqlCommandType;
import org.apache.ibatis.session.Configuration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

/** A query of the engine in other words, beside its own; with the same parameters and results. */
final class OwnStatement {

    private OwnStatement() {}

    /**
     * Adds a statement to this engine, and to no other of the same JVM.
     *
     * @param name of the new statement
     * @param stock name of the engine's
     * @param words makes the new text of the engine's; each time it is asked, since the engine's depends on the question
     */
    static void add(
            ProcessEngineConfigurationImpl configuration, String name, String stock, UnaryOperator<String> words) {
        Configuration mappings = configuration.getSqlSessionFactory().getConfiguration();
        MappedStatement engines = mappings.getMappedStatement(stock);
        mappings.addMappedStatement(new MappedStatement.Builder(
                        mappings,
                        name,
                        query -> inOtherWords(mappings, engines.getBoundSql(query), words),
                        SqlCommandType.SELECT)
                .resultMaps(engines.getResultMaps())
                .build());
    }

    private static BoundSql inOtherWords(Configuration mappings, BoundSql engines, UnaryOperator<String> words) {
        BoundSql own = new BoundSql(
                mappings, words.apply(engines.getSql()), engines.getParameterMappings(), engines.getParameterObject());
        engines.getAdditionalParameters().forEach(own::setAdditionalParameter);
        return own;
    }
}
