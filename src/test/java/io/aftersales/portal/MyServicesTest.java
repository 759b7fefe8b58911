package io.aftersales.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.aftersales.cases.Attachment;
import io.aftersales.claims.CustomerFiles;
import io.aftersales.customers.ContactDetails;
import io.aftersales.fees.ChargeStatus;
import io.aftersales.fees.CustomerCharge;
import io.aftersales.fees.FeeSheets;
import io.aftersales.fees.Payment;
import io.aftersales.fees.PaymentMethod;
import io.aftersales.fees.ReceiptKind;
import io.aftersales.repairs.RepairFiles;
import io.aftersales.replacements.ReplacementFiles;
import io.aftersales.surveys.Answer;
import io.aftersales.surveys.FollowUpFile;
import io.aftersales.surveys.FollowUpFiles;
import io.aftersales.surveys.Question;
import io.aftersales.surveys.QuestionKind;
import io.aftersales.surveys.Questionnaire;
import io.aftersales.surveys.SurveyedService;
import io.aftersales.testing.Requirement;
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

/** What customers take along of charges, surveys and files; {@link MyReplacementsTest} has their applications. */
@Requirement("SEC-02")
class MyServicesTest {

    private static final String NUMBER = "CL-20261123-000001";
    private static final Instant AT = Instant.parse("2026-11-23T02:00:00Z");

    private final FeeSheets fees = mock(FeeSheets.class);
    private final FollowUpFiles followUps = mock(FollowUpFiles.class);
    private final CustomerFiles files = mock(CustomerFiles.class);
    private final PortalTimes times =
            new PortalTimes(new StaticMessageSource(), Clock.fixed(AT, ZoneId.of("Asia/Shanghai")));
    private final MyServices services = new MyServices(
            mock(RepairFiles.class), mock(ReplacementFiles.class), fees, files, mock(CasePageWriter.class), times);
    private final MySurveys surveys = new MySurveys(followUps, times);

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
        when(files.listByHisNames(NUMBER))
                .thenReturn(List.of(new Attachment(
                        UUID.randomUUID(), "CUSTOMER_FILE", "rain.png", "image/png", 12, "00", AT, "customer")));

        assertThat(services.filesOfClaim(NUMBER))
                .containsExactly(Map.of(
                        "name",
                        "rain.png",
                        "type",
                        "image/png",
                        "bytes",
                        12L,
                        "addedAt",
                        "2026-11-23T10:00+08:00",
                        "addedBy",
                        "customer"));
    }

    @Test
    void whatHeHandedToStaffIsThereTooAndNamesNobody() {
        when(files.listByHisNames(NUMBER))
                .thenReturn(List.of(new Attachment(
                        UUID.randomUUID(), "CUSTOMER_FILE", "proof.pdf", "application/pdf", 12, "00", AT, "desk")));

        assertThat(services.filesOfClaim(NUMBER))
                .singleElement()
                .satisfies(file ->
                        assertThat(file).containsEntry("name", "proof.pdf").containsEntry("addedBy", "staff"));
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
