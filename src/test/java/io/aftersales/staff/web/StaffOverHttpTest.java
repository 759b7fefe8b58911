package io.aftersales.staff.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Profiles of people who serve, over HTTP and on the database. */
@IntegrationTest
class StaffOverHttpTest {

    private static final String HEADING =
            "user,name,level,skill,branch,cost_centre,account_holder,account_number,bic,bank\n";

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private JdbcClient jdbc;

    private final String user = "u" + UUID.randomUUID();

    @Test
    @Requirement("SEC-02")
    void onlyFinanceReadsAnAccountAndTheDatabaseHoldsItEncrypted() {
        assertThat(status(put("owner", "6222020000112233"))).isEqualTo(200);

        assertThat(get("finance").at("/account/number").asText()).isEqualTo("6222020000112233");
        assertThat(get("finance").at("/account/holder").asText()).isEqualTo("Li Wei");
        for (String reader : List.of("owner", "engineer", "cashier", "oversight", "admin")) {
            assertThat(get(reader).at("/account/number").asText()).isEqualTo("************2233");
            assertThat(get(reader).at("/account/holder").isNull()).isTrue();
        }
        Map<String, Object> row = jdbc.sql("select account_number, account_holder from staff_profile where user_id = ?")
                .param(user)
                .query()
                .singleRow();
        assertThat(row.values())
                .allSatisfy(stored -> assertThat(String.valueOf(stored)).startsWith("d1:"));
    }

    @Test
    void whoDoesNotSeeTheAccountChangesTheLevelAndTheAccountStays() {
        put("owner", "6222020000112233");
        Map<String, Object> profile = profile(null);
        profile.put("level", "EXPERT");

        assertThat(status(send("admin", profile))).isEqualTo(200);

        assertThat(get("finance").at("/account/number").asText()).isEqualTo("6222020000112233");
        assertThat(get("finance").path("level").asText()).isEqualTo("EXPERT");
        assertThat(changes()).containsExactly(true, false);
    }

    @Test
    void repeatingChangesNothingAlsoWhenSeveralDoItAtOnce() {
        List<CompletableFuture<Integer>> answers = IntStream.range(0, 4)
                .mapToObj(one -> CompletableFuture.supplyAsync(() -> status(put("owner", "6222020000112233"))))
                .toList();

        assertThat(answers).extracting(CompletableFuture::join).containsOnly(200);
        put("owner", "6222020000112233");
        assertThat(get("finance").at("/account/number").asText()).isEqualTo("6222020000112233");
    }

    @Test
    void onlyOwnersAndAdministratorsWrite() {
        for (String writer : List.of("engineer", "manager", "finance", "oversight", "auditor")) {
            assertThat(status(put(writer, "6222020000112233"))).isEqualTo(403);
        }
        assertThat(status(call("finance", HttpMethod.GET, null))).isEqualTo(404);
    }

    @Test
    void goodLinesOfAListAreTakenAndTheOthersReported() {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.parseMediaType("text/csv"));
        String csv = HEADING
                + user + ",李伟,SENIOR,GENERAL,true,as-2000,李伟,6222020000112233,,中国工商银行\n"
                + "x y,Li,SENIOR,GENERAL,no,AS-1,Li,1,,ICBC\n"
                + user + ",Li,SENIOR,GENERAL,true,AS-2000,,,,\n";

        JsonNode report = body(http.withBasicAuth("owner", "owner")
                .postForEntity("/api/staff/import", new HttpEntity<>(csv, headers), JsonNode.class));

        assertThat(report.path("taken").asInt()).isEqualTo(1);
        assertThat(report.at("/rejected/0/line").asInt()).isEqualTo(3);
        assertThat(report.at("/rejected/0/errors").findValuesAsText("field"))
                .containsExactly("user", "branch", "account_number");
        assertThat(report.at("/rejected/1/errors/0/message").asText()).contains("earlier line");
        assertThat(get("desk").path("name").asText()).isEqualTo("李伟");
        assertThat(get("desk").path("costCentre").asText()).isEqualTo("AS-2000");
        assertThat(get("desk").path("employeeNumber").isNull()).isTrue();
    }

    @Test
    @Requirement("CMP-04")
    void anEmployeeNumberIsTakenFromAListAndStaysWhereALaterOneHasNone() {
        String line = user + ",李伟,SENIOR,GENERAL,true,as-2000,,,,";
        String number = "E-" + user.substring(1, 9).toUpperCase(Locale.ROOT);
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.parseMediaType("text/csv"));

        for (String csv : List.of(
                HEADING.strip() + ",employee_number\n" + line + "," + number.toLowerCase(Locale.ROOT) + "\n",
                HEADING + line + "\n")) {
            JsonNode report = body(http.withBasicAuth("owner", "owner")
                    .postForEntity("/api/staff/import", new HttpEntity<>(csv, headers), JsonNode.class));

            assertThat(report.path("taken").asInt()).as("%s", report).isEqualTo(1);
            assertThat(get("desk").path("employeeNumber").asText()).isEqualTo(number);
        }
        Map<String, Object> profile = profile(null);
        profile.put("employeeNumber", number + "-2");
        assertThat(status(send("owner", profile))).isEqualTo(200);
        assertThat(get("desk").path("employeeNumber").asText()).isEqualTo(number + "-2");
        assertThat(jdbc.sql("select employee_number from staff_change where user_id = ? order by id")
                        .param(user)
                        .query(String.class)
                        .list())
                .containsExactly(number, number + "-2");
    }

    @Test
    void theEngineerOfADemonstrationHasAProfile() {
        JsonNode engineer =
                body(http.withBasicAuth("finance", "finance").getForEntity("/api/staff/engineer", JsonNode.class));

        assertThat(engineer.path("costCentre").asText()).isEqualTo("AS-1000");
        assertThat(engineer.at("/account/number").asText()).isNotEmpty();
    }

    private Map<String, Object> profile(@Nullable String account) {
        Map<String, Object> profile = new HashMap<>(Map.of(
                "name", "Li Wei", "level", "SKILLED", "skill", "GENERAL", "branch", false, "costCentre", "AS-1000"));
        profile.put(
                "account", account == null ? null : Map.of("holder", "Li Wei", "number", account, "bankName", "ICBC"));
        return profile;
    }

    private ResponseEntity<JsonNode> put(String writer, String account) {
        return send(writer, profile(account));
    }

    private ResponseEntity<JsonNode> send(String writer, Map<String, Object> profile) {
        return call(writer, HttpMethod.PUT, profile);
    }

    private JsonNode get(String reader) {
        return body(call(reader, HttpMethod.GET, null));
    }

    private ResponseEntity<JsonNode> call(String login, HttpMethod method, @Nullable Map<String, Object> body) {
        return http.withBasicAuth(login, login)
                .exchange("/api/staff/" + user, method, new HttpEntity<>(body), JsonNode.class);
    }

    private List<Boolean> changes() {
        return jdbc.sql("select account_changed from staff_change where user_id = ? order by id")
                .param(user)
                .query(Boolean.class)
                .list();
    }

    private static int status(ResponseEntity<JsonNode> answer) {
        return answer.getStatusCode().value();
    }

    private static JsonNode body(ResponseEntity<JsonNode> answer) {
        return Objects.requireNonNull(answer.getBody());
    }
}
