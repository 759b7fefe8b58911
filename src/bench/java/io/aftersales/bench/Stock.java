package io.aftersales.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The engine as it ships, with our models: history "full", days of removal set at the end, its own acquisition of jobs,
 * no rights. Steps of ours do nothing but set the variables that a claim of ours had set there.
 */
final class Stock implements Side {

    /** What starts a claim. */
    static final String MESSAGE = "claims.received";

    private static final Pattern DELEGATE = Pattern.compile("camunda:delegateExpression=\"\\$\\{(\\w+)}\"");

    private final String database;
    private final HikariDataSource connections;
    private final ProcessEngine engine;
    private final Map<String, Object> start;

    Stock(Server server, String database, Recorded recorded) {
        this.database = database;
        this.start = recorded.of("claim-intake", "");
        if (start.isEmpty()) {
            throw new IllegalStateException("The recorded claim has no variables at its start");
        }
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(server.url(database));
        pool.setUsername("postgres");
        pool.setPassword("");
        pool.setMaximumPoolSize(24);
        this.connections = new HikariDataSource(pool);
        StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName(database);
        configuration.setDataSource(connections);
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setHistory("full");
        configuration.setHistoryTimeToLive("P1826D");
        configuration.setIdGenerator(new StrongUuidGenerator());
        configuration.setJobExecutorActivate(true);
        Map<Object, Object> beans = new HashMap<>();
        configuration.setBeans(beans);
        this.engine = configuration.buildProcessEngine();
        deploy(beans, recorded);
    }

    @Override
    public String name() {
        return "engine as it ships, by Java";
    }

    @Override
    public String database() {
        return database;
    }

    @Override
    public void claim() {
        String number = "CL-" + UUID.randomUUID();
        engine.getRuntimeService()
                .createMessageCorrelation(MESSAGE)
                .processInstanceBusinessKey(number)
                .setVariables(variables(number))
                .correlateStartMessage();
        for (Journey.Step step : Journey.STEPS) {
            String task = engine.getTaskService()
                    .createTaskQuery()
                    .processInstanceBusinessKey(number)
                    .taskDefinitionKey(step.task())
                    .singleResult()
                    .getId();
            engine.getFormService().submitTaskForm(task, step.stored());
        }
    }

    /** Returns what the claim of that number begins with. */
    Map<String, Object> variables(String number) {
        Map<String, Object> variables = new HashMap<>(start);
        variables.put("claimNumber", number);
        return variables;
    }

    /** Makes a user with a group, whose password is his name. */
    void employ(String name) {
        IdentityService identities = engine.getIdentityService();
        User user = identities.newUser(name);
        user.setPassword(name);
        identities.saveUser(user);
        // by default the engine takes no hyphen
        identities.saveGroup(identities.newGroup("desk"));
        identities.createMembership(name, "desk");
    }

    /** Checks that no instance is left. */
    @Override
    public void settle() {
        long running = engine.getRuntimeService().createProcessInstanceQuery().count();
        if (running > 0) {
            throw new IllegalStateException(running + " instances did not end");
        }
    }

    @Override
    public void close() {
        engine.close();
        connections.close();
    }

    private void deploy(Map<Object, Object> beans, Recorded recorded) {
        DeploymentBuilder deployment = engine.getRepositoryService().createDeployment();
        PathMatchingResourcePatternResolver files = new PathMatchingResourcePatternResolver();
        try {
            for (String pattern : new String[] {"processes/**/*.bpmn", "processes/**/*.dmn", "forms/**/*.form"}) {
                for (Resource file : files.getResources("classpath*:" + pattern)) {
                    String path = file.getURL().toString();
                    deployment.addInputStream(
                            path.substring(path.indexOf(pattern.substring(0, pattern.indexOf('*')))),
                            file.getInputStream());
                    Matcher delegates = DELEGATE.matcher(file.getContentAsString(java.nio.charset.StandardCharsets.UTF_8));
                    while (delegates.find()) {
                        beans.put(delegates.group(1), replay(recorded));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        deployment.deploy();
    }

    private static JavaDelegate replay(Recorded recorded) {
        return execution -> recorded.of(
                        execution.getProcessDefinitionId().substring(0, execution.getProcessDefinitionId().indexOf(':')),
                        execution.getCurrentActivityId())
                .forEach(execution::setVariable);
    }
}
