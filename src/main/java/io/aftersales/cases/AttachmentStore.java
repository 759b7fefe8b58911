package io.aftersales.cases;

import io.aftersales.customers.PersonalDataCipher;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of files. Contents are read one by one and on demand only, hence no entity. */
@Component
class AttachmentStore {

    private static final String COLUMNS = "id, kind, name, media_type, size, sha256, added_at, added_by";

    private final JdbcClient jdbc;
    private final PersonalDataCipher cipher;

    AttachmentStore(JdbcClient jdbc, PersonalDataCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    /** Adds a file; false when the case has this content already. */
    boolean add(String caseNumber, Attachment attachment, byte[] encrypted) {
        return jdbc.sql("""
                        insert into case_attachment
                            (id, case_number, kind, name, media_type, size, sha256, content, added_at, added_by)
                        values (:id, :caseNumber, :kind, :name, :mediaType, :size, :sha256, :content, :at, :by)
                        on conflict (case_number, sha256) do nothing""")
                        .param("id", attachment.id())
                        .param("caseNumber", caseNumber)
                        .param("kind", attachment.kind())
                        .param("name", cipher.encrypt(attachment.name()))
                        .param("mediaType", attachment.mediaType())
                        .param("size", attachment.size())
                        .param("sha256", attachment.sha256())
                        .param("content", encrypted)
                        .param("at", attachment.addedAt().atOffset(ZoneOffset.UTC))
                        .param("by", attachment.addedBy())
                        .update()
                == 1;
    }

    List<Attachment> of(String caseNumber) {
        return jdbc.sql("select " + COLUMNS + " from case_attachment where case_number = ? order by added_at, id")
                .param(caseNumber)
                .query(this::read)
                .list();
    }

    Optional<Attachment> find(String caseNumber, String sha256) {
        return jdbc.sql("select " + COLUMNS + " from case_attachment where case_number = ? and sha256 = ?")
                .param(caseNumber)
                .param(sha256)
                .query(this::read)
                .optional();
    }

    Optional<Attachment> find(String caseNumber, UUID id) {
        return jdbc.sql("select " + COLUMNS + " from case_attachment where case_number = ? and id = ?")
                .param(caseNumber)
                .param(id)
                .query(this::read)
                .optional();
    }

    /** Returns the content of a file as it is stored. */
    byte[] content(UUID id) {
        return jdbc.sql("select content from case_attachment where id = ?")
                .param(id)
                .query((row, index) -> row.getBytes("content"))
                .single();
    }

    private Attachment read(ResultSet row, int index) throws SQLException {
        return new Attachment(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                cipher.decrypt(row.getString("name")),
                row.getString("media_type"),
                row.getLong("size"),
                row.getString("sha256"),
                row.getObject("added_at", OffsetDateTime.class).toInstant(),
                row.getString("added_by"));
    }
}
