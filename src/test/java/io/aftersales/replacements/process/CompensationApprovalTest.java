package io.aftersales.replacements.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.replacements.OfferKind;
import io.aftersales.testing.Requirement;
import io.aftersales.testing.TableUnderTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The table {@code processes/replacements/compensation-approval.dmn}. */
class CompensationApprovalTest {

    private final TableUnderTest approval = new TableUnderTest("replacements", "compensation-approval");

    @ParameterizedTest(name = "{0} cents")
    @ValueSource(longs = {1, 100, 1_000_000, Long.MAX_VALUE})
    @Requirement({"RPL-15", "F42"})
    void theSuperiorApprovesEveryAmount(long amountCents) {
        assertThat(approval.answer(
                        "group", Map.of("offerKind", "COMPENSATION", "amountCents", amountCents, "months", 0L)))
                .isEqualTo("service-supervisors");
    }

    @ParameterizedTest(name = "{0} months")
    @ValueSource(longs = {1, 12, 120})
    @Requirement({"RPL-11", "WAR-11", "F42"})
    void theSuperiorApprovesEveryExtension(long months) {
        assertThat(approval.answer(
                        "group", Map.of("offerKind", "LONGER_WARRANTY", "amountCents", 0L, "months", months)))
                .isEqualTo("service-supervisors");
    }

    @Test
    void everyOfferHasExactlyOneAnswer() {
        approval.answersEveryCombination(
                Map.of(
                        "offerKind", TableUnderTest.names(OfferKind.class),
                        "amountCents", List.of(0L, 1L, Long.MAX_VALUE),
                        "months", List.of(0L, 1L, 120L)),
                "group",
                List.of("service-supervisors"));
    }
}
