package io.aftersales.warranty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.aftersales.problems.FieldProblem;
import io.aftersales.problems.InvalidInput;
import io.aftersales.problems.Refused;
import io.aftersales.products.ProductLine;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.transaction.annotation.Transactional;

/** People decide on coverage where the tables cannot, and only there. */
@IntegrationTest
@Transactional
class CoverageByHandTest extends OnOneUnit {

    @Test
    @Requirement({"F36", "RPR-02"})
    void peopleDecideWhereTheTablesCannot() {
        desk.decide(fault().of(ProductLine.VEHICLE).build(), "engineer");

        CoverageDecision decision = desk.decideByHand(number, true, " Told by 王工 ", "supervisor");
        CoverageDecision corrected = desk.decideByHand(number, false, "Papers were of another car", "supervisor");

        assertThat(decision.free()).isTrue();
        assertThat(decision.ground()).isEqualTo(CoverageGround.MANUAL);
        assertThat(decision.ruleText()).isEqualTo("Told by 王工");
        assertThat(decision.inputs()).containsEntry("productLine", "VEHICLE");
        assertThat(desk.of(number)).hasSize(3).endsWith(decision, corrected);
        assertThat(decision.toString()).doesNotContain("王");
        assertThat(jdbc.sql("select reason from coverage_decision where id = :id")
                        .param("id", decision.id())
                        .query(String.class)
                        .single())
                .startsWith("d1:");
    }

    @Test
    void peopleGiveAReason() {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> desk.decideByHand(number, true, " ", "supervisor"))
                .satisfies(refused -> assertThat(refused.problems())
                        .extracting(FieldProblem::field)
                        .containsExactly("reason"));
    }

    @ParameterizedTest
    @EnumSource(names = {"PRODUCT_QUALITY", "CUSTOMER_USE"})
    void peopleDoNotOverruleTheTables(FaultCause cause) {
        desk.decide(fault().by(cause).build(), "engineer");

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> desk.decideByHand(number, true, "Please", "supervisor"))
                .extracting(Refused::reason)
                .isEqualTo("warranty.refused.decided");
    }
}
