package io.aftersales.bench;

import io.aftersales.figures.Figure;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * How long the lists take that staff read every day, on a small and on a large database. Two nodes of the application,
 * one on each, are asked in turn, so that what else the machine does weighs on both alike. Each gets one claim more, by
 * whose phone number and name it is looked for.
 *
 * <p>Settings: {@code small} and {@code large} (addresses of the nodes), {@code smallDatabase} and {@code largeDatabase}
 * (JDBC addresses), {@code rounds}.
 */
final class MeasureLists {

    private static final int WARM_UP = 3;

    /** Of so many rounds, or fewer, the slowest is 5 % or more: what is told beside the middle is the slowest then. */
    private static final int ENOUGH = 20;

    private MeasureLists() {}

    public static void main(String[] arguments) {
        int rounds = Setting.number("rounds", 21);
        String high = rounds > ENOUGH ? "p95" : "most";
        Side small = new Side(Setting.text("small", null), Setting.text("smallDatabase", null));
        Side large = new Side(Setting.text("large", null), Setting.text("largeDatabase", null));
        System.out.println("| list | small p50 | small %1$s | large p50 | large %1$s | ratio of p50 |".formatted(high));
        System.out.println("|---|---|---|---|---|---|");
        for (String list : small.lists().keySet()) {
            long[] smalls = new long[rounds];
            long[] larges = new long[rounds];
            for (int round = -WARM_UP; round < rounds; round++) {
                long first = small.time(list);
                long second = large.time(list);
                if (round >= 0) {
                    smalls[round] = first;
                    larges[round] = second;
                }
            }
            System.out.println(row(list, smalls, larges));
        }
    }

    private static String row(String list, long[] smalls, long[] larges) {
        Arrays.sort(smalls);
        Arrays.sort(larges);
        return String.format(
                Locale.ROOT,
                "| %s | %.0f ms | %.0f ms | %.0f ms | %.0f ms | %.1f |",
                list,
                millis(smalls, 50),
                millis(smalls, 95),
                millis(larges, 50),
                millis(larges, 95),
                millis(larges, 50) / millis(smalls, 50));
    }

    private static double millis(long[] sorted, int percent) {
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)] / 1e6;
    }

    /** One of the two databases, with a node of its own. */
    private static final class Side {

        private final Rest node;
        private final Map<String, Request> lists = new LinkedHashMap<>();

        Side(String address, String url) {
            this.node = new Rest(address);
            JdbcClient database = JdbcClient.create(new DriverManagerDataSource(url, "postgres", ""));
            String number =
                    one(database, "select number from claim order by received_at desc, number offset 700 limit 1");
            String serial = one(
                    database,
                    "select serial_number from claim where serial_key is not null"
                            + " order by number offset 700 limit 1");
            database.sql("select id_, name_ from act_ru_filter order by name_").query(row -> {
                String results = "/engine-rest/filter/%s/list?firstResult=0&maxResults=15".formatted(row.getString(1));
                String count = "/engine-rest/filter/%s/count".formatted(row.getString(1));
                lists.put("Tasklist: " + row.getString(2), new Request("desk", results, count));
            });
            String definition = one(database, "select id_ from act_re_procdef where key_ = 'claim-intake' limit 1");
            lists.put(
                    "Tasklist: search by case number",
                    new Request("desk", "/engine-rest/task?processInstanceBusinessKey=" + number));
            lists.put("case list, newest first", new Request("desk", "/api/claims"));
            lists.put("case list, page 100", new Request("desk", "/api/claims?page=100"));
            lists.put("case list, overdue", new Request("desk", "/api/claims?overdue=true"));
            lists.put("case list, in service", new Request("desk", "/api/claims?status=IN_SERVICE"));
            lists.put("case search by number", new Request("desk", "/api/claims?query=" + number));
            lists.put("case search by serial number", new Request("desk", "/api/claims?query=" + serial));
            String phone = Template.phone();
            String name = word();
            String filed = file(phone, name);
            lists.put("case search by phone", found(filed, "/api/claims?query=%2B" + phone.substring(1)));
            lists.put("case search by name", found(filed, "/api/claims?query=" + name));
            lists.put("case search by a name that nobody has", new Request("desk", "/api/claims?query=" + word()));
            lists.put("case file", new Request("desk", "/api/claims/" + number, "/api/commitments?subject=" + number));
            lists.put("promises, overdue", new Request("supervisor", "/api/commitments?status=BREACHED"));
            lists.put("promises, running", new Request("supervisor", "/api/commitments?status=RUNNING"));
            lists.put(
                    "dashboard, all figures",
                    new Request(
                            "supervisor",
                            Arrays.stream(Figure.values())
                                    .map(figure -> "/api/figures/" + figure.id())
                                    .toArray(String[]::new)));
            Arrays.stream(Figure.values())
                    .forEach(figure -> lists.put(
                            "figure " + figure.id(), new Request("supervisor", "/api/figures/" + figure.id())));
            lists.put(
                    "history: finished claims", new Request("auditor", "/api/audit/processes/claim-intake/instances"));
            lists.put(
                    "history: by case number",
                    new Request("auditor", "/api/audit/processes/claim-intake/instances?caseNumber=" + number));
            lists.put(
                    "Cockpit: definitions",
                    new Request("admin", "/engine-rest/process-definition/statistics?rootIncidents=true"));
            lists.put(
                    "Cockpit: steps of a definition",
                    new Request(
                            "admin",
                            "/engine-rest/process-definition/%s/statistics?incidents=true".formatted(definition)));
            lists.put(
                    "Cockpit: instances of a definition",
                    new Request(
                            "admin",
                            "/engine-rest/process-instance?processDefinitionId=%s&maxResults=50"
                                    .formatted(definition)));
        }

        Map<String, Request> lists() {
            return lists;
        }

        long time(String list) {
            Request request = Objects.requireNonNull(lists.get(list));
            long begin = System.nanoTime();
            for (String path : request.paths()) {
                node.get(request.user(), path);
            }
            return System.nanoTime() - begin;
        }

        /** Returns the number of a claim whose customer has that number and name. */
        private String file(String phone, String name) {
            Map<String, Object> claim = Template.claim(false);
            claim.put("customer", Map.of("name", name, "phone", phone, "preferredChannel", "PHONE", "locale", "en"));
            return node.post("", "/api/claims", claim).path("number").asText();
        }

        /** Asks once, because an empty list would be measured just as well. */
        private Request found(String number, String path) {
            if (!node.get("desk", path).toString().contains(number)) {
                throw new IllegalStateException("%s does not find %s".formatted(path, number));
            }
            return new Request("desk", path);
        }

        private static String word() {
            return ThreadLocalRandom.current()
                    .ints(12, 'a', 'z' + 1)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
        }

        private static String one(JdbcClient database, String query) {
            return database.sql(query).query(String.class).single();
        }
    }

    private record Request(String user, List<String> paths) {
        Request(String user, String... paths) {
            this(user, List.of(paths));
        }
    }
}
