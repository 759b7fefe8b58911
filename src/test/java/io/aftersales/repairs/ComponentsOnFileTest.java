package io.aftersales.repairs;

import static io.aftersales.repairs.RepairOffice.ENGINEER;
import static io.aftersales.repairs.RepairOffice.NUMBER;
import static io.aftersales.testing.Refusals.wrongFields;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.aftersales.products.ComponentClass;
import io.aftersales.products.InstalledUnit;
import io.aftersales.products.ProductComponent;
import io.aftersales.products.ProductLine;
import io.aftersales.products.ProductModel;
import io.aftersales.products.SerialNumber;
import io.aftersales.testing.Requirement;
import io.aftersales.warranty.CoverageQuestion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.ArgumentCaptor;

/** The class of a component, which its term depends on, comes from the product models on file. */
class ComponentsOnFileTest {

    private final RepairOffice office = new RepairOffice();

    @ParameterizedTest(name = "{0} as {1}")
    @CsvSource({
        "COVER, MAIN_UNIT",
        "lock x1-cover, MAIN_UNIT",
        "cover, ",
        "' Protective cover ', CORE_PART",
        "保护盖, SOFTWARE"
    })
    @Requirement({"F37", "WAR-02", "WAR-03", "WAR-04"})
    void theClassOnFileCountsWhateverTheEngineerPicks(String component, @Nullable String picked) {
        knows("Lock X1", ComponentClass.ACCESSORY);
        office.opened();

        diagnose(component, picked);

        CoverageQuestion asked = asked();
        assertThat(asked.component()).isEqualTo("COVER");
        assertThat(asked.componentClass()).isEqualTo(ComponentClass.ACCESSORY);
        assertThat(Objects.requireNonNull(office.repair().diagnosis()).componentClass())
                .isEqualTo(ComponentClass.ACCESSORY);
        assertThat(office.last().facts()).containsEntry("componentClass", "ACCESSORY");
    }

    @Test
    @Requirement("F37")
    void theModelOfTheUnitOnFileGoesBeforeTheOneThatTheClaimNames() {
        SerialNumber serial = new SerialNumber("SN1");
        when(office.units.find(serial))
                .thenReturn(Optional.of(new InstalledUnit(
                        serial,
                        "DL-200",
                        ProductLine.SMART_HOME,
                        null,
                        null,
                        null,
                        null,
                        false,
                        null,
                        null,
                        null,
                        List.of())));
        knows("Lock X1", ComponentClass.MAIN_UNIT);
        knows("DL-200", ComponentClass.ACCESSORY);
        office.opened();

        diagnose("COVER", null);

        assertThat(asked().componentClass()).isEqualTo(ComponentClass.ACCESSORY);
    }

    @Test
    @Requirement("F37")
    void theClassIsAskedOnlyForWhatNoModelOnFileKnows() {
        knows("Lock X1", ComponentClass.ACCESSORY);
        office.opened();

        assertThat(wrongFields(() -> diagnose("HINGE", null))).containsExactly("componentClass problem.requiredOneOf");
        diagnose("HINGE", "CORE_PART");

        assertThat(asked().componentClass()).isEqualTo(ComponentClass.CORE_PART);
        assertThat(asked().component()).isEqualTo("HINGE");
    }

    @Test
    @Requirement("F37")
    void theFormPicksNoClassByItself() throws IOException {
        JsonNode form = new ObjectMapper().readTree(Files.readString(Path.of("forms/repairs/diagnose-fault.form")));

        assertThat(form.path("components"))
                .filteredOn(field -> field.path("key").asText().equals("privateComponentClass"))
                .singleElement()
                .satisfies(field -> {
                    assertThat(field.has("defaultValue")).isFalse();
                    assertThat(field.at("/validate/required").asBoolean()).isFalse();
                });
    }

    private void diagnose(String component, @Nullable String componentClass) {
        office.diagnoses.diagnose(
                NUMBER,
                new DiagnosisReport("PRODUCT_QUALITY", true, component, componentClass, "It is cracked", true),
                ENGINEER);
    }

    private CoverageQuestion asked() {
        ArgumentCaptor<CoverageQuestion> asked = ArgumentCaptor.captor();
        verify(office.warranty).decide(asked.capture(), eq(ENGINEER));
        return asked.getValue();
    }

    /** Puts a model on file whose cover is of that class. */
    private void knows(String model, ComponentClass type) {
        when(office.models.find(model))
                .thenReturn(Optional.of(new ProductModel(
                        model,
                        ProductLine.SMART_HOME,
                        model,
                        "门锁",
                        List.of(new ProductComponent("COVER", "Protective cover", "保护盖", type)))));
    }
}
