package io.aftersales.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import com.fasterxml.jackson.databind.JsonNode;
import io.aftersales.journeys.EveryInput.Input;
import io.aftersales.testing.FormToken;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Text in the languages of what is behind, and what a database cannot keep, in every text of every request and form: it
 * is taken or refused, never an error of ours, and nobody calculates it. Nothing of it stays.
 */
@IntegrationTest
@Requirement("SEC-03")
class EveryInputTest {

    /** SQL, JUEL, FEEL, SpEL, templates; formula, XML entity; what text may be and a column may not; half a character. */
    private static final List<String> TEXTS = List.of(
            Probe.STATEMENT + " " + Probe.SPEL,
            Probe.FORMULA,
            "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><a>&e;</a>",
            Probe.UNFIT,
            "\uD83D");

    /** Who may call what has one user of each group. */
    static final Map<String, String> USERS = Map.ofEntries(
            Map.entry("service-desk", "desk"),
            Map.entry("engineers", "engineer"),
            Map.entry("dispatchers", "dispatcher"),
            Map.entry("service-supervisors", "supervisor"),
            Map.entry("service-managers", "manager"),
            Map.entry("complaint-handlers", "complaints"),
            Map.entry("quality-inspectors", "quality"),
            Map.entry("finance", "finance"),
            Map.entry("cashiers", "cashier"),
            Map.entry("expense-oversight", "oversight"),
            Map.entry("process-owners", "owner"),
            Map.entry("auditors", "auditor"),
            Map.entry("camunda-admin", "admin"),
            Map.entry("staff", "desk"));

    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]+)}");
    private static final Pattern FIELD = Pattern.compile("\\bname=\"(\\w+)\"");

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private EntityManager entities;

    private final List<String> failures = new ArrayList<>();

    @Test
    void everyTextOfRestIsTakenOrRefused() throws IOException {
        Map<String, String> rights = Probe.rights();
        EveryInput inputs = new EveryInput(http.getForObject("/v3/api-docs", JsonNode.class));
        int tried = 0;

        for (String text : TEXTS) {
            for (Input input : inputs.with(text)) {
                // moves the one clock, which no test takes back
                if (!input.path().startsWith("/api/demo/")) {
                    send(
                            rest(input, rights),
                            "%s %s %s <- %s".formatted(input.method(), input.path(), input.place(), text));
                    tried++;
                }
            }
        }

        assertThat(tried).isGreaterThan(1000);
        assertThat(failures).isEmpty();
    }

    @Test
    void everyFieldOfThePortalIsTakenOrRefused() throws Exception {
        String code = FrontDoor.body(new FrontDoor(http).postAsStranger("/api/claims", Papers.repair()))
                .path("trackingCode")
                .asText();
        assertThat(code).isNotEmpty();
        List<String> addresses = Probe.rights().keySet().stream()
                .filter(line -> line.startsWith("POST ") && !line.contains("/api/"))
                .map(line -> line.substring("POST ".length()))
                .toList();
        Set<String> fields = portalFields();
        RequestPostProcessor browser = FormToken.with(mvc);

        for (String text : TEXTS) {
            for (String address : addresses) {
                String target = VARIABLE.matcher(address).replaceAll(code);
                MockHttpServletRequestBuilder all = post(target).with(browser);
                fields.forEach(field -> all.param(field, text));
                send(all, "%s, all fields <- %s".formatted(address, text));
                for (String field : fields) {
                    send(post(target).with(browser).param(field, text), "%s %s <- %s".formatted(address, field, text));
                }
            }
        }

        assertThat(addresses).hasSizeGreaterThan(10);
        assertThat(fields).hasSizeGreaterThan(15);
        assertThat(failures).isEmpty();
    }

    private MockHttpServletRequestBuilder rest(Input input, Map<String, String> rights) {
        String path = input.path();
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(VARIABLE.matcher(path)
                .replaceAll(variable -> Matcher.quoteReplacement(
                        input.query().containsKey(variable.group()) ? "{text}" : "CL-20260302-000001")));
        input.query().forEach((name, text) -> {
            if (!name.startsWith("{")) {
                address.queryParam(name, "{text}");
            }
        });
        String text = input.query().values().stream().findFirst().orElse("");
        MockHttpServletRequestBuilder request = request(
                HttpMethod.valueOf(input.method()),
                address.encode().buildAndExpand(text).toUri());
        String who = rights.getOrDefault(input.method() + " " + path, "staff");
        if (!who.equals("everybody")) {
            String user = USERS.getOrDefault(who.split(" ", 2)[0], "admin");
            request.with(httpBasic(user, user));
        }
        if (input.body() != null) {
            request.contentType(MediaType.APPLICATION_JSON).content(input.body());
        }
        return request;
    }

    /** Sends it in a transaction that is taken back, after the database has seen all of it. */
    private void send(MockHttpServletRequestBuilder request, String what) {
        transactions.executeWithoutResult(transaction -> {
            try {
                MockHttpServletResponse answer =
                        mvc.perform(request).andReturn().getResponse();
                if (answer.getStatus() < 300) {
                    entities.flush();
                }
                String body = answer.getContentAsString(StandardCharsets.UTF_8);
                if (answer.getStatus() >= 500 || Probe.hits(body)) {
                    failures.add("%d %s".formatted(answer.getStatus(), what));
                }
            } catch (Exception e) {
                failures.add("%s %s".formatted(e, what));
            } finally {
                transaction.setRollbackOnly();
            }
        });
    }

    private static Set<String> portalFields() throws IOException {
        Set<String> fields = new TreeSet<>(Arrays.asList("name", "phone", "email"));
        try (Stream<Path> templates = Files.list(Path.of("src", "main", "resources", "templates", "portal"))) {
            for (Path template : templates.toList()) {
                FIELD.matcher(Files.readString(template)).results().forEach(field -> fields.add(field.group(1)));
            }
        }
        fields.removeAll(Set.of("viewport", "_csrf", "robots"));
        return fields;
    }
}
