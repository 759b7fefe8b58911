package io.aftersales.testing;

import io.aftersales.engine.BusinessClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/** Keeps the classes apart that share one application. */
class SharedApplication extends AbstractTestExecutionListener {

    private static final int SUSPENDED = 2;

    /** Every engine of a JVM has the same clock, and those of model tests have put it where they wanted. */
    @Override
    public void beforeTestClass(TestContext test) {
        BusinessClock clock = test.getApplicationContext().getBean(BusinessClock.class);
        clock.runAhead(clock.offset());
    }

    /**
     * Puts to rest what the tests leave running. Else whoever moves the clock later waits until the timers of all cases of
     * all classes before have run.
     */
    @Override
    public void afterTestClass(TestContext test) {
        JdbcClient database = test.getApplicationContext().getBean(JdbcClient.class);
        database.sql("update act_ru_job set suspension_state_ = ? where process_instance_id_ is not null")
                .param(SUSPENDED)
                .update();
        database.sql("update commitment set next_step_at = null where next_step_at is not null")
                .update();
    }
}
