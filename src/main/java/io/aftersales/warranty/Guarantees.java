package io.aftersales.warranty;

import io.aftersales.products.SerialNumber;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The guarantees that were given on repairs (WAR-09). Never changed. */
@Component
class Guarantees {

    private final JdbcClient jdbc;
    private final Clock clock;

    Guarantees(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Returns the guarantee that lasts longest and includes that day.
     *
     * @param component absent for any component of the unit
     */
    Optional<CoverageJudge.Period> inForce(SerialNumber unit, @Nullable String component, LocalDate day) {
        return jdbc.sql("""
                        select * from repair_guarantee
                        where serial_number = :serial
                          and (cast(:component as text) is null or component = :component)
                          and finished_on <= :day and last_day >= :day
                        order by last_day desc, given_at
                        limit 1
                        """)
                .param("serial", unit.value())
                .param("component", component == null ? null : key(component))
                .param("day", day)
                .query((row, index) -> new CoverageJudge.Period(
                        CoverageGround.REPAIR_GUARANTEE,
                        row.getObject("finished_on", LocalDate.class),
                        row.getObject("last_day", LocalDate.class),
                        new WarrantyRules.Source(
                                row.getString("clause"),
                                "%s (%s, %s)"
                                        .formatted(
                                                row.getString("rule_text"),
                                                row.getString("case_number"),
                                                row.getString("component")))))
                .optional();
    }

    Optional<LocalDate> lastDay(String caseNumber, SerialNumber unit, String component) {
        return jdbc.sql("""
                        select last_day from repair_guarantee
                        where case_number = :case and serial_number = :serial and component = :component
                        """)
                .param("case", caseNumber)
                .param("serial", unit.value())
                .param("component", key(component))
                .query(LocalDate.class)
                .optional();
    }

    void add(
            String caseNumber,
            SerialNumber unit,
            String component,
            LocalDate finishedOn,
            WarrantyRules.Guarantee guarantee) {
        jdbc.sql("""
                        insert into repair_guarantee (case_number, serial_number, component, finished_on, days, last_day,
                            clause, rule_text, given_at)
                        values (:case, :serial, :component, :finishedOn, :days, :lastDay, :clause, :rule, :at)
                        on conflict (case_number, serial_number, component) do nothing
                        """)
                .param("case", caseNumber)
                .param("serial", unit.value())
                .param("component", key(component))
                .param("finishedOn", finishedOn)
                .param("days", guarantee.days())
                .param("lastDay", finishedOn.plusDays(guarantee.days()))
                .param("clause", guarantee.source().clause())
                .param("rule", guarantee.source().text())
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    /** People write the code of a component in either case. */
    private static String key(String component) {
        return component.strip().toUpperCase(Locale.ROOT);
    }
}
