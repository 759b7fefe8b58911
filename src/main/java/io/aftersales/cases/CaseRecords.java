package io.aftersales.cases;

import io.aftersales.customers.CustomerRecords;
import io.aftersales.customers.PersonalDataCipher;
import io.aftersales.customers.PersonalTexts;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The timelines and files of cases. */
@Component
class CaseRecords implements CustomerRecords {

    private final JdbcClient jdbc;
    private final PersonalDataCipher cipher;

    CaseRecords(JdbcClient jdbc, PersonalDataCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    @Override
    public List<PersonalTexts> texts() {
        return List.of(PersonalTexts.of("case_attachment", "case_number", "name"));
    }

    @Override
    public List<PersonalTexts> otherTexts() {
        return List.of(
                PersonalTexts.of("case_event", "case_number", "texts"),
                PersonalTexts.of("case_attachment", "case_number", "content"));
    }

    /** What people wrote leaves the timelines. Of files a row stays, since papers that were signed refer to it. */
    @Override
    public void erase(Collection<UUID> customers, Collection<String> cases, String blank) {
        jdbc.sql("update case_event set texts = null where case_number in (:cases) and texts is not null")
                .param("cases", cases)
                .update();
        jdbc.sql("""
                        update case_attachment
                        set content = :nothing, size = 1, media_type = 'application/octet-stream',
                            sha256 = encode(sha256(id::text::bytea), 'hex')
                        where case_number in (:cases)""")
                .param("nothing", cipher.encrypt(new byte[] {0}))
                .param("cases", cases)
                .update();
    }
}
