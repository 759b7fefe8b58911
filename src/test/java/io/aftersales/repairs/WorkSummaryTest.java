package io.aftersales.repairs;

import static io.aftersales.repairs.RepairOffice.ENGINEER;
import static io.aftersales.repairs.RepairOffice.NUMBER;
import static io.aftersales.testing.Refusals.wrongFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.aftersales.testing.Requirement;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** After each job the problem met is written down, with details. */
@Requirement("FLD-11")
class WorkSummaryTest {

    private final RepairOffice office = new RepairOffice();

    @Test
    void whoIsDoneWritesDownWhatHeMetToo() {
        office.consented();

        assertThat(wrongFields(() -> office.work.record(NUMBER, done(null), ENGINEER)))
                .containsExactly("problemMet problem.required");
        assertThat(wrongFields(() -> office.work.record(NUMBER, done(" "), ENGINEER)))
                .containsExactly("problemMet problem.required");
        office.work.record(NUMBER, done("Rusty screws"), ENGINEER);

        assertThat(office.last().type()).isEqualTo("REPAIR_WORKED");
        assertThat(office.last().texts()).containsEntry("problemMet", "Rusty screws");
    }

    @Test
    void theFormAsksForItWhateverTheResult() throws IOException {
        JsonNode form = new ObjectMapper()
                .readTree(Path.of("forms/repairs/repair-product.form").toFile());

        assertThat(form.path("components"))
                .filteredOn(field -> field.path("key").asText().equals("privateProblemMet"))
                .allMatch(field -> field.at("/validate/required").asBoolean())
                .hasSize(1);
    }

    private static WorkReport done(@Nullable String problemMet) {
        return new WorkReport("DONE", "Pump replaced", null, problemMet, null, true, null);
    }
}
