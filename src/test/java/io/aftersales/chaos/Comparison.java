package io.aftersales.chaos;

import io.aftersales.chaos.Ledger.Kind;
import io.aftersales.nodes.SharedDatabase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** What clients were told against what the database and the mail server hold: by criterion, everything that differs. */
final class Comparison {

    private static final Map<Kind, String> TABLES =
            Map.of(Kind.CLAIM, "claim", Kind.COMPLAINT, "complaint", Kind.EXPENSE, "expense_claim");
    private static final Map<Kind, String> PROCESSES =
            Map.of(Kind.CLAIM, "claim-intake", Kind.COMPLAINT, "complaint", Kind.EXPENSE, "reimbursement");
    private static final List<String> WHOLE_LADDER =
            List.of("WARNED", "BREACHED", "ESCALATED 1", "ESCALATED 2", "ESCALATED 3");
    private static final long PAID_CENTS = 12_800;

    private final SharedDatabase database;
    private final List<String> received;
    private final Ledger ledger;
    private final Map<String, List<String>> differences = new LinkedHashMap<>();

    /** Compares with the Message-ID of each mail that was received, of one that was received twice twice. */
    Comparison(SharedDatabase database, List<String> received, Ledger ledger) {
        this.database = database;
        this.received = received;
        this.ledger = ledger;
    }

    /** Compares everything; a criterion that is met has no differences. */
    Map<String, List<String>> differences() {
        differences.put("answers contradict each other", ledger.contradictions());
        for (Kind kind : Kind.values()) {
            numbers(kind);
            instances(kind);
        }
        payments();
        escalations();
        queries();
        mails();
        return differences;
    }

    private void numbers(Kind kind) {
        Set<String> onFile = new HashSet<>(texts("select number from " + TABLES.get(kind)));
        Set<String> told = ledger.numbers(kind);
        note(kind + " confirmed and lost", without(told, onFile::contains));
        note(kind + " double, or never confirmed", without(onFile, told::contains));
        Collection<String> keys = new ArrayList<>(ledger.of(kind).values());
        note(kind + " two keys for one", keys.size() == told.size() ? List.of() : List.of(keys.size() + " keys"));
    }

    private void instances(Kind kind) {
        String process = PROCESSES.get(kind);
        note(kind + " without its one process", texts("""
                select c.number from %s c left join act_hi_procinst p
                    on p.business_key_ = c.number and p.proc_def_key_ = '%s'
                group by c.number having count(p.id_) <> 1
                """.formatted(TABLES.get(kind), process)));
        note(kind + " process without case", texts("""
                select business_key_ from act_hi_procinst where proc_def_key_ = '%s'
                    and business_key_ not in (select number from %s)
                """.formatted(process, TABLES.get(kind))));
    }

    private void payments() {
        Set<String> paid = new HashSet<>(texts("""
                select e.number from expense_claim e join expense_payment p on p.claim_number = e.number
                    join expense_payment_file f on f.message_id = p.message_id
                where e.status = 'PAID' and f.paid_on is not null and p.amount_cents = %d
                """.formatted(PAID_CENTS)));
        note("payments confirmed and lost, or wrong", without(ledger.paid(), paid::contains));
        note(
                "payments of nobody",
                texts("select claim_number from expense_payment where claim_number not in "
                        + "(select number from expense_claim where status in ('APPROVED', 'PAID'))"));
        note("payment files whose sum is wrong", texts("""
                select f.message_id from expense_payment_file f left join expense_payment p
                    on p.message_id = f.message_id
                group by f.message_id, f.control_cents having coalesce(sum(p.amount_cents), 0) <> f.control_cents
                """));
    }

    private void escalations() {
        Set<String> claims = ledger.numbers(Kind.CLAIM);
        List<String> wrong = new ArrayList<>();
        database.events(claims).forEach((claim, events) -> {
            if (!events.equals(WHOLE_LADDER)) {
                wrong.add(claim + " " + events);
            }
        });
        note("escalations missing or double", wrong);
        List<String> tasks = new ArrayList<>();
        Map<String, List<String>> found = database.takeOverTasks(claims);
        for (String claim : claims) {
            List<String> levels = found.getOrDefault(claim, List.of());
            if (!levels.equals(List.of("1", "2", "3"))) {
                tasks.add(claim + " " + levels);
            }
        }
        note("tasks to take over missing or double", tasks);
        note("messages of escalations missing or double", texts("""
                select c.number || ' ' || count(m.id) filter (where m.template = 'promise-warning') || ' '
                    || count(m.id) filter (where m.template = 'promise-escalation')
                from claim c left join outbox_message m on m.subject = c.number
                group by c.number having count(m.id) filter (where m.template = 'promise-warning') <> 1
                    or count(m.id) filter (where m.template = 'promise-escalation') <> 3
                """));
    }

    private void queries() {
        note("steps of promises twice", texts("""
                select commitment_id || ' ' || type || ' ' || coalesce(level, 0) from commitment_event
                where type in ('PROMISED', 'BREACHED', 'ESCALATED', 'MET')
                group by commitment_id, type, level having count(*) > 1
                """));
        note("cases without promise or timeline", texts("""
                select number from (select number from claim union all select number from complaint) c
                where number not in (select subject from commitment)
                    or number not in (select case_number from case_event)
                """));
        note("half an instance", texts("""
                select id_ from act_hi_procinst where end_time_ is null and id_ not in (select id_ from act_ru_execution)
                union all select id_ from act_ru_execution where parent_id_ is null
                    and id_ not in (select id_ from act_hi_procinst where end_time_ is null)
                union all select id_ from act_ru_task where id_ not in (
                    select id_ from act_hi_taskinst where end_time_ is null)
                """));
        note("keys of nothing", texts("select key from idempotency_key where case_number is null"));
        note("incidents", texts("select incident_type_ || ' ' || coalesce(incident_msg_, '') from act_ru_incident"));
        note("jobs given up", texts("select id_ from act_ru_job where retries_ = 0"));
    }

    private void mails() {
        Set<String> taken = new HashSet<>(received);
        Set<String> sent = new HashSet<>(texts(
                "select provider_id from outbox_message where status in ('SENT', 'DELIVERED') and channel = 'EMAIL'"));
        note("mails that count as sent and were not received", without(sent, taken::contains));
        note("mails received of no message", without(taken, sent::contains));
        note("messages not sent", texts("""
                select id || ' ' || status || ' ' || coalesce(last_error, '') from outbox_message
                where status in ('QUEUED', 'FAILED')
                """));
    }

    private List<String> texts(String query) {
        return database.jdbc().sql(query).query(String.class).list();
    }

    private static List<String> without(Collection<String> some, Predicate<String> fine) {
        return some.stream().filter(one -> !fine.test(one)).sorted().toList();
    }

    private void note(String criterion, List<String> what) {
        differences.put(criterion, what);
    }
}
