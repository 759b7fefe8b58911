package io.aftersales.repairs;

import static io.aftersales.testing.Refusals.wrongFields;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is on record about a repair stays as it was written. */
@IntegrationTest
class RepairRecordsTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient jdbc;

    @SuppressWarnings("NullAway.Init")
    private RepairHouse house;

    @BeforeEach
    void open() {
        house = new RepairHouse(context);
    }

    @Test
    @Requirement("INF-07")
    void aRecordIsCorrectedBesideItself() {
        String number = house.worked();

        house.files.correct(number, "Work of today", "Two pumps", "Miscounted", "engineer");

        RepairFile file = house.file(number);
        assertThat(file.works().get(0).process()).isEqualTo("Pump replaced");
        assertThat(file.corrections()).singleElement().satisfies(correction -> {
            assertThat(correction.by()).isEqualTo("engineer");
            assertThat(correction.record()).isEqualTo("Work of today");
            assertThat(correction.text()).isEqualTo("Two pumps");
            assertThat(correction.reason()).isEqualTo("Miscounted");
        });
        assertThat(wrongFields(() -> house.files.correct(number, null, "", " ", "engineer")))
                .containsExactly("record problem.required", "text problem.required", "reason problem.required");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update quote_consent set answer = 'REFUSED' where claim_number = :number",
                "delete from quote_consent where claim_number = :number",
                "update quote_line set unit_cents = 1 where quote_id in (select id from quote where claim_number = :number)",
                "delete from quote_line where quote_id in (select id from quote where claim_number = :number)",
                "update repair_work set done_by = 'nobody' where claim_number = :number",
                "delete from repair_work where claim_number = :number",
                "update repair_part set quantity = 9 where work_id in (select id from repair_work where claim_number = :number)",
                "delete from repair_part where work_id in (select id from repair_work where claim_number = :number)",
                "update repair_inspection set passed = false where claim_number = :number",
                "delete from repair_inspection where claim_number = :number",
                "update repair_acceptance set content = 5 where claim_number = :number",
                "delete from repair_acceptance where claim_number = :number"
            })
    @Requirement("INF-07")
    void theDatabaseRefusesToRewriteRecords(String change) {
        String number = house.accepted(house.inspected());

        assertThatThrownBy(() -> jdbc.sql(change).param("number", number).update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("append-only");
    }

    @Test
    void whatPeopleWroteIsUnreadableInTheDatabase() {
        String number = house.accepted(house.inspected());

        String rows = jdbc.sql("""
                        select concat(r::text, q::text, c::text, w::text, i::text, a::text)
                        from repair r join quote q using (claim_number) join quote_consent c using (claim_number)
                            join repair_work w using (claim_number) join repair_inspection i using (claim_number)
                            join repair_acceptance a using (claim_number)
                        where claim_number = :number
                        """).param("number", number).query(String.class).single();

        assertThat(rows).contains(number).doesNotContain("It leaks", "New pump", "Wang Fang", "Pump replaced", "Runs");
        assertThat(house.file(number).toString()).doesNotContain("Wang Fang", "It leaks");
    }
}
