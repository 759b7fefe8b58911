package io.aftersales.products;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.aftersales.problems.FieldProblem;
import io.aftersales.problems.ImportReport;
import io.aftersales.problems.InvalidInput;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@IntegrationTest
@Transactional
class ProductModelsTest {

    private static final String HEADING =
            "model,product_line,model_en,model_zh,component,component_en,component_zh,component_class\n";

    private final String code = "M" + UUID.randomUUID();

    @Autowired
    ProductModels models;

    @Test
    @Requirement("F37")
    void theClassOfAComponentIsAnAttributeOfTheMasterData() {
        models.put(new ModelDraft(
                code,
                "SMART_HOME",
                "Door lock",
                "门锁",
                List.of(
                        new ModelDraft.ComponentDraft("motor", "Motor", "电机", "CORE_PART"),
                        new ModelDraft.ComponentDraft("cover", "Cover", "盖板", "accessory"))));

        ProductModel model = models.find(code.toLowerCase(Locale.ROOT)).orElseThrow();
        assertThat(model.component("Motor"))
                .map(ProductComponent::componentClass)
                .contains(ComponentClass.CORE_PART);
        assertThat(model.component("COVER"))
                .map(ProductComponent::componentClass)
                .contains(ComponentClass.ACCESSORY);
        assertThat(model.component("LID")).isEmpty();
        assertThat(models.list("SMART_HOME")).contains(model);
        assertThat(models.list("VEHICLE")).doesNotContain(model);
    }

    @Test
    void enteringAModelAgainChangesItAndKeepsComponentsThatAreNotNamed() {
        models.put(draft("Door lock", new ModelDraft.ComponentDraft("MOTOR", "Motor", "电机", "CORE_PART")));

        ProductModel model = models.put(draft("Front door lock"));

        assertThat(model.nameEn()).isEqualTo("Front door lock");
        assertThat(model.components()).extracting(ProductComponent::code).containsExactly("MOTOR");
    }

    @Test
    void everyWrongFieldOfAModelIsNamed() {
        ModelDraft wrong = new ModelDraft(
                "?",
                "SHIPS",
                " ",
                null,
                List.of(
                        new ModelDraft.ComponentDraft("MOTOR", "Motor", "电机", "ENGINE"),
                        new ModelDraft.ComponentDraft("CASE", "Case", "外壳", "ACCESSORY"),
                        new ModelDraft.ComponentDraft("case", "Case", "外壳", "ACCESSORY")));

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> models.put(wrong))
                .extracting(InvalidInput::problems, InstanceOfAssertFactories.list(FieldProblem.class))
                .extracting(FieldProblem::field)
                .containsExactly(
                        "code",
                        "productLine",
                        "nameEn",
                        "nameZh",
                        "components[0].componentClass",
                        "components[2].code");
    }

    @Test
    @Requirement("F37")
    void goodLinesOfAListAreTakenAndTheOthersReported() {
        String csv = HEADING
                + code + ",SMART_HOME,Door lock,门锁,MOTOR,Motor,电机,CORE_PART\n"
                + code + ",SMART_HOME,Door lock,门锁,COVER,Cover,盖板,LID\n"
                + "\n"
                + code + ",SMART_HOME,\"Door lock\",门锁,KEY,\"Key, spare\",备用钥匙,ACCESSORY\n"
                + code + ",SMART_HOME,Gate,大门,HINGE,Hinge,铰链,ACCESSORY\n"
                + code + ",SMART_HOME,Door lock,门锁,KEY,Key,钥匙,ACCESSORY\n"
                + ",APPLIANCE,Oven\n";

        ImportReport report = models.importCsv(csv);

        assertThat(report.taken()).isEqualTo(2);
        assertThat(report.rejected())
                .extracting(
                        ImportReport.RejectedLine::number,
                        line -> line.problems().stream()
                                .map(FieldProblem::field)
                                .toList())
                .containsExactly(
                        tuple(3L, List.of("component_class")),
                        tuple(6L, List.of("model")),
                        tuple(7L, List.of("component")),
                        tuple(8L, List.of("model", "model_zh")));
        assertThat(models.find(code).orElseThrow().components())
                .extracting(ProductComponent::code, ProductComponent::nameEn)
                .containsExactly(tuple("KEY", "Key, spare"), tuple("MOTOR", "Motor"));
    }

    @Test
    void takingAListAgainChangesNothing() {
        String csv = "\uFEFF" + HEADING + code + ",VEHICLE,Van,厢式车,,,,\n";
        models.importCsv(csv);
        ProductModel before = models.find(code).orElseThrow();

        ImportReport again = models.importCsv(csv);

        assertThat(again).isEqualTo(new ImportReport(1, List.of()));
        assertThat(models.find(code)).contains(before);
        assertThat(before.components()).isEmpty();
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "'model,product_line'                            | problem.csv.columns",
                "'model,model,product_line'                      | problem.csv.columns",
                "''                                              | problem.csv.columns",
            })
    void aListWithoutItsColumnsIsRefusedAsAWhole(String csv, String expectation) {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> models.importCsv(csv + "\n"))
                .satisfies(refused -> assertThat(refused.problems())
                        .extracting(FieldProblem::expectation)
                        .containsExactly(expectation));
    }

    @Test
    void aListWithAnOpenQuotationMarkIsRefusedAsAWhole() {
        String csv = HEADING + code + ",VEHICLE,Van,厢式车,,,,\n\"" + code;

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> models.importCsv(csv))
                .satisfies(refused -> assertThat(refused.problems())
                        .extracting(FieldProblem::expectation)
                        .containsExactly("problem.csv.unreadable"));
        assertThat(models.find(code)).isEmpty();
    }

    private ModelDraft draft(String name, ModelDraft.ComponentDraft... components) {
        return new ModelDraft(code, "SMART_HOME", name, "门锁", List.of(components));
    }
}
