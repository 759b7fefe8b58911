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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Records name people by their employee number (CMP-04): no two profiles are given the same. */
@IntegrationTest
@Requirement("CMP-04")
class EmployeeNumbersTest {

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private JdbcClient jdbc;

    private final String run = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    private final String number = "E-" + run;
    private final String li = "li-" + run;
    private final String han = "han-" + run;

    @AfterEach
    void forget() {
        jdbc.sql("delete from staff_profile where user_id like ?")
                .param("%-" + run)
                .update();
    }

    @Test
    void theNumberOfSomebodyElseIsRefusedByItsFieldAndHisOwnIsNot() {
        assertThat(status(put(li, number))).isEqualTo(200);

        ResponseEntity<JsonNode> refused = put(han, number.toLowerCase(Locale.ROOT));

        assertThat(status(refused)).isEqualTo(400);
        assertThat(body(refused).at("/errors/0/field").asText()).isEqualTo("employeeNumber");
        assertThat(body(refused).at("/errors/0/message").asText()).contains(number);
        assertThat(numbers(han)).isEmpty();
        assertThat(status(put(li, number))).isEqualTo(200);
        assertThat(status(put(han, number + "-2"))).isEqualTo(200);
    }

    @Test
    void ofManyWhoAreGivenOneNumberAtOnceOneGetsIt() {
        List<CompletableFuture<Integer>> answers = IntStream.range(0, 6)
                .mapToObj(one -> CompletableFuture.supplyAsync(() -> status(put("p" + one + "-" + run, number))))
                .toList();

        assertThat(answers)
                .extracting(CompletableFuture::join)
                .containsOnlyOnce(200)
                .containsOnly(200, 400);
        assertThat(jdbc.sql("select count(*) from staff_profile where employee_number = ?")
                        .param(number)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aLineOfAListThatRepeatsANumberIsReported() {
        JsonNode report = list(li + ",Li Lei," + number, han + ",Han Meimei," + number);

        assertThat(report.path("taken").asInt()).isEqualTo(1);
        assertThat(report.at("/rejected/0/line").asInt()).isEqualTo(3);
        assertThat(report.at("/rejected/0/errors/0/field").asText()).isEqualTo("employee_number");
        assertThat(report.at("/rejected/0/errors/0/message").asText()).contains(number);
        assertThat(numbers(li)).containsExactly(number);
        assertThat(numbers(han)).isEmpty();
    }

    @Test
    void whatTwoProfilesOfBeforeShareKeepsNobodyFromChangingThem() {
        put(li, number);
        put(han, null);
        jdbc.sql("update staff_profile set employee_number = ? where user_id = ?")
                .param(number)
                .param(han)
                .update();

        assertThat(status(put(han, null))).isEqualTo(200);
        assertThat(status(put(li, number))).isEqualTo(200);
        assertThat(status(put(han, number + "-2"))).isEqualTo(200);
        assertThat(status(put(han, number))).isEqualTo(400);
    }

    @Test
    void whoeverGivesHisNumberBackHasNoneAndAnotherIsGivenIt() {
        put(li, number);

        assertThat(status(put(li, "-"))).isEqualTo(200);

        assertThat(numbers(li)).isEmpty();
        assertThat(status(put(han, number))).isEqualTo(200);
        assertThat(jdbc.sql("select coalesce(employee_number, 'none') from staff_change where user_id = ? order by id")
                        .param(li)
                        .query(String.class)
                        .list())
                .containsExactly(number, "none");
    }

    @Test
    void inAListItIsFreeFromTheNextLineOn() {
        put(li, number);

        JsonNode report = list(li + ",Li Lei,-", han + ",Han Meimei," + number);

        assertThat(report.path("taken").asInt()).as("%s", report).isEqualTo(2);
        assertThat(numbers(li)).isEmpty();
        assertThat(numbers(han)).containsExactly(number);
    }

    /** Imports lines of login, name and employee number. */
    private JsonNode list(String... lines) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.parseMediaType("text/csv"));
        String csv = "user,name,employee_number,level,skill,branch,cost_centre,account_holder,account_number,bic,bank\n"
                + Stream.of(lines)
                        .map(line -> line + ",SENIOR,GENERAL,true,AS-2000,,,,\n")
                        .collect(Collectors.joining());
        return body(http.withBasicAuth("owner", "owner")
                .postForEntity("/api/staff/import", new HttpEntity<>(csv, headers), JsonNode.class));
    }

    private ResponseEntity<JsonNode> put(String login, @Nullable String employeeNumber) {
        Map<String, Object> profile = new HashMap<>(Map.of(
                "name", "Li Lei", "level", "SKILLED", "skill", "GENERAL", "branch", false, "costCentre", "AS-1000"));
        profile.put("employeeNumber", employeeNumber);
        return http.withBasicAuth("owner", "owner")
                .exchange("/api/staff/" + login, HttpMethod.PUT, new HttpEntity<>(profile), JsonNode.class);
    }

    private List<String> numbers(String login) {
        return jdbc.sql("select employee_number from staff_profile where user_id = ? and employee_number is not null")
                .param(login)
                .query(String.class)
                .list();
    }

    private static int status(ResponseEntity<JsonNode> answer) {
        return answer.getStatusCode().value();
    }

    private static JsonNode body(ResponseEntity<JsonNode> answer) {
        return Objects.requireNonNull(answer.getBody());
    }
}
