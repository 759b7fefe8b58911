package io.aftersales.testing;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/**
 * Puts to rest what the tests of a class leave running. Else whoever moves the clock later waits until the timers of all
 * cases of all classes before have run, a thousand claims of one test among them.
 */
class Leftovers extends AbstractTestExecutionListener {

    private static final int SUSPENDED = 2;

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
