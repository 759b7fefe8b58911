package io.aftersales.bench;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Fills a database with valid cases: the running application makes one of each {@link Template}, and SQL copies its
 * rows in all tables, each copy with ids, number, customer, unit, product line and times of its own. Promises of copies
 * fall due in the future, and in the order in which they were made.
 *
 * <p>Settings: {@code cases} open ones, {@code finished} ones, {@code node} (address), {@code database} (JDBC address
 * of a superuser), {@code first} (the number of the first copy, when a database is filled again), {@code lean} (leaves
 * out the history that only the page of one instance and the heat map read), {@code listed} (writes of finished ones only
 * what lists and figures read: their case files are empty).
 */
final class GenerateCases {

    private static final Logger LOG = LoggerFactory.getLogger(GenerateCases.class);

    private static final int FIRST = 100_000;
    private static final int LAST = 99_999_999;

    private final JdbcClient database;
    private final Rest node;
    private final CopyRows rows;

    GenerateCases(String node, String database) {
        this.node = new Rest(node);
        this.database = JdbcClient.create(new DriverManagerDataSource(database, "postgres", ""));
        this.rows = new CopyRows(database);
    }

    public static void main(String[] arguments) throws Exception {
        GenerateCases generator =
                new GenerateCases(Setting.text("node", "http://localhost:8080"), Setting.text("database", null));
        long begin = System.nanoTime();
        generator.generate(
                Setting.number("cases", 10_000),
                Setting.number("finished", 0),
                Setting.number("first", FIRST),
                Boolean.getBoolean("lean"),
                Boolean.getBoolean("listed"));
        LOG.info("Written and checked in {} s", (System.nanoTime() - begin) / 1_000_000_000);
    }

    void generate(int open, int finished, int first, boolean lean, boolean listed) throws Exception {
        if (first < FIRST || first + open + finished - 1 > LAST) {
            throw new IllegalArgumentException(
                    "Copies have the numbers %d to %d; %d and more do not fit".formatted(FIRST, LAST, open + finished));
        }
        Map<Template, String> templates = new EnumMap<>(Template.class);
        for (Template template : Template.values()) {
            templates.put(template, template.make(node));
        }
        awaitLastDay(Objects.requireNonNull(templates.get(Template.FINISHED)));
        prepare();
        int next = first;
        for (Template template : Template.values()) {
            int copies = template == Template.FINISHED ? finished : open * template.percentOfOpen() / 100;
            plan(Objects.requireNonNull(templates.get(template)), next, copies, template == Template.FINISHED, listed);
            next += copies;
        }
        LOG.info("{} copies are planned", next - first);
        database.sql("analyze bench_case").update();
        rows.copy(lean ? Copied.LEAN : Copied.ALL);
        new CheckCases(database, node).check(templates);
    }

    /** Waits until the rule on retention has given the finished case its last day, in all tables or in none. */
    private void awaitLastDay(String number) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofMinutes(3).toNanos();
        while (database.sql(
                        """
                        select count(*) from act_hi_procinst p where business_key_ = :number and (removal_time_ is null
                            or exists (select 1 from act_hi_detail d
                                where d.proc_inst_id_ = p.id_ and d.removal_time_ is null))
                        """)
                        .param("number", number)
                        .query(Long.class)
                        .single()
                > 0) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Claim %s has no last day".formatted(number));
            }
            Thread.sleep(500);
        }
    }

    private void prepare() {
        for (String statement : List.of(
                "drop table if exists bench_case, bench_template, bench_instance",
                "create unlogged table bench_case (n int primary key, hex text, template text, number text, shift"
                        + " interval, line text, assignee text, listed boolean)",
                "create unlogged table bench_template (template text)",
                "create unlogged table bench_instance (id text primary key, template text)",
                // an id without its first digits, for which each copy puts its own
                """
                create or replace function bench_key(value text) returns text language sql immutable as $$
                    select case when value like '%:%' then split_part(value, ':', 1) || ':' else '' end
                        || '########' || substr(md5(substr(value, position(':' in value) + 1))::uuid::text, 9) $$
                """)) {
            database.sql(statement).update();
        }
    }

    private void plan(String template, int from, int copies, boolean finished, boolean listed) {
        database.sql("insert into bench_template values (:template)")
                .param("template", template)
                .update();
        database.sql("insert into bench_instance select id_, :template from act_hi_procinst where business_key_ ="
                        + " :template")
                .param("template", template)
                .update();
        // up to two years old, or as old as what runs out next allows; six digits come again with each million
        database.sql(
                        """
                        with span as (
                            select greatest(1, extract(epoch from 0.8 * (least(
                                (select min(j.duedate_) at time zone 'UTC' from act_ru_job j
                                    join bench_instance i on i.id = j.process_instance_id_ and i.template = :template),
                                (select min(next_step_at) from commitment where subject = :template),
                                now() + :oldest::interval) - now())))::bigint as seconds)
                        insert into bench_case
                        select n, lpad(to_hex(n), 8, '0'), :template, 'CL-' || to_char((k.received_at - age) at time zone 'UTC'
                                - n / 1000000 * interval '2000 days', 'YYYYMMDD')
                                || '-' || lpad((n % 1000000)::text, 6, '0'),
                            age, (array['SMART_HOME', 'HOME_FURNISHING', 'APPLIANCE', 'MACHINERY', 'VEHICLE'])[1 + n % 5],
                            case when not :finished and n % 10 < 3 then 'engineer-' || n % 41 end,
                            :finished and :listed
                        from claim k cross join span cross join generate_series(:from, :to) n
                            cross join lateral (select interval '1 second' * (n * 7919::bigint % seconds) as age) a
                        where k.number = :template
                        """)
                .param("template", template)
                .param("oldest", finished ? "700 days" : "120 days")
                .param("finished", finished)
                .param("listed", listed)
                .param("from", from)
                .param("to", from + copies - 1)
                .update();
    }
}
