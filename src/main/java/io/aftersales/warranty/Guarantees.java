package io.aftersales.warranty;

import io.aftersales.products.ProductLine;
import io.aftersales.products.SerialNumber;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The guarantees that were given on repairs (WAR-09). Never changed. */
@Component
class Guarantees {

    /** What stands for the number of a product that has none. */
    private static final String UNNUMBERED = "";

    private final JdbcClient jdbc;
    private final Clock clock;

    Guarantees(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Whose product, or which unit, a guarantee is on.
     *
     * @param unit absent where the product has no number
     * @param customerId absent where nobody asked for whom it is
     */
    record Holder(@Nullable SerialNumber unit, @Nullable UUID customerId, ProductLine productLine) {

        private String serialNumber() {
            return unit == null ? UNNUMBERED : unit.value();
        }
    }

    /**
     * Returns the guarantee that lasts longest and includes that day. What was repaired of a product whose number
     * nobody knew then is looked for by customer and product line, whether its number is known now or not.
     *
     * @param component absent for any component of the product
     */
    Optional<CoverageJudge.Period> inForce(Holder holder, @Nullable String component, LocalDate day) {
        return jdbc.sql("""
                        select * from repair_guarantee
                        where (customer_id = cast(:customer as uuid) and product_line = :line
                            or serial_number = :serial and serial_number <> '')
                          and (cast(:component as text) is null or component = :component)
                          and finished_on <= :day and last_day >= :day
                        order by last_day desc, given_at
                        limit 1
                        """)
                .param("customer", holder.customerId())
                .param("line", holder.productLine().name())
                .param("serial", holder.serialNumber())
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

    /** Returns the last day of the guarantee that the case gave on that component; the unit is absent without a number. */
    Optional<LocalDate> lastDay(String caseNumber, @Nullable SerialNumber unit, String component) {
        return jdbc.sql("""
                        select last_day from repair_guarantee
                        where case_number = :case and serial_number = :serial and component = :component
                        """)
                .param("case", caseNumber)
                .param("serial", unit == null ? UNNUMBERED : unit.value())
                .param("component", key(component))
                .query(LocalDate.class)
                .optional();
    }

    void add(
            String caseNumber,
            Holder holder,
            String component,
            LocalDate finishedOn,
            WarrantyRules.Guarantee guarantee) {
        jdbc.sql("""
                        insert into repair_guarantee (case_number, serial_number, component, finished_on, days, last_day,
                            clause, rule_text, given_at, customer_id, product_line)
                        values (:case, :serial, :component, :finishedOn, :days, :lastDay, :clause, :rule, :at,
                            :customer, :line)
                        on conflict (case_number, serial_number, component) do nothing
                        """)
                .param("case", caseNumber)
                .param("serial", holder.serialNumber())
                .param("customer", holder.unit() == null ? holder.customerId() : null)
                .param("line", holder.productLine().name())
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
