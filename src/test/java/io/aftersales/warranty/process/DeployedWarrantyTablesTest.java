package io.aftersales.warranty.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.products.ComponentClass;
import io.aftersales.products.ProductLine;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import io.aftersales.warranty.FaultCause;
import io.aftersales.warranty.LegalEntitlement;
import io.aftersales.warranty.LegalLimits;
import io.aftersales.warranty.LegalQuestion;
import io.aftersales.warranty.PartSource;
import io.aftersales.warranty.PartsQuality;
import io.aftersales.warranty.WarrantyRules;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The rules as the application asks them: by the tables that are deployed with it. */
@IntegrationTest
class DeployedWarrantyTablesTest {

    private static final LocalDate SOLD = LocalDate.of(2026, 3, 1);

    @Autowired
    WarrantyRules rules;

    @Autowired
    PartsQuality parts;

    @Autowired
    LegalLimits law;

    @Test
    @Requirement({"WAR-02", "F36"})
    void termsAreKnownWhereTheyAreEntered() {
        assertThat(rules.term(ProductLine.SMART_HOME, ComponentClass.CORE_PART))
                .map(WarrantyRules.Term::months)
                .contains(36L);
        assertThat(rules.term(ProductLine.VEHICLE, ComponentClass.CORE_PART)).isEmpty();
    }

    @Test
    @Requirement("WAR-07")
    void aCauseIsJudgedByItsClause() {
        assertThat(rules.cause(FaultCause.GUIDANCE_ERROR))
                .isEqualTo(new WarrantyRules.Cause(
                        true,
                        new WarrantyRules.Source(
                                "000 1.1.28(2)", "Error in manual or technical guidance / 说明书或技术指导错误")));
    }

    @Test
    @Requirement("F12")
    void aRepairIsGuaranteed() {
        assertThat(rules.guarantee(ProductLine.MACHINERY).days()).isEqualTo(30);
    }

    @Test
    @Requirement("F08")
    void partsHaveTheirRule() {
        assertThat(parts.rule(ProductLine.SMART_HOME, PartSource.AGENT, true))
                .map(PartsQuality.PartRule::allowed)
                .contains(false);
        assertThat(parts.rule(ProductLine.MACHINERY, PartSource.AGENT, true)).isEmpty();
    }

    @Test
    @Requirement("F63")
    void theLawIsOffAndGivesTheMostFirst() {
        LegalQuestion soon = new LegalQuestion(ProductLine.SMART_HOME, SOLD, SOLD.plusDays(7), true, true, 0, 0);
        LegalQuestion undated = new LegalQuestion(ProductLine.SMART_HOME, null, SOLD, true, true, 2, 0);

        assertThat(law.on()).isFalse();
        assertThat(law.entitlement(soon)).isEmpty();
        assertThat(rules.legalLimits(soon))
                .extracting(LegalEntitlement::remedy)
                .containsExactly(LegalEntitlement.Remedy.RETURN, LegalEntitlement.Remedy.EXCHANGE);
        assertThat(rules.legalLimits(undated))
                .extracting(LegalEntitlement::clause)
                .containsExactly("部分商品修理更换退货责任规定 11");
    }
}
