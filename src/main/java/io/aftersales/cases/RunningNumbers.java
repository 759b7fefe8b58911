package io.aftersales.cases;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The sequences that run on from day to day, one for each kind of case. */
@Component
class RunningNumbers {

    private final JdbcClient jdbc;

    RunningNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes the next running number, from 1 to 999999 and again from 1. Blocks no other taker. */
    long take(CaseKind kind) {
        return jdbc.sql("select nextval(:sequence::regclass)")
                .param("sequence", kind.sequence())
                .query(Long.class)
                .single();
    }
}
