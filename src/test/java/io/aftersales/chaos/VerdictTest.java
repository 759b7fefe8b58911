package io.aftersales.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aftersales.chaos.Ledger.Kind;
import io.aftersales.nodes.SharedDatabase;
import io.aftersales.testing.IntegrationTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Whatever is lost, double, half or late is found: in tables like the real ones that hide them. */
@IntegrationTest
class VerdictTest {

    private static final List<String> TABLES = List.of(
            "claim",
            "complaint",
            "expense_claim",
            "expense_payment",
            "expense_payment_file",
            "commitment",
            "commitment_event",
            "case_event",
            "outbox_message",
            "idempotency_key",
            "act_hi_procinst",
            "act_hi_taskinst",
            "act_hi_varinst",
            "act_hi_job_log",
            "act_ru_execution",
            "act_ru_task",
            "act_ru_job",
            "act_ru_incident");

    /** One claim with its whole ladder, one complaint, one expense claim that was paid; the claim goes on. */
    private static final String SOUND = """
            insert into claim (number) values ('CL-1');
            insert into complaint (number) values ('CP-1');
            insert into expense_claim (number, status) values ('EX-1', 'PAID');
            insert into expense_payment_file (message_id, control_cents, paid_on) values ('F-1', 12800, date '2026-11-29');
            insert into expense_payment (claim_number, message_id, amount_cents) values ('EX-1', 'F-1', 12800);
            insert into idempotency_key (key, case_number) values ('k1', 'CL-1'), ('k2', 'CP-1'), ('k3', 'EX-1');
            insert into commitment (id, subject) select md5(number)::uuid, number
                from (values ('CL-1'), ('CP-1')) c (number);
            insert into case_event (case_number) values ('CL-1'), ('CP-1');
            insert into commitment_event (commitment_id, seq, type, level) select md5('CL-1')::uuid, e.* from (values
                (1, 'PROMISED', null), (2, 'WARNED', null), (3, 'BREACHED', null),
                (4, 'ESCALATED', 1), (5, 'ESCALATED', 2), (6, 'ESCALATED', 3)) e;
            insert into act_hi_procinst (id_, proc_inst_id_, business_key_, proc_def_key_, end_time_) values
                ('p1', 'p1', 'CL-1', 'claim-intake', null), ('p2', 'p2', 'CP-1', 'complaint', now()),
                ('p3', 'p3', 'EX-1', 'reimbursement', now()), ('p4', 'p4', 'CL-1', 'escalation', now());
            insert into act_ru_execution (id_) values ('p1');
            insert into act_hi_taskinst (id_, proc_inst_id_, execution_id_, task_def_key_, end_time_)
                select 't' || n, 'p4', 'e' || n, 'Task_TakeOverOverduePromise', now() from generate_series(1, 3) n;
            insert into act_hi_varinst (id_, execution_id_, name_, long_)
                select 'v' || n, 'e' || n, 'takeOverLevel', n from generate_series(1, 3) n;
            insert into outbox_message (id, template, subject, status, channel, provider_id, created_at, sent_at)
                select md5(n::text)::uuid, case n when 0 then 'promise-warning' else 'promise-escalation' end, 'CL-1', 'SENT',
                    'EMAIL', 'm' || n, timestamptz '2026-11-29 02:00Z', timestamptz '2026-11-29 02:01Z'
                from generate_series(0, 3) n;
            insert into act_hi_job_log (id_, job_id_, job_state_, job_def_type_, process_instance_id_, job_duedate_, timestamp_)
                values ('j1', 'j', 0, 'timer-transition', 'p1', timestamp '2026-11-29 02:00', timestamp '2026-11-29 01:00'),
                    ('j2', 'j', 2, 'timer-transition', 'p1', timestamp '2026-11-29 02:00', timestamp '2026-11-29 02:01');
            """;

    private static final List<String> MAILS = List.of("m0", "m1", "m2", "m3");

    @Value("${spring.datasource.url}")
    @SuppressWarnings("NullAway.Init")
    private String url;

    @SuppressWarnings("NullAway.Init")
    private SingleConnectionDataSource connection;

    @SuppressWarnings("NullAway.Init")
    private SharedDatabase database;

    private final Ledger ledger = new Ledger();

    @BeforeEach
    void keepSoundBooks() {
        connection = new SingleConnectionDataSource(url, true);
        database = new SharedDatabase(connection, url);
        run(TABLES.stream()
                .map("create temporary table %1$s as table public.%1$s with no data;"::formatted)
                .collect(Collectors.joining("\n")));
        run(SOUND);
        ledger.told(Kind.CLAIM, "k1", "CL-1");
        ledger.told(Kind.COMPLAINT, "k2", "CP-1");
        ledger.told(Kind.EXPENSE, "k3", "EX-1");
        ledger.toldPaid("EX-1");
    }

    @AfterEach
    void forgetBooks() {
        connection.destroy();
    }

    @Test
    void soundBooksHaveNoDifferenceAlsoWhenAMailCameTwice() {
        List<String> twice = new ArrayList<>(MAILS);
        twice.add("m3");

        assertThatCode(() -> verdict(twice).assertMet()).doesNotThrowAnyException();
    }

    /** One thing that is wrong in the database, and the criterion that must tell. */
    private record Fault(String criterion, String statement) {}

    static Stream<Fault> faults() {
        return Stream.of(
                new Fault("CLAIM confirmed and lost", "delete from claim"),
                new Fault("COMPLAINT confirmed and lost", "delete from complaint"),
                new Fault("EXPENSE confirmed and lost", "delete from expense_claim"),
                new Fault("CLAIM double, or never confirmed", "insert into claim (number) values ('CL-2')"),
                new Fault("COMPLAINT double, or never confirmed", "insert into complaint (number) values ('CP-2')"),
                new Fault("EXPENSE double, or never confirmed", "insert into expense_claim (number) values ('EX-2')"),
                new Fault("CLAIM without its one process", "delete from act_hi_procinst where id_ = 'p1'"),
                new Fault("COMPLAINT without its one process", "delete from act_hi_procinst where id_ = 'p2'"),
                new Fault("EXPENSE without its one process", "delete from act_hi_procinst where id_ = 'p3'"),
                new Fault("CLAIM without its one process", process("claim-intake", "CL-1")),
                new Fault("CLAIM process without case", process("claim-intake", "CL-2")),
                new Fault("COMPLAINT process without case", process("complaint", "CP-2")),
                new Fault("EXPENSE process without case", process("reimbursement", "EX-2")),
                new Fault("payments confirmed and lost, or wrong", "delete from expense_payment"),
                new Fault("payments confirmed and lost, or wrong", "update expense_payment set amount_cents = 12801"),
                new Fault("payments confirmed and lost, or wrong", "update expense_payment_file set paid_on = null"),
                new Fault("payments of nobody", "insert into expense_payment (claim_number) values ('EX-2')"),
                new Fault("payment files whose sum is wrong", "update expense_payment_file set control_cents = 25600"),
                new Fault("escalations missing or double", "delete from commitment_event where level = 2"),
                new Fault("escalations missing or double", again("commitment_event", "type = 'WARNED'")),
                new Fault("steps of promises twice", again("commitment_event", "level = 3")),
                new Fault("tasks to take over missing or double", "delete from act_hi_taskinst where id_ = 't3'"),
                new Fault("tasks to take over missing or double", again("act_hi_taskinst", "id_ = 't1'")),
                new Fault(
                        "messages of escalations missing or double",
                        again("outbox_message", "template = 'promise-escalation' and provider_id = 'm1'")),
                new Fault(
                        "messages of escalations missing or double",
                        "delete from outbox_message where provider_id = 'm0'"),
                new Fault("cases without promise or timeline", "delete from commitment where subject = 'CP-1'"),
                new Fault("cases without promise or timeline", "delete from case_event where case_number = 'CL-1'"),
                new Fault("half an instance", "delete from act_ru_execution"),
                new Fault("half an instance", "insert into act_ru_execution (id_) values ('p2')"),
                new Fault("half an instance", "insert into act_ru_task (id_) values ('t1')"),
                new Fault("keys of nothing", "update idempotency_key set case_number = null where key = 'k2'"),
                new Fault("incidents", "insert into act_ru_incident (incident_type_) values ('failedJob')"),
                new Fault("jobs given up", "insert into act_ru_job (id_, retries_) values ('j', 0)"),
                new Fault("mails received of no message", "update outbox_message set provider_id = null"),
                new Fault(
                        "mails that count as sent and were not received",
                        "update outbox_message set provider_id = 'm4' where provider_id = 'm3'"),
                new Fault("messages not sent", "update outbox_message set status = 'FAILED' where provider_id = 'm3'"));
    }

    private static String process(String model, String number) {
        return "insert into act_hi_procinst (id_, proc_def_key_, business_key_, end_time_) values ('p5', '%s', '%s', now())"
                .formatted(model, number);
    }

    private static String again(String table, String which) {
        return "insert into %1$s select * from %1$s where %2$s".formatted(table, which);
    }

    @ParameterizedTest
    @MethodSource("faults")
    void whatIsWrongInTheDatabaseIsToldByItsOwnCriterion(Fault fault) {
        run(fault.statement());

        Verdict verdict = verdict(MAILS);

        assertThat(verdict.differences().get(fault.criterion())).isNotEmpty();
        assertThatThrownBy(verdict::assertNothingLostOrDouble).isInstanceOf(AssertionError.class);
    }

    @Test
    void whatClientsWereToldWrongIsToldByItsOwnCriterion() {
        ledger.contradict("CL-1 was paid twice");
        for (Kind kind : Kind.values()) {
            ledger.told(kind, "other key", ledger.numbers(kind).iterator().next());
        }

        Map<String, List<String>> found = verdict(MAILS).differences();

        found.values().removeIf(List::isEmpty);
        assertThat(found)
                .containsOnlyKeys(
                        "answers contradict each other",
                        "CLAIM two keys for one",
                        "COMPLAINT two keys for one",
                        "EXPENSE two keys for one");
    }

    @Test
    void everyCriterionIsTried() {
        TreeSet<String> tried = new TreeSet<>(faults().map(Fault::criterion).toList());
        tried.add("answers contradict each other");
        for (Kind kind : Kind.values()) {
            tried.add(kind + " two keys for one");
        }

        assertThat(verdict(MAILS).differences()).containsOnlyKeys(tried);
    }

    @Test
    void aMailThatIsMissingIsTold() {
        assertThat(verdict(List.of("m0", "m2", "m3")).differences())
                .containsEntry("mails that count as sent and were not received", List.of("m1"));
    }

    @Test
    void aJobThatCameLateIsTold() {
        run("update act_hi_job_log set timestamp_ = timestamp '2026-11-29 02:01:01' where job_state_ = 2");

        assertThatThrownBy(() -> verdict(MAILS).assertMet())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("jobs");
    }

    @Test
    void aMessageThatCameLateIsTold() {
        run("update outbox_message set sent_at = timestamptz '2026-11-29 02:01:01Z' where provider_id = 'm2'");

        assertThatThrownBy(() -> verdict(MAILS).assertMet())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("messages");
    }

    private Verdict verdict(List<String> mails) {
        return Verdict.of(database, mails, ledger, new WallClock(), List.of());
    }

    private void run(String statements) {
        database.jdbc().sql(statements).update();
    }
}
