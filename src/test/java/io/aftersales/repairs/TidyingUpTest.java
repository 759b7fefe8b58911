package io.aftersales.repairs;

import static io.aftersales.repairs.RepairOffice.ENGINEER;
import static io.aftersales.repairs.RepairOffice.NUMBER;
import static io.aftersales.testing.Refusals.wrongFields;
import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.testing.Requirement;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether the place is left as it was. */
class TidyingUpTest {

    private final RepairOffice office = new RepairOffice();

    @Test
    @Requirement("RPR-11")
    void whoIsDoneHasTidiedUp() {
        office.consented();

        assertThat(wrongFields(() -> office.work.record(NUMBER, report("DONE", false), ENGINEER)))
                .containsExactly("tidiedUp repairs.work.tidied");
        assertThat(office.repair().status()).isEqualTo(RepairStatus.CONSENTED);
        office.work.record(NUMBER, report("DONE", true), ENGINEER);

        assertThat(kept().tidiedUp()).isTrue();
    }

    @ParameterizedTest(name = "{0}, tidied up {1}")
    @CsvSource({"DONE,", "PART_MISSING, false", "PART_MISSING,"})
    @Requirement("RPR-11")
    void whoIsNotDoneOrWasNotAskedNeedNotSay(String result, @Nullable Boolean tidiedUp) {
        office.consented();

        office.work.record(NUMBER, report(result, tidiedUp), ENGINEER);

        assertThat(kept().tidiedUp()).isEqualTo(tidiedUp);
    }

    private Work kept() {
        return office.records.doneWorks.get(0);
    }

    private static WorkReport report(String result, @Nullable Boolean tidiedUp) {
        return new WorkReport(result, "Pump replaced", null, "Rusty screws", null, true, tidiedUp);
    }
}
