package io.aftersales.engine;

import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Has an instance that waits at a task, and leaves nothing of it. */
abstract class OnOneInstance {

    @Autowired
    RuntimeService runtime;

    @Autowired
    JdbcClient database;

    String instance = "";

    @BeforeEach
    void start() {
        String key = UUID.randomUUID().toString();
        instance = runtime.startProcessInstanceByKey(
                        "duplicate-review", key, Map.of("claimNumber", key, "duplicateCandidates", "none"))
                .getId();
    }

    @AfterEach
    void end() {
        runtime.deleteProcessInstanceIfExists(instance, "test", true, true, true, true);
    }
}
