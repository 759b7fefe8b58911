package io.aftersales.products;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The installed units on file. */
@Component
class UnitStore {

    private final JdbcClient jdbc;

    UnitStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<InstalledUnit> find(SerialNumber serialNumber) {
        return read("select * from installed_unit where serial_number = :serial", serialNumber);
    }

    /** As {@link #find}, and keeps others from changing the unit until the transaction ends. */
    Optional<InstalledUnit> lock(SerialNumber serialNumber) {
        return read("select * from installed_unit where serial_number = :serial for update", serialNumber);
    }

    private Optional<InstalledUnit> read(String sql, SerialNumber serialNumber) {
        List<UnitRepair> repairs = jdbc.sql("""
                        select * from unit_repair where serial_number = :serial order by finished_on, id
                        """)
                .param("serial", serialNumber.value())
                .query(UnitStore::repair)
                .list();
        return jdbc.sql(sql)
                .param("serial", serialNumber.value())
                .query((row, index) -> unit(row, repairs))
                .optional();
    }

    /** Returns those of these units that are on file. */
    List<InstalledUnit> findAll(Collection<SerialNumber> serialNumbers) {
        List<String> serials =
                serialNumbers.stream().map(SerialNumber::value).distinct().toList();
        Map<String, List<UnitRepair>> repairs = new HashMap<>();
        jdbc.sql("select * from unit_repair where serial_number in (:serials) order by finished_on, id")
                .param("serials", serials)
                .query(row -> {
                    repairs.computeIfAbsent(row.getString("serial_number"), serial -> new ArrayList<>())
                            .add(repair(row, 0));
                });
        return jdbc.sql("select * from installed_unit where serial_number in (:serials)")
                .param("serials", serials)
                .query((row, index) -> unit(row, repairs.getOrDefault(row.getString("serial_number"), List.of())))
                .list();
    }

    /** Returns a unit that is in use of each owner after that one, the owners in their order. */
    List<OwnedUnit> owned(Collection<ProductLine> lines, UUID after, int limit) {
        return jdbc.sql("""
                        select distinct on (owner_id) owner_id, serial_number, model, product_line from installed_unit
                        where owner_id > :after and product_line in (:lines) and replaced_by is null
                            and (returned_on is null or purchased_on > returned_on)
                        order by owner_id, serial_number limit :limit
                        """)
                .param("after", after)
                .param("lines", lines.stream().map(Enum::name).toList())
                .param("limit", limit)
                .query((row, index) -> new OwnedUnit(
                        row.getObject("owner_id", UUID.class),
                        new SerialNumber(row.getString("serial_number")),
                        row.getString("model"),
                        ProductLine.valueOf(row.getString("product_line"))))
                .list();
    }

    void addIfNew(SerialNumber serialNumber, ProductLine line) {
        jdbc.sql("""
                        insert into installed_unit (serial_number, product_line, invoice) values (:serial, :line, false)
                        on conflict (serial_number) do nothing
                        """)
                .param("serial", serialNumber.value())
                .param("line", line.name())
                .update();
    }

    /** Returns the unit as it is then; its repairs are those that were known. */
    InstalledUnit update(InstalledUnit known, UnitProperties properties) {
        return jdbc.sql("""
                        update installed_unit set model = :model, product_line = :line, owner_id = :owner,
                            purchased_on = :purchased, delivered_on = :delivered, accepted_on = :accepted,
                            invoice = :invoice
                        where serial_number = :serial returning *
                        """)
                .param("model", properties.get("model"))
                .param("line", String.valueOf(properties.get("productLine")))
                .param("owner", properties.get("ownerId"), Types.OTHER)
                .param("purchased", properties.get("purchasedOn"), Types.DATE)
                .param("delivered", properties.get("deliveredOn"), Types.DATE)
                .param("accepted", properties.get("acceptedOn"), Types.DATE)
                .param("invoice", properties.get("invoice") != null)
                .param("serial", known.serialNumber().value())
                .query((row, index) -> unit(row, known.repairs()))
                .single();
    }

    /** Keeps what was said; the same thing that did not count is kept once. */
    void note(SerialNumber serialNumber, UnitProperties.Change change, Instant at, @Nullable String by) {
        jdbc.sql("""
                        insert into unit_change (serial_number, at, field, before, said, taken, recorded_by)
                        values (:serial, :at, :field, :before, :said, :taken, :by)
                        on conflict do nothing
                        """)
                .param("serial", serialNumber.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("field", change.field())
                .param("before", change.before())
                .param("said", change.said())
                .param("taken", change.taken())
                .param("by", by)
                .update();
    }

    List<UnitChange> history(SerialNumber serialNumber) {
        return jdbc.sql("select * from unit_change where serial_number = :serial order by id")
                .param("serial", serialNumber.value())
                .query((row, index) -> new UnitChange(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("field"),
                        row.getString("before"),
                        row.getString("said"),
                        row.getBoolean("taken"),
                        row.getString("recorded_by")))
                .list();
    }

    /** Notes on both units that one came in the place of the other. */
    void join(SerialNumber old, SerialNumber next, LocalDate on, String caseNumber) {
        jdbc.sql("""
                        update installed_unit set replaced_by = :next, replaced_on = :on, replaced_case = :case
                        where serial_number = :old
                        """)
                .param("next", next.value())
                .param("on", on)
                .param("case", caseNumber)
                .param("old", old.value())
                .update();
        jdbc.sql("update installed_unit set replaces = :old where serial_number = :next")
                .param("next", next.value())
                .param("old", old.value())
                .update();
    }

    void giveBack(SerialNumber serialNumber, LocalDate on) {
        jdbc.sql("update installed_unit set returned_on = :on where serial_number = :serial")
                .param("on", on)
                .param("serial", serialNumber.value())
                .update();
    }

    void addRepair(SerialNumber serialNumber, UnitRepair repair) {
        jdbc.sql("""
                        insert into unit_repair (serial_number, case_number, component, finished_on, solved, in_warranty)
                        values (:serial, :case, :component, :on, :solved, :inWarranty)
                        on conflict (serial_number, case_number, component) do nothing
                        """)
                .param("serial", serialNumber.value())
                .param("case", repair.caseNumber())
                .param("component", repair.component())
                .param("on", repair.finishedOn())
                .param("solved", repair.solved())
                .param("inWarranty", repair.inWarranty())
                .update();
    }

    private static InstalledUnit unit(ResultSet row, List<UnitRepair> repairs) throws SQLException {
        return new InstalledUnit(
                new SerialNumber(row.getString("serial_number")),
                row.getString("model"),
                ProductLine.valueOf(row.getString("product_line")),
                row.getObject("owner_id", UUID.class),
                row.getObject("purchased_on", LocalDate.class),
                row.getObject("delivered_on", LocalDate.class),
                row.getObject("accepted_on", LocalDate.class),
                row.getBoolean("invoice"),
                serial(row.getString("replaces")),
                serial(row.getString("replaced_by")),
                row.getObject("returned_on", LocalDate.class),
                repairs);
    }

    private static @Nullable SerialNumber serial(@Nullable String value) {
        return value == null ? null : new SerialNumber(value);
    }

    private static UnitRepair repair(ResultSet row, int index) throws SQLException {
        return new UnitRepair(
                row.getString("case_number"),
                row.getObject("finished_on", LocalDate.class),
                row.getString("component"),
                row.getBoolean("solved"),
                row.getBoolean("in_warranty"));
    }
}
