package io.aftersales.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.startsWith;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.aftersales.claims.ClaimFile;
import io.aftersales.complaints.Assessment;
import io.aftersales.complaints.CauseClass;
import io.aftersales.complaints.ComplaintFile;
import io.aftersales.complaints.Settlement;
import io.aftersales.fees.CustomerCharge;
import io.aftersales.fees.FeeSheets;
import io.aftersales.fees.SheetTotals;
import io.aftersales.money.Money;
import io.aftersales.repairs.RepairFiles;
import io.aftersales.replacements.Demand;
import io.aftersales.replacements.DemandRoute;
import io.aftersales.replacements.Refund;
import io.aftersales.replacements.ReplacementFile;
import io.aftersales.replacements.ReplacementFiles;
import io.aftersales.testing.Requirement;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.ui.Model;

/** Of which cases those see anything who do one step of some: numbers count up, and anybody can try them. */
@Requirement({"SEC-01", "SEC-02"})
class BriefRulesTest {

    private static final String CLAIM = "CL-20261123-000001";
    private static final String COMPLAINT = "CP-20261123-000001";
    private static final String NOTHING = "desk/no-brief";

    private final Authentication reader = new TestingAuthenticationToken("somebody", "");
    private final FeeSheets fees = mock(FeeSheets.class);
    private final ReplacementFiles replacements = mock(ReplacementFiles.class);
    private final CasePages pages = mock(CasePages.class);
    private final ClaimFile claim = mock(ClaimFile.class);
    private final ComplaintFile complaint = mock(ComplaintFile.class);
    private final Assessment assessment = mock(Assessment.class);
    private final Settlement settlement = mock(Settlement.class);
    private final ReplacementFile applied = mock(ReplacementFile.class);
    private final Model model = new ExtendedModelMap();
    private final BriefPages briefs =
            new BriefPages(mock(RepairFiles.class), replacements, fees, pages, Clock.systemUTC());

    @BeforeEach
    void file() {
        when(claim.number()).thenReturn(CLAIM);
        when(complaint.number()).thenReturn(COMPLAINT);
        when(complaint.assessment()).thenReturn(assessment);
        when(complaint.settlement()).thenReturn(settlement);
        when(applied.demand()).thenReturn(Optional.empty());
        when(applied.refund()).thenReturn(Optional.empty());
    }

    @Test
    void ofAClaimWithoutAnyMoneyThoseWhoPayReadNothing() {
        opens("/desk/fees/");

        assertThat(briefs.claim(claim, reader, model)).isEqualTo(NOTHING);
        assertThat(model.asMap()).isEqualTo(Map.of("number", CLAIM));
    }

    @Test
    void aSheetThatChargesNobodyIsReviewedWithoutItsCustomer() {
        opens("/desk/fees/");
        when(fees.totals(CLAIM)).thenReturn(Optional.of(new SheetTotals(CLAIM, 1, "CNY", 0, 9_000, Map.of())));

        assertThat(briefs.claim(claim, reader, model)).isEqualTo("desk/claim-brief");
        assertThat(model.asMap()).containsEntry("hasFees", true).containsEntry("paysOrCalls", false);
    }

    @Test
    void whoIsChargedIsShownToWhoCallsHim() {
        opens("/desk/fees/");
        when(fees.charge(CLAIM)).thenReturn(Optional.of(mock(CustomerCharge.class)));

        briefs.claim(claim, reader, model);

        assertThat(model.asMap()).containsEntry("paysOrCalls", true);
    }

    @Test
    void whoGetsMoneyIsShownToWhoPays() {
        opens("/desk/fees/");
        when(replacements.of(CLAIM)).thenReturn(List.of(applied));
        ReplacementFile.Offer offer = mock(ReplacementFile.Offer.class);
        when(applied.offers()).thenReturn(List.of(offer));
        when(offer.amount()).thenReturn(Optional.empty());
        assertThat(briefs.claim(claim, reader, model)).isEqualTo(NOTHING);

        when(offer.amount()).thenReturn(Optional.of(new Money(30_000L, "CNY")));
        briefs.claim(claim, reader, model);
        assertThat(model.asMap()).containsEntry("paysOrCalls", true);

        when(applied.offers()).thenReturn(List.of());
        when(applied.refund()).thenReturn(Optional.of(mock(Refund.class)));
        briefs.claim(claim, reader, model);
        assertThat(model.asMap()).containsEntry("paysOrCalls", true);
    }

    @ParameterizedTest
    @EnumSource(DemandRoute.class)
    void departmentsReadDemandsThatArePassedToThemWithoutTheCustomer(DemandRoute route) {
        opens("/desk/complaints");
        when(replacements.of(CLAIM)).thenReturn(List.of(applied));
        Demand demand = mock(Demand.class);
        when(applied.demand()).thenReturn(Optional.of(demand));
        when(demand.demandRoute()).thenReturn(route);
        when(fees.charge(CLAIM)).thenReturn(Optional.of(mock(CustomerCharge.class)));

        boolean shown = briefs.claim(claim, reader, model).equals("desk/claim-brief");

        assertThat(shown).isEqualTo(route == DemandRoute.DEFER);
        assertThat(model.getAttribute("paysOrCalls")).isNotEqualTo(true);
    }

    @ParameterizedTest
    @EnumSource(CauseClass.class)
    void engineersReadComplaintsAboutDamageOnly(CauseClass cause) {
        opens("/desk/repairs");
        assertThat(briefs.complaint(complaint, reader, model)).isEqualTo(NOTHING);

        when(settlement.causeClass()).thenReturn(cause);

        assertThat(briefs.complaint(complaint, reader, model).equals(NOTHING))
                .isEqualTo(cause != CauseClass.HUMAN_DAMAGE);
    }

    @Test
    void nobodyReadsAComplaintAboutHimself() {
        opens("/desk/");
        when(settlement.causeClass()).thenReturn(CauseClass.HUMAN_DAMAGE);
        when(fees.charge(COMPLAINT)).thenReturn(Optional.of(mock(CustomerCharge.class)));
        when(assessment.complainedAbout()).thenReturn("somebody");

        assertThat(briefs.complaint(complaint, reader, model)).isEqualTo(NOTHING);
        assertThat(model.asMap()).isEqualTo(Map.of("number", COMPLAINT));
    }

    @Test
    void financeReadsComplaintsWithAChargeOnly() {
        opens("/desk/fees/");
        when(settlement.causeClass()).thenReturn(CauseClass.HUMAN_DAMAGE);
        assertThat(briefs.complaint(complaint, reader, model)).isEqualTo(NOTHING);

        when(fees.charge(COMPLAINT)).thenReturn(Optional.of(mock(CustomerCharge.class)));

        assertThat(briefs.complaint(complaint, reader, model)).isEqualTo("desk/complaint-brief");
        assertThat(model.asMap()).containsEntry("serves", false).containsEntry("agreed", List.of());
    }

    private void opens(String address) {
        when(pages.mayOpen(startsWith(address), any())).thenReturn(true);
    }
}
