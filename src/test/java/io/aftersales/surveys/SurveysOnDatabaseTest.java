package io.aftersales.surveys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aftersales.claims.ClaimResponse;
import io.aftersales.claims.ClaimTriage;
import io.aftersales.claims.ContactAttempt;
import io.aftersales.commitments.CommitmentKind;
import io.aftersales.commitments.CommitmentLedger;
import io.aftersales.customers.ContactDetails;
import io.aftersales.customers.ContactDetails.Channel;
import io.aftersales.customers.ContactDetails.Language;
import io.aftersales.customers.CustomerDesk;
import io.aftersales.products.InstalledUnits;
import io.aftersales.products.ProductLine;
import io.aftersales.products.SerialNumber;
import io.aftersales.products.UnitDraft;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What several nodes or users do at once, on the real database. */
@IntegrationTest
class SurveysOnDatabaseTest {

    @Autowired
    private BeanFactory beans;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TestRestTemplate http;

    @Test
    void ofTwoServicesThatEndAtOnceOneIsAskedAbout() throws Exception {
        String phone = "+86138" + ThreadLocalRandom.current().nextInt(10_000_000, 100_000_000);
        List<String> numbers = List.of(served(phone), served(phone));
        FollowUpRules resting = new Rules(30, 0);
        FollowUpInvitation invitation = new FollowUpInvitation(
                beans.getBean(FollowUpRegister.class),
                beans.getBean(FollowUpPromises.class),
                beans.getBean(RestPeriods.class),
                resting,
                beans.getBean(FollowUpMessages.class));
        FollowUpOpening opening = new FollowUpOpening(
                beans.getBean(FollowUpRegister.class),
                beans.getBean(FollowUpPromises.class),
                beans.getBean(FollowUpSubjects.class),
                invitation);

        List<FollowUpStep> steps = atOnce(
                () -> opening.open(numbers.get(0), "desk").step(),
                () -> opening.open(numbers.get(1), "desk").step());

        assertThat(steps).containsExactlyInAnyOrder(FollowUpStep.CALL, FollowUpStep.NONE);
        assertThat(numbers)
                .extracting(number -> beans.getBean(FollowUpFiles.class)
                        .find(number)
                        .orElseThrow()
                        .skipReason())
                .containsExactlyInAnyOrder(SkipReason.ASKED_RECENTLY, null);
    }

    @Test
    @Requirement("SVY-04")
    void twoNodesThatPickUsersAtOnceAskEachOnce() throws Exception {
        UUID owner = Objects.requireNonNull(transactions.execute(status -> {
            UUID id = beans.getBean(CustomerDesk.class)
                    .identify(new ContactDetails(
                            "Owner",
                            "+86139" + ThreadLocalRandom.current().nextInt(10_000_000, 100_000_000),
                            null,
                            null,
                            Channel.PHONE,
                            Language.EN));
            beans.getBean(InstalledUnits.class)
                    .register(new UnitDraft(
                            new SerialNumber("MA" + ThreadLocalRandom.current().nextLong(1L << 40)),
                            "Press P1",
                            ProductLine.MACHINERY,
                            id,
                            null,
                            null,
                            null,
                            false));
            return id;
        }));
        PeriodicFollowUps followUps = new PeriodicFollowUps(
                beans.getBean(InstalledUnits.class),
                new Rules(0, 180),
                beans.getBean(RestPeriods.class),
                beans.getBean(FollowUpRegister.class),
                beans.getBean(PeriodicContacts.class),
                SurveyOffice.settings(10_000));

        List<Integer> begun = atOnce(() -> followUps.begin("system"), () -> followUps.begin("system"));

        assertThat(begun.get(0) + begun.get(1)).isPositive();
        List<String> numbers = database.sql("select number from follow_up where customer_id = :owner")
                .param("owner", owner)
                .query(String.class)
                .list();
        assertThat(numbers).hasSize(1).first().asString().startsWith("FU-");
        assertThat(beans.getBean(RuntimeService.class)
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(numbers.get(0), "follow-up")
                        .count())
                .isEqualTo(1);
        assertThat(beans.getBean(CommitmentLedger.class).of(numbers.get(0)))
                .extracting(record -> record.kind())
                .containsExactly(CommitmentKind.PERIODIC_FOLLOW_UP);
    }

    @Test
    void twoOwnersWhoPublishAtOnceMakeTwoVersions() throws Exception {
        Questionnaires questionnaires = beans.getBean(Questionnaires.class);

        List<Integer> versions = atOnce(
                () -> questionnaires.publish(draft("Satisfied one?"), "owner").version(),
                () -> questionnaires.publish(draft("Satisfied two?"), "owner").version());

        assertThat(versions).doesNotHaveDuplicates();
    }

    @Test
    void answersNeverChange() {
        assertThatThrownBy(() -> database.sql("delete from survey_answer").update())
                .hasMessageContaining("never change");
    }

    @Test
    @Requirement("SVY-10")
    void answersAreCountedByWhatTheyAreAbout() {
        String number = served("+86137" + ThreadLocalRandom.current().nextInt(10_000_000, 100_000_000));
        beans.getBean(FollowUpOpening.class).open(number, "bert-of-" + number);
        beans.getBean(CustomerSurveys.class).answer(number, Map.of("SATISFACTION", "4"), false, null);

        assertThat(beans.getBean(ResultCells.class).all())
                .filteredOn(cell -> ("bert-of-" + number).equals(cell.values().get(ResultDimension.ENGINEER)))
                .singleElement()
                .satisfies(cell -> {
                    assertThat(cell.asked()).isEqualTo(1);
                    assertThat(cell.answered()).isEqualTo(1);
                    assertThat(cell.ratings()).containsEntry("SATISFACTION", new ResultCell.Ratings(1, 4, 1));
                    assertThat(cell.values()).doesNotContainKey(ResultDimension.SERVICE);
                });
    }

    private static QuestionnaireDraft draft(String text) {
        return new QuestionnaireDraft(
                "REPLACEMENT", List.of(new QuestionnaireDraft.QuestionDraft("SATISFACTION", "RATING", text, "满意吗？")));
    }

    /** Returns a claim that guidance solved. */
    private String served(String phone) {
        Map<?, ?> filed = Objects.requireNonNull(http.withBasicAuth("desk", "desk")
                .postForObject(
                        "/api/claims",
                        Map.of(
                                "channel", "PHONE",
                                "kind", "REPAIR",
                                "productLine", "SMART_HOME",
                                "customer", Map.of("name", "Li Lei", "phone", phone),
                                "product", Map.of("model", "Lock X1"),
                                "symptom", "It jams"),
                        Map.class));
        String number = String.valueOf(filed.get("number"));
        beans.getBean(ClaimResponse.class)
                .recordContact(
                        number,
                        new ContactAttempt(
                                "PHONE",
                                true,
                                true,
                                null,
                                null,
                                true,
                                "Stuck",
                                true,
                                true,
                                true,
                                "REMOTE_GUIDANCE",
                                null,
                                "desk"));
        ClaimTriage triage = beans.getBean(ClaimTriage.class);
        triage.triage(number, "REMOTE_GUIDANCE", "REMOTE_GUIDANCE", null, "MET", "desk");
        triage.recordGuidance(number, true, "Restarted", "desk");
        return number;
    }

    /** Does both in transactions of their own that begin at the same time. */
    private <T> List<T> atOnce(Supplier<T> one, Supplier<T> other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> result : threads.invokeAll(Stream.of(one, other)
                    .map(step -> (Callable<T>) () -> {
                        start.await();
                        return Objects.requireNonNull(transactions.execute(status -> step.get()));
                    })
                    .toList())) {
                results.add(result.get());
            }
            return results;
        } finally {
            threads.shutdown();
        }
    }

    private record Rules(long restDays, long cycle) implements FollowUpRules {

        @Override
        public FollowUpPolicy policy(Channel preferred, boolean periodic) {
            return new FollowUpPolicy(false, 0, 3, 4, restDays, 2);
        }

        @Override
        public long cycleDays(ProductLine line) {
            return line == ProductLine.MACHINERY ? cycle : 0;
        }
    }
}
