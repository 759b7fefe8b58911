package io.aftersales.surveys;

import io.aftersales.customers.PersonalDataCipher;
import java.sql.Types;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps answers, texts encrypted. */
@Component
class JdbcAnswerStore implements AnswerStore {

    private final JdbcClient jdbc;
    private final PersonalDataCipher cipher;

    JdbcAnswerStore(JdbcClient jdbc, PersonalDataCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    @Override
    public void add(String number, List<Answer> answers) {
        for (Answer answer : answers) {
            String text = answer.text();
            jdbc.sql("insert into survey_answer (number, code, rating, text) values (:number, :code, :rating, :text)")
                    .param("number", number)
                    .param("code", answer.code())
                    .param("rating", answer.rating(), Types.INTEGER)
                    .param("text", text == null ? null : cipher.encrypt(text), Types.VARCHAR)
                    .update();
        }
    }

    @Override
    public List<Answer> of(String number) {
        return jdbc.sql("select * from survey_answer where number = :number order by code")
                .param("number", number)
                .query((row, index) -> {
                    String text = row.getString("text");
                    return new Answer(
                            row.getString("code"),
                            row.getObject("rating", Integer.class),
                            text == null ? null : cipher.decrypt(text));
                })
                .list();
    }
}
