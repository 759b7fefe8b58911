package io.aftersales;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.testing.IntegrationTest;
import java.util.TimeZone;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The application starts, with the settings that everything else relies on. */
@IntegrationTest
class ApplicationStartTest {

    @Autowired
    private ProcessEngine engine;

    @Test
    void runsInUtcWhateverTheMachineSays() {
        assertThat(TimeZone.getDefault().getRawOffset()).isZero();
        assertThat(engine.getProcessEngineConfiguration().isAuthorizationEnabled())
                .isTrue();
    }
}
