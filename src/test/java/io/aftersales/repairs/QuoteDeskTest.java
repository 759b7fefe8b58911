package io.aftersales.repairs;

import static io.aftersales.repairs.RepairOffice.CUSTOMER;
import static io.aftersales.repairs.RepairOffice.ENGINEER;
import static io.aftersales.repairs.RepairOffice.NUMBER;
import static io.aftersales.testing.Refusals.refusal;
import static io.aftersales.testing.Refusals.wrongFields;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.verify;

import io.aftersales.customers.ContactDetails;
import io.aftersales.testing.Requirement;
import io.aftersales.warranty.Coverage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.ArgumentCaptor;

/** Plan, cost and cycle, and what customers say to them. It is Monday, 23 November 2026. */
class QuoteDeskTest {

    private final RepairOffice office = new RepairOffice();

    @Test
    @Requirement({"RPR-04", "RPR-05"})
    void whatIsCoveredIsFreeAndShowsItsPositions() {
        office.diagnosed();

        office.quotes.issue(NUMBER, Reports.quote(), ENGINEER);

        Quote quote = quote(1);
        assertThat(quote.text().free()).isTrue();
        assertThat(quote.text().totalCents()).isZero();
        assertThat(quote.lines())
                .containsExactly(new QuoteLine("PUMP", "Pump", 1, 12_050), new QuoteLine("LABOUR", "Labour", 2, 8_000));
        assertThat(facts("repair-quoted-free")).containsEntry("cycleDays", "5").containsEntry("total", "0.00 CNY");
    }

    @Test
    @Requirement({"RPR-03", "RPR-04", "RPR-05", "F14"})
    void whatIsNotCoveredCostsTheSumOfItsPositionsByThePriceList() {
        office.covers(Coverage.NOT_COVERED);
        office.speaks(ContactDetails.Language.ZH);
        office.diagnosed();

        office.quotes.issue(NUMBER, Reports.quote(), ENGINEER);

        assertThat(quote(1).text().totalCents()).isEqualTo(28_050);
        assertThat(quote(1).lines()).extracting(QuoteLine::name).containsExactly("水泵", "工时");
        assertThat(facts("repair-quoted")).containsEntry("total", "280.50 CNY");
    }

    @Test
    @Requirement("RPR-05")
    void aChargedQuoteNamesPositionsOfThePriceList() {
        office.covers(Coverage.NOT_COVERED);
        office.diagnosed();

        assertThat(wrongFields(() -> office.quotes.issue(NUMBER, charged(" \n"), ENGINEER)))
                .containsExactly("quoteLines repairs.quote.lines");
        assertThat(wrongFields(() -> office.quotes.issue(NUMBER, charged("GOLD 1"), ENGINEER)))
                .containsExactly("quoteLines repairs.quote.code", "quoteLines repairs.quote.lines");
    }

    @ParameterizedTest(name = "cycle {0}")
    @ValueSource(strings = {"1", "365", " 7 "})
    @Requirement("RPR-04")
    void aCycleLastsFromADayToAYear(String days) {
        office.diagnosed();

        office.quotes.issue(NUMBER, Reports.quote(days, "2026-11-30"), ENGINEER);

        assertThat(quote(1).text().cycleDays()).isEqualTo(Long.parseLong(days.strip()));
    }

    @ParameterizedTest(name = "cycle {0}")
    @CsvSource({"0", "366", "-1", "2.5", "soon", "''", "9999999999", ","})
    void aCycleIsAWholeNumberOfDays(@Nullable String days) {
        office.diagnosed();

        assertThat(wrongFields(() -> office.quotes.issue(NUMBER, Reports.quote(days, "2026-11-30"), ENGINEER)))
                .containsExactly("cycleDays repairs.number");
    }

    @Test
    void aQuoteIsValidTodayAtLeast() {
        office.diagnosed();

        assertThat(wrongFields(() -> office.quotes.issue(NUMBER, Reports.quote("5", "2026-11-22"), ENGINEER)))
                .containsExactly("validUntil repairs.time.past");
        assertThat(wrongFields(() -> office.quotes.issue(NUMBER, Reports.quote("5", "Monday"), ENGINEER)))
                .containsExactly("validUntil problem.date");
        QuoteDraft nothing = new QuoteDraft(null, null, null, null, false);
        assertThat(wrongFields(() -> office.quotes.issue(NUMBER, nothing, ENGINEER)))
                .containsExactly("plan problem.required", "cycleDays repairs.number", "validUntil problem.required");
        assertThat(office.quotes.issue(NUMBER, Reports.quote("5", "2026-11-23"), ENGINEER))
                .isEqualTo(1);
    }

    @Test
    void aQuoteNeedsADiagnosis() {
        office.opened();

        assertThat(refusal(() -> office.quotes.issue(NUMBER, Reports.quote(), ENGINEER)))
                .isEqualTo("CONFLICT repairs.status.unexpected [%s, OPEN, DIAGNOSED, QUOTED, CONSENTED]"
                        .formatted(NUMBER));
    }

    @Test
    @Requirement({"RPR-06", "RPR-08", "F44"})
    void aConsentIsKeptWithWhoWhenAndHowAndStartsTheQuotedCycle() {
        office.quoted();

        QuoteDesk.Answered answered =
                office.quotes.answer(NUMBER, Reports.answer(1, "CONSENTED", "Evenings only"), "desk");

        assertThat(consents())
                .containsExactly(new Consent(
                        1,
                        ConsentAnswer.CONSENTED,
                        ConsentChannel.PHONE,
                        "Wang Fang",
                        "Evenings only",
                        office.clock.instant(),
                        "desk"));
        assertThat(Objects.requireNonNull(answered.completion()).dueAt())
                .isEqualTo(office.clock.instant().plus(Duration.ofDays(5)));
        assertThat(quote(1).status()).isEqualTo(QuoteStatus.CONSENTED);
        assertThat(office.repair().status()).isEqualTo(RepairStatus.CONSENTED);
    }

    @Test
    @Requirement("RPR-06")
    void aQuoteIsAcceptedOnItsLastDay() {
        office.quoted();
        office.clock.set("2026-11-30T15:59:59.999Z");

        office.quotes.answer(NUMBER, Reports.consent(1), "desk");

        assertThat(office.repair().status()).isEqualTo(RepairStatus.CONSENTED);
    }

    @Test
    @Requirement("RPR-06")
    void aQuoteIsNotAcceptedTheDayAfter() {
        office.quoted();
        office.clock.set("2026-11-30T16:00:00Z");

        assertThat(refusal(() -> office.quotes.answer(NUMBER, Reports.consent(1), "desk")))
                .isEqualTo("CONFLICT repairs.quote.expired [%s, 1, 2026-11-30]".formatted(NUMBER));

        assertThat(consents()).isEmpty();
        assertThat(quote(1).status()).isEqualTo(QuoteStatus.OPEN);
    }

    @Test
    @Requirement("RPR-06")
    void whoRefusesOrWantsAnotherPlanGivesNoConsent() {
        office.quoted();
        assertThat(wrongFields(() -> office.quotes.answer(NUMBER, Reports.answer(1, "CHANGE_WANTED", null), "desk")))
                .containsExactly("note problem.required");

        assertThat(office.quotes
                        .answer(NUMBER, Reports.answer(1, "CHANGE_WANTED", "Too dear"), "desk")
                        .completion())
                .isNull();
        assertThat(refusal(() -> office.work.record(NUMBER, Reports.work(), ENGINEER)))
                .isEqualTo("CONFLICT repairs.status.unexpected [%s, DIAGNOSED, CONSENTED]".formatted(NUMBER));
        office.quotes.issue(NUMBER, Reports.quote(), ENGINEER);
        office.quotes.answer(NUMBER, Reports.answer(2, "REFUSED", null), "desk");

        assertThat(quote(1).status()).isEqualTo(QuoteStatus.CHANGE_WANTED);
        assertThat(quote(2).status()).isEqualTo(QuoteStatus.REFUSED);
    }

    @Test
    @Requirement("RPR-06")
    void aVersionIsAnsweredOnce() {
        office.consented();

        assertThat(refusal(() -> office.quotes.answer(NUMBER, Reports.answer(1, "REFUSED", null), "desk")))
                .isEqualTo("CONFLICT repairs.status.unexpected [%s, CONSENTED, QUOTED]".formatted(NUMBER));

        assertThat(consents()).hasSize(1);
    }

    @Test
    @Requirement("RPR-09")
    void aChangedPlanIsANewVersionAndNeedsItsOwnConsent() {
        office.consented();

        office.quotes.issue(NUMBER, Reports.quote("8", "2026-12-05"), ENGINEER);

        assertThat(quote(1).status()).isEqualTo(QuoteStatus.SUPERSEDED);
        assertThat(refusal(() -> office.work.record(NUMBER, Reports.work(), ENGINEER)))
                .isEqualTo("CONFLICT repairs.status.unexpected [%s, QUOTED, CONSENTED]".formatted(NUMBER));
        assertThat(refusal(() -> office.quotes.answer(NUMBER, Reports.consent(1), "desk")))
                .isEqualTo("CONFLICT repairs.quote.outdated [%s, 1, 2]".formatted(NUMBER));
        office.quotes.answer(NUMBER, Reports.consent(2), "desk");
        assertThat(consents()).extracting(Consent::quoteVersion).containsExactly(1, 2);
    }

    @Test
    void everythingThatIsMissingInAnAnswerIsNamed() {
        office.quoted();

        assertThat(wrongFields(
                        () -> office.quotes.answer(NUMBER, new ConsentReport(1, "MAYBE", null, "", null), "desk")))
                .containsExactly(
                        "consentAnswer problem.oneOf",
                        "consentChannel problem.requiredOneOf",
                        "givenBy problem.required");
    }

    private static QuoteDraft charged(String lines) {
        return new QuoteDraft("Plan", lines, "5", "2026-11-30", false);
    }

    private Quote quote(int version) {
        return office.records.quotes.find(NUMBER, version).orElseThrow();
    }

    private List<Consent> consents() {
        return office.records.givenConsents.stream().map(ConsentEntry::consent).toList();
    }

    private Map<String, Object> facts(String template) {
        ArgumentCaptor<Map<String, Object>> facts = ArgumentCaptor.captor();
        verify(office.outbox).toCustomer(eq(CUSTOMER), eq(template), eq(NUMBER), any(), facts.capture());
        return facts.getValue();
    }
}
