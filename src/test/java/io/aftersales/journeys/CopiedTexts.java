package io.aftersales.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.aftersales.customers.CustomerDesk;
import io.aftersales.customers.PersonalDataCipher;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an old dump holds of a case, and whether the keys of today still read it. */
final class CopiedTexts {

    private static final String TEXTS = """
            select name from customer where id = :customer
            union all select address from customer where id = :customer and address is not null
            union all select symptom from claim where number = :number
            union all select texts from case_event where case_number = :number and texts is not null
            union all select name from case_attachment where case_number = :number
            union all select note from contact_attempt where claim_number = :number and note is not null
            union all select text from survey_answer join follow_up using (number)
                where claim_number = :number and text is not null""";

    private final PersonalDataCipher cipher;
    private final List<String> texts;
    private final List<byte[]> files;

    /** Copies them when all are under the key of their person. */
    CopiedTexts(JdbcClient database, BeanFactory beans, UUID customer, String number) {
        cipher = beans.getBean(PersonalDataCipher.class);
        String own = "d1:"
                + database.sql("select id from data_key where person = ?")
                        .param(customer)
                        .query(String.class)
                        .single();
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(texts(database, customer, number))
                        .hasSizeGreaterThan(5)
                        .allSatisfy(text -> assertThat(text).startsWith(own)));
        texts = texts(database, customer, number);
        files = database.sql("select content from case_attachment where case_number = ?")
                .param(number)
                .query((row, index) -> row.getBytes(1))
                .list();
    }

    private static List<String> texts(JdbcClient database, UUID customer, String number) {
        return database.sql(TEXTS)
                .param("customer", customer)
                .param("number", number)
                .query(String.class)
                .list();
    }

    void areRead() {
        assertThat(texts).allSatisfy(text -> assertThat(cipher.decrypt(text)).isNotEqualTo(CustomerDesk.ERASED));
        assertThat(files)
                .isNotEmpty()
                .allSatisfy(file -> assertThat(cipher.decrypt(file)).hasSizeGreaterThan(1));
    }

    void areReadNoMore() {
        assertThat(texts).allSatisfy(text -> assertThat(cipher.decrypt(text)).isEqualTo(CustomerDesk.ERASED));
        assertThat(files).allSatisfy(file -> assertThat(cipher.decrypt(file)).containsExactly(0));
    }
}
