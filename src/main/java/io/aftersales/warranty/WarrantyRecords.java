package io.aftersales.warranty;

import io.aftersales.customers.CustomerRecords;
import io.aftersales.customers.PersonalTexts;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the warranty of a case asks to keep, and what was written about it. */
@Component
class WarrantyRecords implements CustomerRecords {

    private final JdbcClient jdbc;
    private final WarrantyEnds ends;

    WarrantyRecords(JdbcClient jdbc, WarrantyEnds ends) {
        this.jdbc = jdbc;
        this.ends = ends;
    }

    /** A unit whose warranty a case began or made longer. */
    private record Unit(String caseNumber, String serialNumber) {}

    @Override
    public List<Kept> kept(Collection<String> cases) {
        Stream<Kept> decided = jdbc
                .sql("""
                        select case_number, last_day from coverage_decision
                        where case_number in (:cases) and last_day is not null
                        union all
                        select case_number, last_day from repair_guarantee where case_number in (:cases)""")
                .param("cases", cases)
                .query((row, index) -> new Kept(
                        row.getString("case_number"), Ground.CASE_FILE, row.getObject("last_day", LocalDate.class)))
                .stream();
        return Stream.concat(decided, units(cases).stream().flatMap(unit -> kept(unit).stream()))
                .toList();
    }

    /** The unit that came in the place of another has a warranty of its own; goodwill makes one longer. */
    private List<Unit> units(Collection<String> cases) {
        return jdbc.sql("""
                        select replaced_case as case_number, replaced_by as serial_number from installed_unit
                        where replaced_case in (:cases)
                        union
                        select case_number, serial_number from goodwill_extension where case_number in (:cases)""")
                .param("cases", cases)
                .query((row, index) -> new Unit(row.getString("case_number"), row.getString("serial_number")))
                .list();
    }

    private Optional<Kept> kept(Unit unit) {
        return ends.latest(unit.serialNumber()).map(last -> new Kept(unit.caseNumber(), Ground.CASE_FILE, last));
    }

    @Override
    public List<PersonalTexts> texts() {
        return List.of(
                PersonalTexts.of("coverage_decision", "case_number", "reason"),
                PersonalTexts.of("goodwill_extension", "case_number", "reason"));
    }
}
