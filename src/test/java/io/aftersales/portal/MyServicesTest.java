package io.aftersales.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.aftersales.cases.Attachment;
import io.aftersales.claims.CustomerFiles;
import io.aftersales.claims.ProofType;
import io.aftersales.customers.ContactDetails;
import io.aftersales.fees.ChargeStatus;
import io.aftersales.fees.CustomerCharge;
import io.aftersales.fees.FeeSheets;
import io.aftersales.fees.Payment;
import io.aftersales.fees.PaymentMethod;
import io.aftersales.fees.ReceiptKind;
import io.aftersales.money.Money;
import io.aftersales.repairs.RepairFiles;
import io.aftersales.replacements.ApplicationRecord;
import io.aftersales.replacements.Condition;
import io.aftersales.replacements.Demand;
import io.aftersales.replacements.OfferKind;
import io.aftersales.replacements.OfferStatus;
import io.aftersales.replacements.Refund;
import io.aftersales.replacements.ReplacementFile;
import io.aftersales.replacements.ReplacementFiles;
import io.aftersales.replacements.ReplacementStatus;
import io.aftersales.replacements.Wish;
import io.aftersales.surveys.Answer;
import io.aftersales.surveys.FollowUpFile;
import io.aftersales.surveys.FollowUpFiles;
import io.aftersales.surveys.Question;
import io.aftersales.surveys.QuestionKind;
import io.aftersales.surveys.Questionnaire;
import io.aftersales.surveys.SurveyedService;
import io.aftersales.testing.Requirement;
import io.aftersales.warranty.FaultCause;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;

/** What customers take along of applications, charges, surveys and files. */
@Requirement("SEC-02")
class MyServicesTest {

    private static final String NUMBER = "CL-20261123-000001";
    private static final Instant AT = Instant.parse("2026-11-23T02:00:00Z");

    private final ReplacementFiles replacements = mock(ReplacementFiles.class);
    private final FeeSheets fees = mock(FeeSheets.class);
    private final FollowUpFiles followUps = mock(FollowUpFiles.class);
    private final CustomerFiles files = mock(CustomerFiles.class);
    private final PortalTimes times =
            new PortalTimes(new StaticMessageSource(), Clock.fixed(AT, ZoneId.of("Asia/Shanghai")));
    private final MyServices services =
            new MyServices(mock(RepairFiles.class), replacements, fees, files, mock(CasePageWriter.class), times);
    private final MySurveys surveys = new MySurveys(followUps, times);

    @Test
    void anApplicationIsThereWithHisWordsHisDemandAndTheMoney() {
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
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(new Refund(
                                128_000L,
                                "CNY",
                                "As paid",
                                "desk",
                                "manager",
                                AT,
                                LocalDate.of(2026, 11, 24),
                                "cashier",
                                "PAY-7")),
                        Optional.of(new Demand("The wall got wet", "A new wall", true, AT, "desk", null)),
                        List.of(new ReplacementFile.Offer(
                                OfferKind.COMPENSATION,
                                OfferStatus.PAID,
                                Optional.of(new Money(30_000L, "CNY")),
                                0,
                                "Goodwill",
                                AT,
                                "desk",
                                "manager",
                                LocalDate.of(2026, 11, 25),
                                "cashier",
                                "PAY-8")),
                        Optional.empty(),
                        null,
                        List.of())));

        Map<String, Object> told = services.replacements(NUMBER).get(0);

        assertThat(told)
                .containsEntry("fault", "It stays dark")
                .containsEntry("specialReason", "A sick child")
                .containsEntry(
                        "demand",
                        Map.of("at", "2026-11-23T10:00+08:00", "reason", "The wall got wet", "demanded", "A new wall"))
                .containsEntry("refund", Map.of("amount", "1280.00 CNY", "paidOn", "2026-11-24", "reference", "PAY-7"));
        assertThat(told.toString())
                .contains("300.00 CNY", "2026-11-25", "PAY-8")
                .doesNotContain("desk", "manager", "cashier", "Goodwill", "As paid");
    }

    @Test
    void aChargeIsThereWithWhomTheInvoiceIsMadeOutTo() {
        CustomerCharge charge = mock(CustomerCharge.class);
        when(charge.status()).thenReturn(ChargeStatus.PAID);
        when(charge.currency()).thenReturn("CNY");
        when(charge.amountCents()).thenReturn(30_000L);
        when(charge.dueSince()).thenReturn(AT);
        when(charge.payment())
                .thenReturn(Optional.of(new Payment(
                        LocalDate.of(2026, 11, 25),
                        "desk",
                        PaymentMethod.CASH,
                        "C-1",
                        ReceiptKind.INVOICE,
                        "Wang Fang Ltd",
                        "913100")));
        when(fees.charge(NUMBER)).thenReturn(Optional.of(charge));

        Map<String, Object> told = services.charge(NUMBER);

        assertThat(told).containsEntry("amount", "300.00 CNY");
        assertThat(String.valueOf(told))
                .contains("Wang Fang Ltd", "913100", "2026-11-25")
                .doesNotContain("desk");
        assertThat(services.charge("CL-20261123-000002")).isNull();
    }

    @Test
    void aSurveyIsThereWithRatingsAndWords() {
        FollowUpFile asked = asked();
        when(followUps.find(NUMBER)).thenReturn(Optional.of(asked));

        assertThat(String.valueOf(surveys.survey(NUMBER, Locale.ENGLISH)))
                .contains("How was it?", "rating=4", "A longer cable", "It jams");
        assertThat(String.valueOf(surveys.survey(NUMBER, Locale.CHINESE))).contains("怎么样？");
    }

    @Test
    void contactsAboutNoCaseAreThereToo() {
        UUID customer = UUID.randomUUID();
        FollowUpFile asked = asked();
        when(followUps.periodic(List.of(customer))).thenReturn(List.of(asked));

        assertThat(surveys.contacts(List.of(customer))).containsExactly(asked);
    }

    @Test
    void filesAreListedAsHeNamedThem() {
        when(files.list(NUMBER))
                .thenReturn(List.of(new Attachment(
                        UUID.randomUUID(), "CUSTOMER_FILE", "rain.png", "image/png", 12, "00", AT, "customer")));

        assertThat(services.filesOfClaim(NUMBER))
                .containsExactly(Map.of(
                        "name", "rain.png", "type", "image/png", "bytes", 12L, "addedAt", "2026-11-23T10:00+08:00"));
    }

    private static FollowUpFile asked() {
        FollowUpFile asked = mock(FollowUpFile.class);
        when(asked.openedAt()).thenReturn(AT);
        when(asked.channel()).thenReturn(ContactDetails.Channel.EMAIL);
        when(asked.problem()).thenReturn("It jams");
        when(asked.questionnaire())
                .thenReturn(new Questionnaire(
                        SurveyedService.REPAIR,
                        1,
                        AT,
                        "manager",
                        List.of(
                                new Question("SATISFACTION", QuestionKind.RATING, "How was it?", "怎么样？"),
                                new Question("OTHER", QuestionKind.TEXT, "Anything else?", "其他？"))));
        when(asked.answer("SATISFACTION")).thenReturn(new Answer("SATISFACTION", 4, null));
        when(asked.answer("OTHER")).thenReturn(new Answer("OTHER", null, "A longer cable"));
        return asked;
    }
}
