package io.aftersales.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.aftersales.claims.CustomerFiles;
import io.aftersales.claims.ProofType;
import io.aftersales.fees.FeeSheets;
import io.aftersales.money.Money;
import io.aftersales.repairs.RepairFiles;
import io.aftersales.replacements.ApplicationRecord;
import io.aftersales.replacements.Condition;
import io.aftersales.replacements.Demand;
import io.aftersales.replacements.Entitlement;
import io.aftersales.replacements.EntitlementDecision;
import io.aftersales.replacements.EntitlementGround;
import io.aftersales.replacements.OfferKind;
import io.aftersales.replacements.OfferStatus;
import io.aftersales.replacements.Refund;
import io.aftersales.replacements.ReplacementFile;
import io.aftersales.replacements.ReplacementFiles;
import io.aftersales.replacements.ReplacementStatus;
import io.aftersales.replacements.WarrantyState;
import io.aftersales.replacements.Wish;
import io.aftersales.testing.Requirement;
import io.aftersales.warranty.FaultCause;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.support.StaticMessageSource;

/** What customers take along of applications for replacement, return and compensation. */
@Requirement("SEC-02")
class MyReplacementsTest {

    private static final String NUMBER = "CL-20261123-000001";
    private static final Instant AT = Instant.parse("2026-11-23T02:00:00Z");

    private final ReplacementFiles replacements = mock(ReplacementFiles.class);
    private final MyServices services = new MyServices(
            mock(RepairFiles.class),
            replacements,
            mock(FeeSheets.class),
            mock(CustomerFiles.class),
            mock(CasePageWriter.class),
            new PortalTimes(new StaticMessageSource(), Clock.fixed(AT, ZoneId.of("Asia/Shanghai"))));

    @Test
    void anApplicationIsThereWithHisWordsHisDemandAndTheMoney() {
        apply(
                entitlement(AT),
                new Refund(
                        128_000L,
                        "CNY",
                        "As paid",
                        "desk",
                        "manager",
                        AT,
                        LocalDate.of(2026, 11, 24),
                        "cashier",
                        "PAY-7"),
                List.of(offer(OfferStatus.PAID)));

        Map<String, Object> told = services.replacements(NUMBER).get(0);

        assertThat(told)
                .containsEntry("fault", "It stays dark")
                .containsEntry("specialReason", "A sick child")
                .containsEntry(
                        "demand",
                        Map.of("at", "2026-11-23T10:00+08:00", "reason", "The wall got wet", "demanded", "A new wall"))
                .containsEntry("refund", Map.of("amount", "1280.00 CNY", "paidOn", "2026-11-24", "reference", "PAY-7"))
                .containsEntry(
                        "entitlement",
                        Map.of(
                                "decision",
                                "ENTITLED",
                                "clause",
                                "terms 2026, clause 4",
                                "toldAt",
                                "2026-11-23T10:00+08:00"));
        assertThat(told.toString())
                .contains("300.00 CNY", "2026-11-25", "PAY-8")
                .doesNotContain("desk", "manager", "cashier", "supervisor", "Goodwill", "As paid", "peace");
    }

    @ParameterizedTest
    @EnumSource(OfferStatus.class)
    void ofWhatNobodyHasApprovedOrToldHimNothingIsThere(OfferStatus status) {
        apply(
                entitlement(null),
                new Refund(128_000L, "CNY", "As paid", "desk", null, null, null, null, null),
                List.of(offer(status)));

        Map<String, Object> told = services.replacements(NUMBER).get(0);

        assertThat(told).doesNotContainKeys("entitlement", "refund");
        assertThat(told.toString().contains("300.00 CNY"))
                .isEqualTo(status != OfferStatus.PROPOSED
                        && status != OfferStatus.RETURNED
                        && status != OfferStatus.REFUSED);
    }

    private void apply(Entitlement entitlement, Refund refund, List<ReplacementFile.Offer> offers) {
        when(replacements.of(NUMBER))
                .thenReturn(List.of(new ReplacementFile(
                        UUID.randomUUID(),
                        NUMBER,
                        ReplacementStatus.APPLIED,
                        AT,
                        new ApplicationRecord(
                                Wish.RETURN,
                                "It stays dark",
                                ProofType.INVOICE,
                                "F-1",
                                LocalDate.of(2026, 1, 5),
                                "SN1",
                                Condition.OWN_QUALITY,
                                FaultCause.PRODUCT_QUALITY,
                                "A sick child",
                                null,
                                AT,
                                "desk"),
                        Optional.of(entitlement),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(refund),
                        Optional.of(new Demand("The wall got wet", "A new wall", true, AT, "desk", null)),
                        offers,
                        Optional.empty(),
                        null,
                        List.of())));
    }

    private static Entitlement entitlement(@Nullable Instant toldAt) {
        return new Entitlement(
                EntitlementDecision.ENTITLED,
                EntitlementGround.SPECIAL_REASON,
                "terms 2026, clause 4",
                WarrantyState.IN_WARRANTY,
                null,
                AT,
                "supervisor",
                "For the sake of peace",
                toldAt,
                null);
    }

    private static ReplacementFile.Offer offer(OfferStatus status) {
        return new ReplacementFile.Offer(
                OfferKind.COMPENSATION,
                status,
                Optional.of(new Money(30_000L, "CNY")),
                0,
                "Goodwill",
                AT,
                "desk",
                "manager",
                LocalDate.of(2026, 11, 25),
                "cashier",
                "PAY-8");
    }
}
