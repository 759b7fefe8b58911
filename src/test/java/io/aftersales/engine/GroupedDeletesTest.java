package io.aftersales.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aftersales.testing.IntegrationTest;
import java.util.List;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Rows that end together are deleted together, or not at all. */
@IntegrationTest
class GroupedDeletesTest extends OnOneInstance {

    @Autowired
    private ProcessEngineConfigurationImpl engine;

    @Test
    void whatEndsTogetherIsDeleted() {
        deleteAll(() -> {});

        assertThat(left()).isZero();
    }

    @Test
    void nothingIsDeletedThatSomebodyElseHasChanged() {
        int before = left();

        assertThatThrownBy(
                        () -> deleteAll(() -> database.sql("""
                                update act_ru_variable set rev_ = rev_ + 1
                                where proc_inst_id_ = ? and name_ = 'claimNumber'""").param(instance).update()))
                .isInstanceOf(OptimisticLockingException.class);

        assertThat(before).isGreaterThan(1);
        assertThat(left()).isEqualTo(before);
    }

    /** Deletes the variables of the instance, the rest done between reading and writing. */
    private void deleteAll(Runnable meanwhile) {
        engine.getCommandExecutorTxRequired().execute(context -> {
            List<VariableInstanceEntity> variables =
                    context.getVariableInstanceManager().findVariableInstancesByProcessInstanceId(instance);
            meanwhile.run();
            variables.forEach(context.getDbEntityManager()::delete);
            return variables;
        });
    }

    private int left() {
        return database.sql("select count(*) from act_ru_variable where proc_inst_id_ = ?")
                .param(instance)
                .query(Integer.class)
                .single();
    }
}
