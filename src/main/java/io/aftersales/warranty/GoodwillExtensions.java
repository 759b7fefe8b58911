package io.aftersales.warranty;

import io.aftersales.customers.PersonalDataCipher;
import io.aftersales.products.SerialNumber;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The longer warranties that were granted (WAR-11). Never changed. */
@Component
class GoodwillExtensions {

    private static final WarrantyRules.Source SOURCE =
            new WarrantyRules.Source("002 B五(3)", "Longer warranty instead of an exchange / 延长保修期");

    private final JdbcClient jdbc;
    private final PersonalDataCipher cipher;
    private final Clock clock;

    GoodwillExtensions(JdbcClient jdbc, PersonalDataCipher cipher, Clock clock) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.clock = clock;
    }

    /** Months that were granted on a day. */
    record Grant(LocalDate on, long months) {}

    /** What was granted to some units, each in the order of its grants. */
    record Grants(Map<String, List<Grant>> ofUnits) {

        /**
         * Returns what was granted to the unit as a period that begins when the first grant begins to count.
         *
         * @param warrantyEnds last day of the warranty, absent when it is not known
         */
        Optional<CoverageJudge.Period> longest(SerialNumber unit, @Nullable LocalDate warrantyEnds) {
            List<Grant> grants = ofUnits.getOrDefault(unit.value(), List.of());
            if (grants.isEmpty()) {
                return Optional.empty();
            }
            LocalDate first = later(warrantyEnds, grants.get(0).on());
            LocalDate end = first;
            for (Grant grant : grants) {
                end = LastDay.after(later(end, grant.on()), grant.months());
            }
            return Optional.of(new CoverageJudge.Period(CoverageGround.GOODWILL, first, end, SOURCE));
        }
    }

    /** As {@link Grants#longest}, of one unit. */
    Optional<CoverageJudge.Period> longest(SerialNumber unit, @Nullable LocalDate warrantyEnds) {
        return of(List.of(unit)).longest(unit, warrantyEnds);
    }

    /** Returns what was granted to these units, with one statement for all. */
    Grants of(Collection<SerialNumber> units) {
        Map<String, List<Grant>> grants = new HashMap<>();
        if (!units.isEmpty()) {
            jdbc.sql("""
                            select serial_number, granted_on, months from goodwill_extension
                            where serial_number in (:serials) order by granted_on, granted_at
                            """)
                    .param("serials", units.stream().map(SerialNumber::value).toList())
                    .query(row -> {
                        grants.computeIfAbsent(row.getString("serial_number"), serial -> new ArrayList<>())
                                .add(new Grant(row.getObject("granted_on", LocalDate.class), row.getLong("months")));
                    });
        }
        return new Grants(grants);
    }

    private static LocalDate later(@Nullable LocalDate one, LocalDate other) {
        return one == null || one.isBefore(other) ? other : one;
    }

    Optional<Long> months(String caseNumber, SerialNumber unit) {
        return jdbc.sql("""
                        select months from goodwill_extension where case_number = :case and serial_number = :serial
                        """)
                .param("case", caseNumber)
                .param("serial", unit.value())
                .query(Long.class)
                .optional();
    }

    void add(GoodwillCheck.Checked granted) {
        jdbc.sql("""
                        insert into goodwill_extension (case_number, serial_number, months, reason, proposed_by,
                            approved_by, granted_on, granted_at)
                        values (:case, :serial, :months, :reason, :proposedBy, :approvedBy, :on, :at)
                        """)
                .param("case", granted.caseNumber())
                .param("serial", granted.unit().value())
                .param("months", granted.months())
                .param("reason", cipher.encrypt(granted.reason()))
                .param("proposedBy", granted.proposedBy())
                .param("approvedBy", granted.approvedBy())
                .param("on", LocalDate.now(clock))
                .param("at", OffsetDateTime.now(clock))
                .update();
    }
}
