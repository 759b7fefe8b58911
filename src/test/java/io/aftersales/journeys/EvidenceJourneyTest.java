package io.aftersales.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.StringUtils;

/** What an auditor finds of a claim that went through everything, and how he checks it. */
@IntegrationTest
class EvidenceJourneyTest {

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private MockMvc pages;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TransactionTemplate transactions;

    private final Marks marks = new Marks();

    @SuppressWarnings("NullAway.Init")
    private FrontDoor door;

    @BeforeEach
    void door() {
        door = new FrontDoor(http);
    }

    @Test
    @Requirement({"INF-07", "INF-11", "SEC-02"})
    void aWholeClaimIsOnRecordWithoutAnyPerson() throws Exception {
        String number = new WholeRun(door, database, marks).closed();
        Awaitility.await().until(() -> unsent(number) == 0 && waiting() == 0);

        List<JsonNode> events = events(number);

        assertThat(events)
                .extracting(event -> event.path("kind").asText())
                .contains(
                        "RECEIVED",
                        "PROMISE_PROMISED",
                        "PROMISE_WARNED",
                        "PROMISE_BREACHED",
                        "PROMISE_ESCALATED",
                        "PROMISE_TAKEN_OVER",
                        "PROMISE_MET",
                        "TRIAGED",
                        "DECIDED_COVERAGE",
                        "FILE_ADDED",
                        "MESSAGE_RECORDED",
                        "CLOSED");
        assertThat(String.join("\n", events.stream().map(JsonNode::toString).toList()))
                .doesNotContain(marks.words())
                .doesNotContain("\"engineer\":\"engineer\"", "\"actor\":\"desk\"");
        JsonNode decision = only(events, "DECIDED_COVERAGE", 0).path("facts");
        assertThat(decision.path("rule").asText()).isNotEmpty();
        assertThat(decision.path("clause").asText()).isNotEmpty();
        assertThat(decision.path("inputs").path("productLine").asText()).isEqualTo("SMART_HOME");
        assertThat(only(events, "PROMISE_ESCALATED", 0)
                        .path("facts")
                        .path("level")
                        .asInt())
                .isEqualTo(1);
        JsonNode check = door.get("auditor", "/api/evidence/check");
        assertThat(check.path("whole").asBoolean()).as("%s", check).isTrue();
        assertThat(recomputed()).isEqualTo(check.path("head").path("hash").asText());
        expectPackage(number);
        expectInRegister(number);
    }

    private void expectPackage(String number) throws Exception {
        Map<String, byte[]> first = packageOf(number);
        shuffle();
        Map<String, byte[]> second = packageOf(number);

        assertThat(first.keySet())
                .contains(
                        "summary.pdf",
                        "papers/acceptance-slip.pdf",
                        "papers/dispatch-order-1.pdf",
                        "case.json",
                        "anchor.json",
                        "chain.txt",
                        "hashes.txt")
                .anyMatch(name -> name.startsWith("files/001-"));
        expectHashes(first);
        assertThat(text(second, "case.json"))
                .as("the same case, the same bytes")
                .isEqualTo(text(first, "case.json"));
        JsonNode file = new ObjectMapper().readTree(first.get("case.json"));
        assertThat(file.path("claim").path("customer").path("name").asText())
                .contains(marks.words().get(0));
        assertThat(file.path("promises")).isNotEmpty();
        assertThat(file.path("explanations").path(0).path("count").path("days")).isNotEmpty();
        assertThat(file.path("timeline")).isNotEmpty();
        assertThat(file.path("messages")).isNotEmpty();
        assertThat(file.path("repair").path("visits")).isNotEmpty();
        assertThat(file.path("claim").path("coverage").path(0).path("inputs")).isNotEmpty();
        assertThat(FrontDoor.elements(file.path("processes")))
                .anySatisfy(instance ->
                        assertThat(instance.path("definitionKey").asText()).isEqualTo("claim-intake"))
                .anySatisfy(instance -> assertThat(instance.path("decisions")).isNotEmpty())
                .anySatisfy(instance -> assertThat(instance.path("tasks")).isNotEmpty());
        expectDecisionsOnTheCaseFile(number, file);
        expectChain(second);
        try (PDDocument pdf = Loader.loadPDF(Objects.requireNonNull(first.get("summary.pdf")))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains(number, "Kind of case Claim");
        }
    }

    /** The case file shows what the package has on record, of costs and expenses only to those who may read them. */
    private void expectDecisionsOnTheCaseFile(String number, JsonNode file) throws Exception {
        List<String> decided = FrontDoor.elements(file.path("processes")).stream()
                .flatMap(instance -> FrontDoor.elements(instance.path("decisions")).stream())
                .map(decision -> decision.path("key").asText())
                .toList();
        List<String> ofCosts = List.of("cost-bearer", "correction-limit", "expense-reminders", "required-documents");

        assertThat(decisionsOn("auditors", number)).isEqualTo(decided.size());
        assertThat(decisionsOn("dispatchers", number))
                .isEqualTo((int) decided.stream()
                        .filter(table -> !ofCosts.contains(table))
                        .count())
                .isLessThan(decided.size());
    }

    private int decisionsOn(String group, String number) throws Exception {
        String page = pages.perform(get("/desk/cases/" + number)
                        .locale(Locale.ENGLISH)
                        .with(user("somebody").authorities(new SimpleGrantedAuthority(group))))
                .andReturn()
                .getResponse()
                .getContentAsString();
        return StringUtils.countOccurrencesOf(page, "Decided by a table");
    }

    private static void expectHashes(Map<String, byte[]> files) throws Exception {
        List<String> named = new ArrayList<>();
        for (String line : text(files, "hashes.txt").lines().toList()) {
            String name = line.substring(66);
            named.add(name);
            assertThat(line.substring(0, 66)).isEqualTo(sha256(Objects.requireNonNull(files.get(name))) + "  ");
        }
        assertThat(named)
                .containsExactlyInAnyOrderElementsOf(files.keySet().stream()
                        .filter(name -> !name.equals("hashes.txt"))
                        .toList());
    }

    /** Each line says of itself that it is what was sealed; both exports are among them. */
    private static void expectChain(Map<String, byte[]> files) throws Exception {
        List<String> lines = List.of(text(files, "chain.txt").split("\n"));
        for (String line : lines) {
            String[] parts = line.split("\t", 3);
            assertThat(sha256((parts[0] + "\t" + parts[2]).getBytes(StandardCharsets.UTF_8)))
                    .isEqualTo(parts[1]);
        }
        assertThat(lines.stream().filter(line -> line.contains("CASE_EXPORTED")))
                .hasSize(2);
        assertThat(lines.get(lines.size() - 1)).contains("CASE_EXPORTED").doesNotContain("auditor");
        JsonNode anchor = new ObjectMapper().readTree(files.get("anchor.json"));
        assertThat(anchor.path("hash").asText()).matches("[0-9a-f]{64}");
    }

    private Map<String, byte[]> packageOf(String number) throws Exception {
        byte[] archive = Objects.requireNonNull(http.withBasicAuth("auditor", "auditor")
                .getForObject("/api/evidence/cases/" + number + ".zip", byte[].class));
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private static String text(Map<String, byte[]> files, String name) {
        return new String(Objects.requireNonNull(files.get(name)), StandardCharsets.UTF_8);
    }

    private void expectInRegister(String number) {
        LocalDate day = LocalDate.ofInstant(
                FrontDoor.instant(door.claim(number).path("receivedAt")), ZoneId.of("Asia/Shanghai"));

        assertThat(register(day))
                .anySatisfy(line -> assertThat(line)
                        .startsWith(number + ",CLAIM," + day)
                        .contains(",SOLVED,")
                        .endsWith("/api/evidence/cases/%1$s.zip".formatted(number)));
        assertThat(register(day.plusDays(1))).noneMatch(line -> line.startsWith(number));
        assertThat(register(day.minusDays(1))).noneMatch(line -> line.startsWith(number));
    }

    private List<String> register(LocalDate day) {
        String csv = Objects.requireNonNull(http.withBasicAuth("auditor", "auditor")
                .getForObject("/api/evidence/register.csv?from=%1$s&to=%1$s".formatted(day), String.class));
        return List.of(csv.split("\r\n"));
    }

    @Test
    @Requirement("INF-07")
    void theRemovalOfACaseIsOnRecordAndItsEventsStay() {
        String number = door.submit(Papers.repair());
        String gone = "CL-20190101-" + number.substring(number.length() - 6);

        List<String> kinds = Objects.requireNonNull(transactions.execute(status -> {
            // a case of which nothing else is on file
            database.sql("""
                            insert into claim select (jsonb_populate_record(c, jsonb_build_object(
                                'number', cast(:gone as text), 'tracking_code', 'gone',
                                'tracking_code_fingerprint', cast(:gone as text)))).*
                            from claim c where number = :number""").param("gone", gone).param("number", number).update();
            database.sql("select record_evidence(now(), ?, 'RECEIVED', 'customer', '{}')")
                    .param(gone)
                    .query((row, index) -> index)
                    .single();
            database.sql("""
                            insert into removed_case (case_number, keep_until, ground, asked_by, since, years, clause,
                                removed_on, removed_at)
                            values (?, '2021-01-01', 'CASE_FILE', 'claims', '2019-01-01', 2, 'F13', '2021-01-02', now())
                            """).param(gone).update();
            database.sql("select set_config('aftersales.removing', ?, true)")
                    .param(gone)
                    .query((row, index) -> index)
                    .single();
            database.sql("delete from claim where number = ?").param(gone).update();
            status.setRollbackOnly();
            return database.sql("select kind from evidence_event where case_number = ? order by id")
                    .param(gone)
                    .query(String.class)
                    .list();
        }));

        assertThat(kinds).containsExactly("RECEIVED", "CASE_REMOVED");
    }

    @Test
    @Requirement({"SEC-01", "RPR-21"})
    void evidenceIsForAuditorsOwnersManagersAndAdministratorsOnly() {
        for (String user : List.of("auditor", "owner", "manager", "admin")) {
            assertThat(status(user, "/api/evidence/check")).isEqualTo(HttpStatus.OK);
            assertThat(status(user, "/api/evidence/cases/CL-20200101-999999.zip"))
                    .isEqualTo(HttpStatus.NOT_FOUND);
        }
        for (String user : List.of("desk", "engineer", "supervisor", "finance")) {
            assertThat(status(user, "/api/evidence/check")).isEqualTo(HttpStatus.FORBIDDEN);
            assertThat(status(user, "/api/evidence/cases/CL-20200101-999999.zip"))
                    .isEqualTo(HttpStatus.FORBIDDEN);
        }
        assertThat(status("auditor", "/api/evidence/cases/..%5C.zip"))
                .isIn(HttpStatus.NOT_FOUND, HttpStatus.BAD_REQUEST);
        assertThat(status("auditor", "/api/evidence/register.csv?from=2026-02-30"))
                .isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(status("auditor", "/api/evidence/register.csv?from=2026-02-02&to=2026-02-01"))
                .isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(status("auditor", "/api/evidence/check?seal=1&hash=abc")).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(status("auditor", "/api/evidence/events?after=x&from=1")).isEqualTo(HttpStatus.BAD_REQUEST);
    }

    private HttpStatusCode status(String user, String address) {
        return http.withBasicAuth(user, user)
                .getForEntity(address, String.class)
                .getStatusCode();
    }

    /** Lets the rows of the engine lie in another order than they were written in. */
    private void shuffle() {
        for (String table : List.of(
                "actinst",
                "dec_in",
                "dec_out",
                "decinst",
                "detail",
                "incident",
                "job_log",
                "op_log",
                "procinst",
                "taskinst")) {
            database.sql("update act_hi_%1$s set id_ = id_ where hashtext(id_) %% 2 = 0".formatted(table))
                    .update();
        }
    }

    private List<JsonNode> events(String number) {
        List<JsonNode> all = new ArrayList<>();
        JsonNode page = door.get("auditor", "/api/evidence/events?case=" + number);
        while (!page.path("next").isNull()) {
            all.addAll(FrontDoor.elements(page.path("events")));
            page = door.get(
                    "auditor",
                    "/api/evidence/events?case=%s&after=%d"
                            .formatted(number, page.path("next").asLong()));
        }
        all.addAll(FrontDoor.elements(page.path("events")));
        return all;
    }

    private static JsonNode only(List<JsonNode> events, String kind, int place) {
        return events.stream()
                .filter(event -> kind.equals(event.path("kind").asText()))
                .toList()
                .get(place);
    }

    private long unsent(String number) {
        return database.sql("select count(*) from outbox_message where subject = ? and status = 'QUEUED'")
                .param(number)
                .query(Long.class)
                .single();
    }

    private long waiting() {
        return database.sql("select count(*) from evidence_event where seal is null")
                .query(Long.class)
                .single();
    }

    /** Goes over the chain as docs/evidence.md tells auditors to do it, and returns the last hash. */
    private String recomputed() throws Exception {
        String lines = Objects.requireNonNull(
                http.withBasicAuth("auditor", "auditor").getForObject("/api/evidence/chain.txt", String.class));
        String previous = "0".repeat(64);
        for (String line : lines.lines().toList()) {
            String[] parts = line.split("\t", 2);
            String hash = sha256((previous + "\t" + parts[1]).getBytes(StandardCharsets.UTF_8));
            assertThat(hash).as(line).isEqualTo(parts[0]);
            previous = hash;
        }
        return previous;
    }

    private static String sha256(byte[] content) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }
}
