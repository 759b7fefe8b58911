package io.aftersales.fees.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.fees.CostBearer;
import io.aftersales.fees.CostDetail;
import io.aftersales.testing.Requirement;
import io.aftersales.testing.TableUnderTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table {@code processes/fees/cost-bearer.dmn}. */
class CostBearerTest {

    private final TableUnderTest bearers = new TableUnderTest("fees", "cost-bearer");

    @ParameterizedTest(name = "{0}, branch {1}: {2}")
    @CsvSource({
        "WORK, true, MANUFACTURING_COST",
        "WORK, false, MANUFACTURING_COST",
        "REPAIR, true, MANUFACTURING_COST",
        "REPAIR, false, MANUFACTURING_COST",
        "PARTS, true, MANUFACTURING_COST",
        "PARTS, false, MANUFACTURING_COST",
        "PACKAGING, true, MANUFACTURING_COST",
        "PACKAGING, false, MANUFACTURING_COST",
        "FREIGHT, true, MANUFACTURING_COST",
        "FREIGHT, false, MANUFACTURING_COST",
        "TRAVEL, true, SALES_BRANCH",
        "TRAVEL, false, NAMED_COMPANY",
        "FUEL, true, SALES_BRANCH",
        "FUEL, false, NAMED_COMPANY",
        "PARKING, true, SALES_BRANCH",
        "PARKING, false, NAMED_COMPANY",
        "LODGING, true, SALES_BRANCH",
        "LODGING, false, NAMED_COMPANY",
        "ALLOWANCE, true, SALES_BRANCH",
        "ALLOWANCE, false, NAMED_COMPANY",
        "COMMUNICATION, true, DEPARTMENT",
        "COMMUNICATION, false, DEPARTMENT",
        "OTHER, true, DEPARTMENT",
        "OTHER, false, DEPARTMENT"
    })
    @Requirement({"FEE-14", "FEE-15", "FEE-16"})
    void whoIsProposed(CostDetail detail, boolean branchStaff, CostBearer bearer) {
        assertThat(bearers.answer("bearer", Map.of("detail", detail.name(), "branchStaff", branchStaff)))
                .isEqualTo(bearer.name());
    }

    @Test
    void everyCostHasExactlyOneAnswer() {
        bearers.answersEveryCombination(
                Map.of("detail", TableUnderTest.names(CostDetail.class), "branchStaff", List.of(true, false)),
                "bearer",
                TableUnderTest.names(CostBearer.class));
    }
}
