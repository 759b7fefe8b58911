package io.aftersales.customers;

import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Deletes rows of cases, table by table in the order of the calls. */
public final class Deletion {

    private final JdbcClient jdbc;
    private final Collection<String> cases;

    private Deletion(JdbcClient jdbc, Collection<String> cases) {
        this.jdbc = jdbc;
        this.cases = cases;
    }

    /** Begins the deletion of the rows of these cases, of which there is one at least. */
    public static Deletion of(JdbcClient jdbc, Collection<String> cases) {
        return new Deletion(jdbc, cases);
    }

    /** Deletes the rows whose column {@code caseColumn} has the number of one of the cases. */
    public Deletion from(String table, String caseColumn) {
        return where("delete from %s where %s in (:cases)".formatted(table, caseColumn));
    }

    /**
     * Deletes the rows that refer by {@code key} to the id of a row of {@code parent}, whose column {@code caseColumn}
     * has the number of one of the cases.
     */
    public Deletion within(String table, String key, String parent, String caseColumn) {
        return where("delete from %s where %s in (select id from %s where %s in (:cases))"
                .formatted(table, key, parent, caseColumn));
    }

    private Deletion where(String statement) {
        jdbc.sql(statement).param("cases", cases).update();
        return this;
    }
}
