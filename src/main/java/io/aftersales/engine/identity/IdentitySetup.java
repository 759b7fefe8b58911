package io.aftersales.engine.identity;

import javax.sql.DataSource;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes groups, rights, filters and first users at the first start: a lock of the database lets one node work while
 * the others wait and then find it done. What an administrator changes or takes away later stays as he left it; a later
 * release that has more to set up gives its part a name of its own.
 */
@Component
@Order(0)
class IdentitySetup implements ApplicationRunner {

    /** Any number will do, as long as nobody else uses it. */
    private static final long LOCK = 724_0001L;

    private final JdbcTemplate jdbc;
    private final Accounts accounts;
    private final StaffRights rights;
    private final TaskFilters filters;

    IdentitySetup(DataSource dataSource, Accounts accounts, StaffRights rights, TaskFilters filters) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.accounts = accounts;
        this.rights = rights;
        this.filters = filters;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        jdbc.query("select pg_advisory_xact_lock(?)", row -> {}, LOCK);
        once("staff-1", () -> {
            accounts.make();
            rights.grant();
            filters.make();
        });
        once("complaints-1", () -> {
            rights.grantComplaints();
            filters.showCaseNumbers();
        });
        once("repairs-1", rights::grantRepairs);
        once("budgets-1", rights::grantBudgets);
        once("disputes-1", rights::grantDisputes);
        once("surveys-1", filters::showCaseNumbers);
        accounts.resetAdministrator();
        accounts.refuseDemonstrationInProduction();
    }

    private void once(String part, Runnable setup) {
        if (jdbc.update("insert into setup_part (name) values (?) on conflict do nothing", part) == 1) {
            setup.run();
        }
    }
}
