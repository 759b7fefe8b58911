package io.aftersales.engine;

import io.aftersales.problems.ProblemWords;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.info.BuildProperties;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The engine as a product needs it, beyond what {@code application.yaml} can say. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    @Bean
    BusinessClock businessClock(@Value("${aftersales.calendar.zone}") ZoneId zone) {
        return new BusinessClock(zone);
    }

    // the engine takes its plugins first: so its tables are there before it looks for them
    @Bean
    @DependsOnDatabaseInitialization
    PrivateVariables privateVariables() {
        return new PrivateVariables();
    }

    @Bean
    @DependsOnDatabaseInitialization
    ReleasedModels releasedModels(
            JdbcClient jdbc,
            ObjectProvider<BuildProperties> build,
            @Value("${aftersales.release.back:false}") boolean back) {
        return new ReleasedModels(jdbc, build.getIfAvailable(), back);
    }

    @Bean
    AdhocExpressionGuard adhocExpressionGuard() {
        return new AdhocExpressionGuard();
    }

    @Bean
    FormRefusals formRefusals(ObjectProvider<ProblemWords> words) {
        return new FormRefusals(words);
    }

    @Bean
    PasswordHashing passwordHashing(
            @Value("${aftersales.login.password-iterations:" + PasswordHashing.LEAST_IN_PRODUCTION + "}")
                    int iterations) {
        return new PasswordHashing(iterations);
    }

    @Bean
    StaffGate staffGate() {
        return new StaffGate();
    }

    @Bean
    HistoryKeeper historyKeeper(ObjectProvider<ProblemWords> words) {
        return new HistoryKeeper(words);
    }

    @Bean
    DefinitionRights definitionRights() {
        return new DefinitionRights();
    }

    @Bean
    GroupedDeletes groupedDeletes() {
        return new GroupedDeletes();
    }

    @Bean
    LeanHistory leanHistory() {
        return new LeanHistory();
    }

    @Bean
    UndatedTasks undatedTasks(ObjectProvider<TaskDueDates> dates) {
        return new UndatedTasks(dates);
    }

    @Bean
    DeploymentGuard deploymentGuard(
            ObjectProvider<PromisedStep> promisedSteps, ListableBeanFactory beans, ObjectProvider<ProblemWords> words) {
        return new DeploymentGuard(
                new ModelRules(promisedSteps.orderedStream().toList(), new Deployed(beans)),
                new TableRules(EngineConfiguration::tables),
                words);
    }

    /** The decision tables of this release. */
    private static List<byte[]> tables() {
        try {
            List<byte[]> files = new ArrayList<>();
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:processes/**/*.dmn")) {
                files.add(file.getContentAsByteArray());
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
