package io.aftersales.reimbursements;

import io.aftersales.customers.PersonalDataCipher;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of documents. What is claimed already, by whomever, is found by the database. */
@Component
class ExpenseDocumentStore {

    private final JdbcClient jdbc;
    private final PersonalDataCipher cipher;

    ExpenseDocumentStore(JdbcClient jdbc, PersonalDataCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    /** Adds a document; false when its invoice or its file is claimed already. Waits for whoever is about to add it. */
    boolean add(String number, ExpenseDocument document, @Nullable String invoiceKey, @Nullable String sha256) {
        String reference = document.reference();
        return jdbc.sql("""
                        insert into expense_document
                            (id, claim_number, kind, reference, invoice_key, sha256, file, added_at, added_by)
                        values (:id, :number, :kind, :reference, :invoiceKey, :sha256, :file, :at, :by)
                        on conflict do nothing""")
                        .param("id", document.id())
                        .param("number", number)
                        .param("kind", document.kind().name())
                        .param("reference", reference == null ? null : cipher.encrypt(reference))
                        .param("invoiceKey", invoiceKey)
                        .param("sha256", sha256)
                        .param("file", document.file())
                        .param("at", document.addedAt().atOffset(ZoneOffset.UTC))
                        .param("by", document.addedBy())
                        .update()
                == 1;
    }

    /** Returns the number of the claim that has that invoice or that file. */
    Optional<String> claimWith(@Nullable String invoiceKey, @Nullable String sha256) {
        return jdbc.sql("""
                        select claim_number from expense_document
                        where active and (invoice_key = :invoiceKey or (sha256 = :sha256 and kind = 'INVOICE')) limit 1""")
                .param("invoiceKey", invoiceKey)
                .param("sha256", sha256)
                .query(String.class)
                .optional();
    }

    List<ExpenseDocument> of(String number) {
        return jdbc.sql("select * from expense_document where claim_number = ? and active order by added_at, id")
                .param(number)
                .query(this::read)
                .list();
    }

    /** Lets others claim what that claim does not any more. */
    void release(String number) {
        jdbc.sql("update expense_document set active = false where claim_number = ?")
                .param(number)
                .update();
    }

    /** As {@link #release(String)}, of one document; false when the claim has no such one. */
    boolean release(String number, UUID id) {
        return jdbc.sql("update expense_document set active = false where claim_number = ? and id = ? and active")
                        .params(number, id)
                        .update()
                == 1;
    }

    private ExpenseDocument read(ResultSet row, int index) throws SQLException {
        String reference = row.getString("reference");
        return new ExpenseDocument(
                row.getObject("id", UUID.class),
                DocumentKind.valueOf(row.getString("kind")),
                reference == null ? null : cipher.decrypt(reference),
                row.getObject("file", UUID.class),
                row.getObject("added_at", OffsetDateTime.class).toInstant(),
                row.getString("added_by"));
    }
}
