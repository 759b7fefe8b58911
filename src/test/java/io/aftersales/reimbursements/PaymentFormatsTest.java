package io.aftersales.reimbursements;

import static io.aftersales.reimbursements.ReimbursementOffice.CASHIER;
import static io.aftersales.testing.Refusals.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.staff.Iban;
import io.aftersales.staff.PayeeAccount;
import io.aftersales.testing.MovingClock;
import io.aftersales.testing.Requirement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What banks and spreadsheets are given of a payment. */
class PaymentFormatsTest {

    @Test
    @Requirement("FEE-09")
    void theBankGetsOneTransferForEachClaimAndTheirSum() {
        PaymentFormats formats = formats("DE89370400440532013000");

        String xml = formats.xml(file());

        assertThat(xml)
                .contains("urn:iso:std:iso:20022:tech:xsd:pain.001.001.09")
                .contains("<MsgId>EXP-1</MsgId>", "<NbOfTxs>2</NbOfTxs>", "<CtrlSum>100.05</CtrlSum>")
                .contains("<IBAN>DE89370400440532013000</IBAN>", "<Id>6222020200112233446</Id>")
                .contains("<InstdAmt Ccy=\"CNY\">100.00</InstdAmt>", "<InstdAmt Ccy=\"CNY\">0.05</InstdAmt>")
                .contains(
                        "<EndToEndId>EX-20261123-000001</EndToEndId>",
                        "<Nm>&#24352;&#20255;</Nm>",
                        "<Dt>2026-11-24</Dt>");
        assertThat(xml).isEqualTo(formats.xml(file()));
    }

    @Test
    void withoutAccountOfTheCompanyThereIsNoFile() {
        assertThat(refusal(() -> formats("").xml(file()))).startsWith("CONFLICT expenses.payer.missing");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"DE89370400440532013000, true", "DE89370400440532013001, false", "6222020200112233446, false"})
    void anIbanIsToldByItsCheckDigits(String number, boolean iban) {
        assertThat(Iban.is(number)).isEqualTo(iban);
    }

    @Test
    void noCellOfTheTableIsAFormula() {
        String csv = formats("1").csv(file());

        assertThat(csv).contains("'=cmd|' /C calc'!A0");
        assertThat(csv.lines()).hasSize(3);
    }

    private static PaymentFormats formats(String account) {
        return new PaymentFormats(
                new PayerSettings("Company", account, null, "Bank"), new MovingClock("2026-11-23T02:00:00Z"));
    }

    private static PaymentFile file() {
        return new PaymentFile(
                "EXP-1",
                Instant.parse("2026-11-23T02:00:00Z"),
                CASHIER,
                LocalDate.parse("2026-11-24"),
                "CNY",
                10_005,
                null,
                null,
                List.of(
                        payment("EX-20261123-000001", 10_000, "张伟"),
                        payment("EX-20261123-000002", 5, "=cmd|' /C calc'!A0")));
    }

    private static ExpensePayment payment(String number, long cents, String holder) {
        return new ExpensePayment(
                number,
                "EXP-1",
                cents,
                "CNY",
                new PayeeAccount(holder, "6222020200112233446", null, "Bank"),
                CASHIER,
                null,
                null,
                null);
    }
}
