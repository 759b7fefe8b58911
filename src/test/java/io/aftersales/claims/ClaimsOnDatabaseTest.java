package io.aftersales.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.aftersales.cases.CaseEntry;
import io.aftersales.commitments.CommitmentKind;
import io.aftersales.commitments.CommitmentRecord;
import io.aftersales.commitments.CommitmentStatus;
import io.aftersales.problems.Refused;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Claims with database, engine and all modules. */
@IntegrationTest
class ClaimsOnDatabaseTest {

    @Autowired
    private ClaimSubmission submission;

    @Autowired
    private ClaimIntake intake;

    @Autowired
    private ClaimResponse response;

    @Autowired
    private ClaimTriage triage;

    @Autowired
    private ClaimClosing closing;

    @Autowired
    private DuplicateReview duplicates;

    @Autowired
    private ClaimFiles files;

    @Autowired
    private ClaimIndex index;

    @Autowired
    private JdbcClient jdbc;

    private final String phone = "+86139" + ThreadLocalRandom.current().nextInt(10_000_000, 100_000_000);

    @Test
    void submissionsAtOnceGetANumberEach() throws Exception {
        List<String> numbers = atOnce(
                160,
                place -> submission
                        .submit(
                                null,
                                application()
                                        .with("customer.phone", numbered(place))
                                        .build(),
                                "en",
                                "customer")
                        .number());

        assertThat(numbers).hasSize(160).doesNotHaveDuplicates();
    }

    @Test
    void ofManySubmissionsWithOneKeyOneFilesTheClaim() throws Exception {
        String key = UUID.randomUUID().toString();

        List<String> numbers = atOnce(
                16,
                place -> submission
                        .submit(key, application().build(), "en", "customer")
                        .number());

        assertThat(numbers).hasSize(16);
        assertThat(numbers.stream().distinct()).hasSize(1);
    }

    @Test
    void aKeyStandsForOneApplication() {
        String key = UUID.randomUUID().toString();
        submission.submit(key, application().build(), "en", "customer");
        ClaimApplication other = application().with("symptom", "Something else").build();

        assertThatThrownBy(() -> submission.submit(key, other, "en", "customer"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("cases.key.reused");
    }

    @ParameterizedTest
    @EnumSource(ServiceType.class)
    @Requirement({
        "SVC-01", "SVC-02", "SVC-03", "SVC-04", "SVC-05", "SVC-06", "SVC-07", "SVC-08", "SVC-09", "SVC-10", "SVC-12"
    })
    void eachServiceIsOrderedByEveryKindOfClaimThatItFits(ServiceType service) {
        for (ClaimKind kind : service.kinds()) {
            ClaimFacts facts = intake.receive(
                    application()
                            .with("kind", kind.name())
                            .with("productLine", "VEHICLE")
                            .with("serviceType", service.name())
                            .build(),
                    "customer");

            ClaimRequest request = files.get(facts.number()).request();
            assertThat(request.serviceType()).isEqualTo(service);
            assertThat(request.kind()).isEqualTo(kind);
        }
    }

    @Test
    void whatPeopleWroteIsUnreadableInTheDatabase() {
        ClaimReceipt receipt = submission.submit(null, application().build(), "en", "customer");

        String row = jdbc.sql("select claim::text from claim where number = :number")
                .param("number", receipt.number())
                .query(String.class)
                .single();

        assertThat(row).doesNotContain("does not open", "王芳", phone, receipt.trackingCode());
        assertThat(files.get(receipt.number()).request().symptom()).isEqualTo("The lock does not open");
    }

    @Test
    void aClaimIsFoundByItsTrackingCodeHoweverItIsTyped() {
        ClaimReceipt receipt = submission.submit(null, application().build(), "en", "customer");
        String typed = receipt.trackingCode().replace("-", " ").toLowerCase(Locale.ROOT);

        assertThat(files.trackedBy(typed)).map(ClaimFile::number).contains(receipt.number());
        assertThat(files.trackedBy("AAAA-AAAA-AAAA-AAAA")).isEmpty();
    }

    @Test
    @Requirement({"RSP-02", "CLM-14", "DSP-03", "DSP-05", "POL-15", "RPR-12"})
    void aClaimGoesFromReceiptToClosing() {
        String number = intake.register(application().build(), "desk").number();

        response.recordContact(number, Contacts.missed());
        response.recordContact(number, Contacts.reached());
        triage.triage(number, "ON_SITE", "ON_SITE", null, "MET", "desk");
        triage.recordService(number, ServiceEnd.DELIVERED, "Motor replaced", "engineer");
        closing.close(number, "SOLVED", true, "Motor worn", "desk");

        ClaimFile file = files.get(number);
        assertThat(file.status()).isEqualTo(ClaimStatus.CLOSED);
        assertThat(file.attempts()).extracting(ClaimFile.Attempt::reached).containsExactly(false, true);
        assertThat(file.commitments())
                .extracting(CommitmentRecord::kind, CommitmentRecord::status)
                .containsExactly(
                        tuple(CommitmentKind.RESPONSE, CommitmentStatus.MET),
                        tuple(CommitmentKind.FOLLOW_UP, CommitmentStatus.RUNNING));
        assertThat(file.timeline())
                .extracting(CaseEntry::type)
                .containsExactly(
                        "RECEIVED",
                        "COVERAGE_DECIDED",
                        "CONTACT_TRIED",
                        "CUSTOMER_REACHED",
                        "TRIAGED",
                        "SERVICE_RECORDED",
                        "FEE_SHEET_OPENED",
                        "CLOSED");
        assertThat(file.closing()).map(ClaimFile.Closing::cause).contains("Motor worn");
    }

    @Test
    void aLinkedClaimHandsItsEarlierPromiseOver() {
        String earlier =
                submission.submit(null, application().build(), "en", "customer").number();
        String later = submission
                .submit(null, application().with("urgent", true).build(), "en", "customer")
                .number();

        duplicates.reviewDuplicates(later, Optional.of(earlier), "desk");

        ClaimFile linked = files.get(later);
        ClaimFile kept = files.get(earlier);
        assertThat(linked.status()).isEqualTo(ClaimStatus.LINKED);
        assertThat(linked.commitments())
                .extracting(CommitmentRecord::status)
                .containsExactly(CommitmentStatus.CANCELLED);
        assertThat(kept.responseDueAt()).isEqualTo(linked.responseDueAt());
        assertThat(kept.commitments()).hasSize(2);
        assertThat(kept.repeatedBy()).containsExactly(later);
    }

    @Test
    @Requirement({"RSP-01", "T01"})
    void overdueIsWhatShouldHaveBeenAnswered() {
        String late =
                submission.submit(null, application().build(), "en", "customer").number();
        String answered = intake.register(application().build(), "desk").number();
        response.recordContact(answered, Contacts.reached());
        jdbc.sql("update claim set response_due_at = received_at - interval '1 hour' where number in (:numbers)")
                .param("numbers", List.of(late, answered))
                .update();

        assertThat(index.find(ClaimSearch.of(phone, "true")).items())
                .extracting(ClaimPage.Item::number, ClaimPage.Item::overdue)
                .containsExactly(tuple(late, true));
        assertThat(index.find(ClaimSearch.of(phone, "false")).items())
                .extracting(ClaimPage.Item::number, ClaimPage.Item::overdue)
                .containsExactly(tuple(answered, false));
    }

    @Test
    void twoClaimsCannotBothRepeatTheOther() throws Exception {
        String one =
                submission.submit(null, application().build(), "en", "customer").number();
        String other =
                submission.submit(null, application().build(), "en", "customer").number();

        List<Boolean> linked = atOnce(2, place -> {
            try {
                duplicates.reviewDuplicates(place == 0 ? one : other, Optional.of(place == 0 ? other : one), "desk");
                return true;
            } catch (RuntimeException refused) {
                return false;
            }
        });

        assertThat(linked).containsExactlyInAnyOrder(true, false);
        assertThat(List.of(files.get(one).status(), files.get(other).status()))
                .containsExactlyInAnyOrder(ClaimStatus.LINKED, ClaimStatus.RECEIVED);
    }

    @Test
    void whatIsRecordedAtTheSameTimeIsAllRecorded() throws Exception {
        for (int round = 0; round < 5; round++) {
            String number = submission
                    .submit(null, application().build(), "en", "customer")
                    .number();

            atOnce(2, place -> {
                if (place == 0) {
                    response.recordContact(number, Contacts.reached());
                } else {
                    response.makeUrgent(number, "NO_HEAT", "desk");
                }
                return number;
            });

            ClaimFile file = files.get(number);
            assertThat(file.status()).isEqualTo(ClaimStatus.CONTACTED);
            assertThat(file.urgency().urgent()).isTrue();
            assertThat(file.commitments())
                    .isNotEmpty()
                    .extracting(CommitmentRecord::status)
                    .containsOnly(CommitmentStatus.MET);
        }
    }

    @Test
    void whoeverIsFirstLinkingAndReachingLeaveNoPromiseUnkept() throws Exception {
        for (int round = 0; round < 5; round++) {
            String earlier = submission
                    .submit(null, application().build(), "en", "customer")
                    .number();
            String later = submission
                    .submit(null, application().with("urgent", true).build(), "en", "customer")
                    .number();

            atOnce(2, place -> {
                if (place == 0) {
                    response.recordContact(earlier, Contacts.reached());
                } else {
                    duplicates.reviewDuplicates(later, Optional.of(earlier), "desk");
                }
                return place;
            });

            List<CommitmentRecord> kept = files.get(earlier).commitments();
            assertThat(kept).isNotEmpty().extracting(CommitmentRecord::status).containsOnly(CommitmentStatus.MET);
            // who was reached first was reached about both
            boolean reachedAboutBoth = kept.size() == 1;
            assertThat(files.get(later).commitments())
                    .extracting(CommitmentRecord::status)
                    .containsExactly(reachedAboutBoth ? CommitmentStatus.MET : CommitmentStatus.CANCELLED);
        }
    }

    @Test
    void claimsOfOneStatusAreReadInTheOrderOfAnIndex() {
        assertThat(jdbc.sql("select indexdef from pg_indexes where tablename = 'claim'")
                        .query(String.class)
                        .list())
                .anyMatch(definition -> definition.endsWith("(status, received_at DESC, number DESC)"));
    }

    private Applications application() {
        return Applications.repair().with("customer.phone", phone);
    }

    private static String numbered(int place) {
        return "+8613712%06d".formatted(place);
    }

    private interface Step<T> {
        T take(int place) throws Exception;
    }

    private static <T> List<T> atOnce(int times, Step<T> step) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try {
            List<Future<T>> futures = IntStream.range(0, times)
                    .mapToObj(place -> threads.submit(() -> step.take(place)))
                    .toList();
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
