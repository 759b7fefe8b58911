package io.aftersales.reimbursements;

import com.prowidesoftware.swift.model.mx.MxPain00100109;
import com.prowidesoftware.swift.model.mx.MxWriteParams;
import com.prowidesoftware.swift.model.mx.dic.AccountIdentification4Choice;
import com.prowidesoftware.swift.model.mx.dic.ActiveOrHistoricCurrencyAndAmount;
import com.prowidesoftware.swift.model.mx.dic.AmountType4Choice;
import com.prowidesoftware.swift.model.mx.dic.BranchAndFinancialInstitutionIdentification6;
import com.prowidesoftware.swift.model.mx.dic.CashAccount38;
import com.prowidesoftware.swift.model.mx.dic.CreditTransferTransaction34;
import com.prowidesoftware.swift.model.mx.dic.CustomerCreditTransferInitiationV09;
import com.prowidesoftware.swift.model.mx.dic.DateAndDateTime2Choice;
import com.prowidesoftware.swift.model.mx.dic.FinancialInstitutionIdentification18;
import com.prowidesoftware.swift.model.mx.dic.GenericAccountIdentification1;
import com.prowidesoftware.swift.model.mx.dic.GroupHeader85;
import com.prowidesoftware.swift.model.mx.dic.PartyIdentification135;
import com.prowidesoftware.swift.model.mx.dic.PaymentIdentification6;
import com.prowidesoftware.swift.model.mx.dic.PaymentInstruction30;
import com.prowidesoftware.swift.model.mx.dic.PaymentMethod3Code;
import com.prowidesoftware.swift.model.mx.dic.RemittanceInformation16;
import io.aftersales.money.Money;
import io.aftersales.problems.Refused;
import io.aftersales.problems.SheetCells;
import io.aftersales.staff.Iban;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Payment files as banks read them: a credit transfer of ISO 20022 ({@code pain.001.001.09}), or a plain table. */
@Component
public class PaymentFormats {

    private static final int NAME_LENGTH = 140;

    private final PayerSettings payer;
    private final ZoneId zone;

    PaymentFormats(PayerSettings payer, Clock clock) {
        this.payer = payer;
        this.zone = clock.getZone();
    }

    /**
     * Returns the file as XML. The same file gives the same text.
     *
     * @throws Refused if {@code aftersales.expenses.payer} does not say which account is debited
     */
    public String xml(PaymentFile file) {
        if (!payer.complete()) {
            throw new Refused(Refused.Kind.CONFLICT, "expenses.payer.missing");
        }
        String count = Integer.toString(file.payments().size());
        PartyIdentification135 company = party(payer.name());
        PaymentInstruction30 instruction = new PaymentInstruction30()
                .setPmtInfId(file.messageId())
                .setPmtMtd(PaymentMethod3Code.TRF)
                .setNbOfTxs(count)
                .setCtrlSum(Money.decimal(file.controlCents()))
                .setReqdExctnDt(new DateAndDateTime2Choice().setDt(file.executeOn()))
                .setDbtr(company)
                .setDbtrAcct(account(payer.account()).setCcy(file.currency()))
                .setDbtrAgt(bank(payer.bic(), payer.bank()));
        file.payments().forEach(payment -> instruction.addCdtTrfTxInf(transfer(payment)));
        return new MxPain00100109()
                .setCstmrCdtTrfInitn(new CustomerCreditTransferInitiationV09()
                        .setGrpHdr(new GroupHeader85()
                                .setMsgId(file.messageId())
                                .setCreDtTm(OffsetDateTime.ofInstant(file.createdAt(), zone))
                                .setNbOfTxs(count)
                                .setCtrlSum(Money.decimal(file.controlCents()))
                                .setInitgPty(company))
                        .addPmtInf(instruction))
                .document(plain());
    }

    /** Some banks read no prefixes. */
    private static MxWriteParams plain() {
        MxWriteParams params = new MxWriteParams();
        params.prefix = null;
        params.includeXMLDeclaration = true;
        return params;
    }

    private static CreditTransferTransaction34 transfer(ExpensePayment payment) {
        return new CreditTransferTransaction34()
                .setPmtId(new PaymentIdentification6().setEndToEndId(payment.number()))
                .setAmt(new AmountType4Choice()
                        .setInstdAmt(new ActiveOrHistoricCurrencyAndAmount()
                                .setCcy(payment.currency())
                                .setValue(Money.decimal(payment.amountCents()))))
                .setCdtrAgt(bank(payment.payee().bic(), payment.payee().bankName()))
                .setCdtr(party(payment.payee().holder()))
                .setCdtrAcct(account(payment.payee().number()))
                .setRmtInf(new RemittanceInformation16().addUstrd("Expenses " + payment.number()));
    }

    private static PartyIdentification135 party(String name) {
        return new PartyIdentification135().setNm(name.substring(0, Math.min(name.length(), NAME_LENGTH)));
    }

    private static BranchAndFinancialInstitutionIdentification6 bank(@Nullable String bic, String name) {
        FinancialInstitutionIdentification18 institution = new FinancialInstitutionIdentification18();
        return new BranchAndFinancialInstitutionIdentification6()
                .setFinInstnId(bic == null || bic.isBlank() ? institution.setNm(name) : institution.setBICFI(bic));
    }

    private static CashAccount38 account(String written) {
        String number = written.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        AccountIdentification4Choice id = new AccountIdentification4Choice();
        return new CashAccount38()
                .setId(
                        Iban.is(number)
                                ? id.setIBAN(number)
                                : id.setOthr(new GenericAccountIdentification1().setId(number)));
    }

    /** Returns the file as a table. No cell is a formula where a spreadsheet opens it. */
    public String csv(PaymentFile file) {
        StringBuilder table = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(table, CSVFormat.RFC4180)) {
            printer.printRecord("number", "holder", "account", "bic", "bank", "amount", "currency", "execute_on");
            for (ExpensePayment payment : file.payments()) {
                printer.printRecord(
                        payment.number(),
                        text(payment.payee().holder()),
                        text(payment.payee().number()),
                        text(payment.payee().bic()),
                        text(payment.payee().bankName()),
                        Money.text(payment.amountCents()),
                        payment.currency(),
                        file.executeOn());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return table.toString();
    }

    private static String text(@Nullable String written) {
        return written == null ? "" : SheetCells.text(written);
    }
}
