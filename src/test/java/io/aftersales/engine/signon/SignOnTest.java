package io.aftersales.engine.signon;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.aftersales.engine.identity.ProviderAccounts;
import io.aftersales.engine.identity.ProviderIdentity;
import io.aftersales.engine.identity.StaffGroup;
import io.aftersales.testing.Browser;
import io.aftersales.testing.Requirement;
import io.aftersales.testing.SharedEngine;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.web.util.UriComponentsBuilder;

/** Staff log in at a real provider; the engine with its web applications runs, and none of our modules. */
@ExtendWith(SharedEngine.class)
@SpringBootTest(classes = SignOnTest.EngineAlone.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DirtiesContext
@Requirement({"SEC-01", "SEC-02"})
class SignOnTest extends EmployedStaff {

    @Autowired
    private ProviderAccounts accounts;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestRestTemplate http;

    @Test
    void whoComesFromTheProviderSeesTheTasksOfHisGroups() {
        String task = taskOf("service-desk");
        ProviderVisitor desk = employed("service-desk", "football");

        HttpResponse<String> page = desk.enter(TASKLIST, subject);

        assertThat(page.uri().getPath()).isEqualTo(TASKLIST);
        assertThat(desk.user()).isEqualTo(login);
        assertThat(jdbc.sql("select count(*) from spring_session where principal_name = ?")
                        .param(login)
                        .query(Long.class)
                        .single())
                .as("his session is found by his name")
                .isOne();
        assertThat(groupsOf(login)).containsExactly("service-desk");
        assertThat(tasks(desk)).contains(task);
        assertThat(desk.get("/api/anything").statusCode())
                .as("our REST knows him")
                .isEqualTo(404);
    }

    @Test
    void tasksOfOtherGroupsAreNotHis() {
        String task = taskOf("service-desk");
        ProviderVisitor cashier = employed("/cashiers");

        cashier.enter(TASKLIST, subject);

        assertThat(groupsOf(login)).containsExactly("cashiers");
        assertThat(tasks(cashier)).doesNotContain(task);
    }

    @Test
    void groupsOfTheProviderMayHaveOtherNames() {
        employed("after-sales-heads", "auditors").enter(TASKLIST, subject);

        assertThat(groupsOf(login)).containsExactlyInAnyOrder("service-managers", "auditors");
    }

    @Test
    void whoHasNoGroupOfOursIsToldSoAndNotMade() {
        ProviderVisitor stranger = employed("football");

        HttpResponse<String> refused = stranger.enter(TASKLIST, subject);

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("has no group of this system");
        assertThat(stranger.user()).isEmpty();
        assertThat(identities.createUserQuery().userId(login).count()).isZero();
    }

    @Test
    void theNextLoginBringsGroupsUpToDateAndTheLastOneGoneShutsTheDoor() {
        employed("service-desk", "engineers").enter(TASKLIST, subject);
        employed("engineers", "finance").enter(TASKLIST, subject);
        assertThat(groupsOf(login)).containsExactlyInAnyOrder("engineers", "finance");

        HttpResponse<String> refused = employed().enter(TASKLIST, subject);

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(groupsOf(login)).isEmpty();
    }

    @Test
    void anAccountWithAPasswordIsNotTakenOver() {
        PROVIDER.employ(subject, "admin", List.of("service-desk"));
        ProviderVisitor visitor = visitor();

        HttpResponse<String> refused = visitor.enter(TASKLIST, subject);

        assertThat(refused.body()).contains("belongs to another account");
        assertThat(visitor.user()).isEmpty();
        assertThat(groupsOf("admin")).containsExactly("camunda-admin");
    }

    @Test
    void aLoginGivenToSomebodyElseDoesNotOpenTheFormerAccount() {
        employed("finance").enter(TASKLIST, subject);
        String other = UUID.randomUUID().toString();
        PROVIDER.employ(other, login, List.of("finance"));

        HttpResponse<String> refused = visitor().enter(TASKLIST, other);

        assertThat(refused.body()).contains("belongs to another account");
    }

    @Test
    void aNameThatIsNoUserNameIsRefused() {
        PROVIDER.employ(subject, "${7*191} <b>", List.of("finance"));

        HttpResponse<String> refused = visitor().enter(TASKLIST, subject);

        assertThat(refused.body()).contains("no user name that can be used");
    }

    @Test
    void loginsOfOnePersonAtOnceMakeOneUser() {
        PROVIDER.employ(subject, login, List.of("finance"));

        List<CompletableFuture<Integer>> pages = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> visitor().enter(TASKLIST, subject).statusCode()))
                .toList();

        assertThat(pages).allSatisfy(page -> assertThat(page.join()).isEqualTo(200));
        assertThat(groupsOf(login)).containsExactly("finance");
    }

    @Test
    void leavingEndsTheLoginAtTheProviderToo() {
        ProviderVisitor desk = employed("service-desk");
        desk.enter(TASKLIST, subject);
        desk.open(TASKLIST);

        HttpResponse<String> left = desk.leave();

        assertThat(left.uri().getPath()).isEqualTo("/");
        assertThat(desk.user()).isEmpty();
        assertThat(desk.open(TASKLIST).uri().toString())
                .as("asked for name and password again")
                .startsWith(PROVIDER.issuer() + "/login");
    }

    @Test
    void withoutLeavingTheProviderLetsHimInAgainAndThePageIsTheOneHeWanted() {
        ProviderVisitor desk = employed("service-desk");
        HttpResponse<String> page = desk.enter("/camunda/app/welcome/default/?page=2", subject);

        assertThat(page.uri().toString()).endsWith("/camunda/app/welcome/default/?page=2");
        assertThat(desk.open("/login/leave").uri().toString()).doesNotContain(PROVIDER.issuer());
    }

    @Test
    void anAnswerThatNobodyAskedForLetsNobodyIn() {
        ProviderVisitor visitor = visitor();

        HttpResponse<String> refused = visitor.open("/login/oauth2/code/staff?code=stolen&state=guessed");

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("did not let you in");
        assertThat(visitor.user()).isEmpty();
    }

    @Test
    void anAnswerIsTakenWithTheStateOfItsQuestionOnly() {
        ProviderVisitor visitor = employed("service-desk");
        URI answer = visitor.answer(TASKLIST, subject);

        HttpResponse<String> refused =
                visitor.open(answer.getPath() + "?" + answer.getQuery().replaceFirst("state=[^&]+", "state=guessed"));

        assertThat(answer.getQuery()).contains("code=", "state=");
        assertThat(refused.body()).contains("did not let you in");
        assertThat(visitor.user()).isEmpty();
    }

    @Test
    void aTokenIsTakenWithTheNonceOfItsQuestionOnly() {
        PROVIDER.employForgetful(subject, login, List.of("service-desk"));
        ProviderVisitor visitor = visitor();

        HttpResponse<String> refused = visitor.enter(TASKLIST, subject);

        assertThat(refused.body()).contains("did not let you in");
        assertThat(visitor.user()).isEmpty();
    }

    @Test
    void eachQuestionHasAStateANonceAndAProofKeyOfItsOwn() {
        Map<String, String> first = parameters(visitor().question());
        Map<String, String> second = parameters(visitor().question());

        assertThat(first).containsEntry("code_challenge_method", "S256");
        for (String secret : List.of("state", "nonce", "code_challenge")) {
            assertThat(first.get(secret)).as(secret).hasSizeGreaterThan(20).isNotEqualTo(second.get(secret));
        }
    }

    @Test
    void theSameSubjectOfAnotherProviderIsAnotherPerson() {
        employed("finance").enter(TASKLIST, subject);
        ProviderIdentity other =
                new ProviderIdentity("https://other.example.com", subject, login, "Wei", "Li", "li@example.com");

        assertThat(accounts.enter(other, Set.of(StaffGroup.FINANCE)).refusal())
                .contains(ProviderAccounts.Refusal.LOGIN_TAKEN);
    }

    @Test
    void accountsOfTheDatabaseLogInAsBefore() {
        ProviderVisitor admin = visitor();
        admin.open(TASKLIST + "?password");

        int status = admin.post(
                        "/camunda/api/admin/auth/user/default/login/admin",
                        "application/x-www-form-urlencoded",
                        "username=admin&password=admin")
                .statusCode();

        assertThat(status).isEqualTo(200);
        assertThat(admin.user()).isEqualTo("admin");
        assertThat(http.withBasicAuth("admin", "admin")
                        .getForEntity("/engine-rest/user/count", String.class)
                        .getStatusCode()
                        .value())
                .isEqualTo(200);
    }

    @Test
    void whoComesFromTheProviderHasNoPassword() {
        assertThat(employed("service-desk").enter(TASKLIST, subject).statusCode())
                .isEqualTo(200);

        for (String guess : List.of("", " ", "null", login)) {
            assertThat(http.withBasicAuth(login, guess)
                            .getForEntity("/engine-rest/task/count", String.class)
                            .getStatusCode()
                            .value())
                    .isEqualTo(401);
        }
    }

    /** What Tasklist's own script does, and ours beside it. */
    @Nested
    class InABrowser {

        @RegisterExtension
        final Browser browser = new Browser();

        @Test
        void tasklistOpensAfterTheProvidersFormAndLeavingIsLeavingThere() {
            taskOf("service-desk");
            PROVIDER.employ(subject, login, List.of("service-desk"));
            Page page = browser.open();

            page.navigate("http://localhost:" + port + TASKLIST);
            page.locator("[name=username]").fill(subject);
            page.locator("[name=password]").fill(subject);
            page.locator("button[type=submit]").click();

            page.getByText("My groups").first().click();
            page.getByText("Do work").first().waitFor();
            page.locator(".account .dropdown-toggle").first().click();
            page.locator(".logout a").first().click();
            page.waitForURL("http://localhost:" + port + "/");
            page.navigate("http://localhost:" + port + TASKLIST);
            assertThat(page.url()).startsWith(PROVIDER.issuer() + "/login");
        }
    }

    private static Map<String, String> parameters(URI address) {
        return UriComponentsBuilder.fromUri(address).build().getQueryParams().toSingleValueMap();
    }

    /** The engine, its web applications and their security. No configuration by annotation: others would find it. */
    @EnableAutoConfiguration
    @ComponentScan({"io.aftersales.engine", "io.aftersales.problems"})
    static class EngineAlone {}
}
