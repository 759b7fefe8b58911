package io.aftersales.engine.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.testing.IntegrationTest;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class RememberedCellsPluginTest {

    @Autowired
    private ProcessEngineConfigurationImpl engine;

    @Test
    void theEngineOfTheApplicationRemembersCells() {
        assertThat(engine.getDmnEngineConfiguration().getFeelEngine()).isInstanceOf(RememberedCells.class);
    }
}
