package io.aftersales.repairs;

import static io.aftersales.repairs.RepairOffice.CUSTOMER;
import static io.aftersales.repairs.RepairOffice.ENGINEER;
import static io.aftersales.repairs.RepairOffice.NUMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.aftersales.notifications.Confidential;
import io.aftersales.testing.Requirement;
import io.aftersales.warranty.Coverage;
import io.aftersales.warranty.CoverageDecision;
import io.aftersales.warranty.CoverageGround;
import io.aftersales.warranty.FaultCause;
import io.aftersales.warranty.Occasion;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.ArgumentCaptor;

/** Why a repair is not free, as the letter with the offer tells it. */
class ChargeReasonTest {

    private final RepairOffice office = new RepairOffice();

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"WARRANTY, CUSTOMER_USE", "REPAIR_GUARANTEE, CUSTOMER_USE", "GOODWILL, CUSTOMER_USE", "NONE, TERM_OVER"
    })
    @Requirement("RPR-03")
    void theOfferNamesWhatTheTablesSay(CoverageGround ground, String reason) {
        decided(ground, "rule");

        assertThat(offered()).containsEntry("chargeReason", reason);
    }

    @Test
    @Requirement("RPR-03")
    void theOfferNamesWhatAPersonWroteWhoDecidedIt() {
        decided(CoverageGround.MANUAL, "The contract covers main units only");

        assertThat(offered()).containsEntry("chargeReason", new Confidential("The contract covers main units only"));
    }

    @Test
    @Requirement("RPR-03")
    void everyReasonHasItsWords() {
        ResourceBundle words = ResourceBundle.getBundle("i18n/messages-to-customers", Locale.ROOT);

        assertThat(words.getString("repair-quoted.body")).contains("{chargeReason}");
        assertThat(Arrays.stream(FaultCause.values())
                        .filter(cause -> cause != FaultCause.UNKNOWN)
                        .map(cause -> "value.chargeReason." + cause))
                .allSatisfy(key -> assertThat(words.containsKey(key)).as(key).isTrue());
    }

    private Map<String, Object> offered() {
        office.covers(Coverage.NOT_COVERED);
        office.opened();
        office.diagnoses.diagnose(
                NUMBER,
                new DiagnosisReport("CUSTOMER_USE", true, "PUMP", "CORE_PART", "It fell into water", true),
                ENGINEER);
        office.quotes.issue(NUMBER, Reports.quote(), ENGINEER);
        ArgumentCaptor<Map<String, Object>> facts = ArgumentCaptor.captor();
        verify(office.outbox).toCustomer(eq(CUSTOMER), eq("repair-quoted"), eq(NUMBER), any(), facts.capture());
        return facts.getValue();
    }

    private void decided(CoverageGround ground, String rule) {
        when(office.warranty.latest(NUMBER))
                .thenReturn(Optional.of(new CoverageDecision(
                        UUID.randomUUID(),
                        NUMBER,
                        ground == CoverageGround.MANUAL ? Occasion.DECIDED_BY_HAND : Occasion.DIAGNOSIS,
                        Coverage.NOT_COVERED,
                        ground,
                        null,
                        null,
                        rule,
                        "clause",
                        Map.of(),
                        office.clock.instant(),
                        ENGINEER)));
    }
}
