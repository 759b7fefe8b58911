package io.aftersales.claims.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.claims.ChargeBasis;
import io.aftersales.claims.ClaimKind;
import io.aftersales.claims.ClaimRules;
import io.aftersales.claims.ServiceMode;
import io.aftersales.claims.UrgencyReason;
import io.aftersales.products.ProductLine;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import java.time.Period;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The rules as the application asks them: by the tables that are deployed with it. */
@IntegrationTest
class DeployedClaimTablesTest {

    @Autowired
    ClaimRules rules;

    @Test
    @Requirement({"RSP-05", "F32", "F60"})
    void hazardIsUrgentWithoutBeingAskedFor() {
        assertThat(rules.urgent(false, UrgencyReason.VEHICLE_IMMOBILE, ProductLine.VEHICLE))
                .isTrue();
        assertThat(rules.urgent(false, null, ProductLine.VEHICLE)).isFalse();
    }

    @Test
    @Requirement({"CLM-01", "T28", "F36"})
    void windowIsKnownWhereTermsAreEntered() {
        assertThat(rules.applicationWindow(ProductLine.SMART_HOME)).contains(Period.ofMonths(36));
        assertThat(rules.applicationWindow(ProductLine.VEHICLE)).isEmpty();
    }

    @Test
    @Requirement({"DSP-03", "DSP-04", "DSP-05", "F24"})
    void onSiteIsUsualInWarrantyWorkshopForVehiclesAndThePostForParts() {
        assertThat(usual(ClaimKind.REPAIR, ProductLine.SMART_HOME)).isEqualTo(ServiceMode.ON_SITE);
        assertThat(usual(ClaimKind.REPAIR, ProductLine.VEHICLE)).isEqualTo(ServiceMode.WORKSHOP);
        assertThat(usual(ClaimKind.PARTS, ProductLine.SMART_HOME)).isEqualTo(ServiceMode.PARTS_BY_POST);
        assertThat(usual(ClaimKind.GUIDANCE, ProductLine.SMART_HOME)).isEqualTo(ServiceMode.REMOTE_GUIDANCE);
    }

    private ServiceMode usual(ClaimKind kind, ProductLine line) {
        return rules.usualServiceMode(kind, line, false, ChargeBasis.WARRANTY);
    }

    @Test
    @Requirement({"F38", "F39"})
    void missingProofAndLateApplicationGoOn() {
        assertThat(rules.chargeBasis(ClaimKind.REPAIR, false, "INSIDE")).isEqualTo(ChargeBasis.PROOF_PENDING);
        assertThat(rules.chargeBasis(ClaimKind.REPAIR, true, "OUTSIDE")).isEqualTo(ChargeBasis.PAID_SERVICE);
    }
}
