package io.aftersales.reimbursements;

import io.aftersales.customers.PersonalDataCipher;
import io.aftersales.staff.PayeeAccount;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of payments. A claim has one payment, whoever asks for it and how often. */
@Component
class PaymentStore {

    private final JdbcClient jdbc;
    private final PersonalDataCipher cipher;

    PaymentStore(JdbcClient jdbc, PersonalDataCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    void add(PaymentFile file) {
        jdbc.sql("""
                        insert into expense_payment_file
                            (message_id, created_at, created_by, execute_on, currency, count, control_cents)
                        values (:id, :at, :by, :on, :currency, :count, :cents)""")
                .param("id", file.messageId())
                .param("at", file.createdAt().atOffset(ZoneOffset.UTC))
                .param("by", file.createdBy())
                .param("on", file.executeOn())
                .param("currency", file.currency())
                .param("count", file.payments().size())
                .param("cents", file.controlCents())
                .update();
        file.payments().forEach(payment -> add(payment, file.createdAt()));
    }

    void add(ExpensePayment payment, Instant at) {
        PayeeAccount payee = payment.payee();
        jdbc.sql("""
                        insert into expense_payment (claim_number, message_id, amount_cents, currency, holder, account,
                            bic, bank, prepared_at, prepared_by)
                        values (:number, :id, :cents, :currency, :holder, :account, :bic, :bank, :at, :by)""")
                .param("number", payment.number())
                .param("id", payment.messageId())
                .param("cents", payment.amountCents())
                .param("currency", payment.currency())
                .param("holder", cipher.encrypt(payee.holder()))
                .param("account", cipher.encrypt(payee.number()))
                .param("bic", payee.bic())
                .param("bank", payee.bankName())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", payment.preparedBy())
                .update();
    }

    Optional<ExpensePayment> of(String number) {
        return jdbc.sql("select * from expense_payment where claim_number = ?")
                .param(number)
                .query(this::payment)
                .optional();
    }

    /** Notes that a claim was paid. */
    void paid(String number, LocalDate on, String reference, String by) {
        jdbc.sql("""
                        update expense_payment set paid_on = :on, reference = :reference, paid_by = :by
                        where claim_number = :number and paid_on is null""")
                .param("on", on)
                .param("reference", reference)
                .param("by", by)
                .param("number", number)
                .update();
    }

    /** Notes that all of a file was paid. */
    void filePaid(String messageId, LocalDate on, String reference, String by) {
        jdbc.sql("""
                        update expense_payment_file set paid_on = :on, reference = :reference, paid_by = :by
                        where message_id = :id and paid_on is null""")
                .param("on", on)
                .param("reference", reference)
                .param("by", by)
                .param("id", messageId)
                .update();
    }

    /** Takes a file back that was not paid. */
    void remove(String messageId) {
        jdbc.sql("delete from expense_payment where message_id = ?")
                .param(messageId)
                .update();
        jdbc.sql("delete from expense_payment_file where message_id = ?")
                .param(messageId)
                .update();
    }

    Optional<PaymentFile> file(String messageId) {
        return jdbc.sql("select * from expense_payment_file where message_id = ?")
                .param(messageId)
                .query((row, index) -> file(row, payments(messageId)))
                .optional();
    }

    /** Returns the files, the latest first, without their payments. */
    List<PaymentFile> files(int most) {
        return jdbc.sql("select * from expense_payment_file order by created_at desc, message_id limit ?")
                .param(most)
                .query((row, index) -> file(row, List.of()))
                .list();
    }

    private List<ExpensePayment> payments(String messageId) {
        return jdbc.sql("select * from expense_payment where message_id = ? order by claim_number")
                .param(messageId)
                .query(this::payment)
                .list();
    }

    private static PaymentFile file(ResultSet row, List<ExpensePayment> payments) throws SQLException {
        return new PaymentFile(
                row.getString("message_id"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getString("created_by"),
                row.getObject("execute_on", LocalDate.class),
                row.getString("currency"),
                row.getLong("control_cents"),
                row.getObject("paid_on", LocalDate.class),
                row.getString("reference"),
                payments);
    }

    private ExpensePayment payment(ResultSet row, int index) throws SQLException {
        @Nullable LocalDate paidOn = row.getObject("paid_on", LocalDate.class);
        return new ExpensePayment(
                row.getString("claim_number"),
                row.getString("message_id"),
                row.getLong("amount_cents"),
                row.getString("currency"),
                new PayeeAccount(
                        cipher.decrypt(row.getString("holder")),
                        cipher.decrypt(row.getString("account")),
                        row.getString("bic"),
                        row.getString("bank")),
                row.getString("prepared_by"),
                paidOn,
                row.getString("reference"),
                row.getString("paid_by"));
    }
}
