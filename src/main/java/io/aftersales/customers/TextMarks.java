package io.aftersales.customers;

import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The marks of texts that wait for the key of their person; they go with their case. */
@Component
class TextMarks implements CaseRows {

    private final JdbcClient jdbc;

    TextMarks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void remove(Collection<String> cases) {
        Deletion.of(jdbc, cases).from("text_mark", "case_number");
    }
}
