package io.aftersales.staff;

import io.aftersales.customers.EncryptedText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The profiles on file, and who changed them. */
@Component
class StaffStore {

    private final JdbcClient jdbc;
    private final EncryptedText encryption;
    private final Clock clock;

    StaffStore(JdbcClient jdbc, EncryptedText encryption, Clock clock) {
        this.jdbc = jdbc;
        this.encryption = encryption;
        this.clock = clock;
    }

    Optional<StaffProfile> find(String userId) {
        return jdbc.sql("select * from staff_profile where user_id = :user")
                .param("user", userId)
                .query(this::profile)
                .optional();
    }

    /** As {@link #find}, and nobody else changes that profile until the transaction ends. */
    Optional<StaffProfile> lock(String userId) {
        return jdbc.sql("select * from staff_profile where user_id = :user for update")
                .param("user", userId)
                .query(this::profile)
                .optional();
    }

    /** Whoever enters profiles waits from here on until this transaction ends: two may come with one new number. */
    void lockAll() {
        jdbc.sql("select 1 from pg_advisory_xact_lock(hashtext('staff-profile'), 0)")
                .query(Integer.class)
                .single();
    }

    /** Whether somebody else than that login has the employee number. */
    boolean numberedBeside(String userId, String employeeNumber) {
        return jdbc.sql("""
                        select exists (
                            select from staff_profile where employee_number = :number and user_id <> :user)""")
                .param("number", employeeNumber)
                .param("user", userId)
                .query(Boolean.class)
                .single();
    }

    List<StaffProfile> list() {
        return jdbc.sql("select * from staff_profile order by user_id")
                .query(this::profile)
                .list();
    }

    /** Writes what is on file from now on, with what stays of before; whoever calls it has locked all. */
    void put(StaffProfile profile, boolean accountChanged, String by) {
        PayeeAccount account = profile.account();
        OffsetDateTime now = OffsetDateTime.now(clock);
        jdbc.sql("""
                        insert into staff_profile
                            (user_id, name, level, skill, branch, cost_centre,
                             account_holder, account_number, bic, bank_name, employee_number, entered_at, entered_by)
                        values (:user, :name, :level, :skill, :branch, :costCentre,
                             :holder, :number, :bic, :bank, :employeeNumber, :at, :by)
                        on conflict (user_id) do update set name = excluded.name, level = excluded.level,
                            skill = excluded.skill, branch = excluded.branch, cost_centre = excluded.cost_centre,
                            account_holder = coalesce(excluded.account_holder, staff_profile.account_holder),
                            account_number = coalesce(excluded.account_number, staff_profile.account_number),
                            bic = case when excluded.account_number is null then staff_profile.bic
                                else excluded.bic end,
                            bank_name = coalesce(excluded.bank_name, staff_profile.bank_name),
                            employee_number = excluded.employee_number,
                            entered_at = excluded.entered_at, entered_by = excluded.entered_by
                        """)
                .param("user", profile.userId())
                .param("name", profile.name())
                .param("level", profile.level().name())
                .param("skill", profile.skill())
                .param("branch", profile.branch())
                .param("costCentre", profile.costCentre())
                .param("holder", encrypted(account == null ? null : account.holder()))
                .param("number", encrypted(account == null ? null : account.number()))
                .param("bic", account == null ? null : account.bic())
                .param("bank", account == null ? null : account.bankName())
                .param("employeeNumber", profile.employeeNumber())
                .param("at", now)
                .param("by", by)
                .update();
        jdbc.sql("""
                        insert into staff_change
                            (user_id, level, skill, branch, cost_centre, account_changed, employee_number,
                             entered_at, entered_by)
                        values (:user, :level, :skill, :branch, :costCentre, :account, :employeeNumber, :at, :by)
                        """)
                .param("user", profile.userId())
                .param("level", profile.level().name())
                .param("skill", profile.skill())
                .param("branch", profile.branch())
                .param("costCentre", profile.costCentre())
                .param("account", accountChanged)
                .param("employeeNumber", profile.employeeNumber())
                .param("at", now)
                .param("by", by)
                .update();
    }

    private StaffProfile profile(ResultSet row, int index) throws SQLException {
        return new StaffProfile(
                row.getString("user_id"),
                row.getString("name"),
                StaffLevel.valueOf(row.getString("level")),
                row.getString("skill"),
                row.getBoolean("branch"),
                row.getString("cost_centre"),
                account(row),
                row.getString("employee_number"));
    }

    private @Nullable PayeeAccount account(ResultSet row) throws SQLException {
        String number = decrypted(row.getString("account_number"));
        return number == null
                ? null
                : new PayeeAccount(
                        Objects.requireNonNull(decrypted(row.getString("account_holder"))),
                        number,
                        row.getString("bic"),
                        row.getString("bank_name"));
    }

    private @Nullable String encrypted(@Nullable String text) {
        return encryption.convertToDatabaseColumn(text);
    }

    private @Nullable String decrypted(@Nullable String stored) {
        return encryption.convertToEntityAttribute(stored);
    }
}
