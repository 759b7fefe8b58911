package io.aftersales.complaints;

import static io.aftersales.testing.Refusals.refusal;
import static io.aftersales.testing.Refusals.wrongFields;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.aftersales.commitments.PromiseCounts;
import io.aftersales.customers.PersonalDataCipher;
import io.aftersales.staff.ColleaguesInMemory;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.MovingClock;
import io.aftersales.testing.Requirement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Reviews in the spring of 2043, which no other test reaches; each test is rolled back. */
@IntegrationTest
@Transactional
class ComplaintReviewsTest {

    private static final String MANAGER = "manager";
    private static final String FEBRUARY = "CR-20430228";

    @Autowired
    private JdbcClient database;

    @Autowired
    private PersonalDataCipher cipher;

    @Autowired
    private PromiseCounts promises;

    @Autowired
    private ComplaintMessages messages;

    private final MovingClock clock = new MovingClock("2043-03-01T01:40:00Z");
    private final ComplaintRules rules = mock(ComplaintRules.class);

    @SuppressWarnings("NullAway.Init")
    private Improvements improvements;

    @SuppressWarnings("NullAway.Init")
    private ComplaintReviews reviews;

    @BeforeEach
    void open() {
        when(rules.reviewCycle(anyInt())).thenReturn(new ComplaintRules.ReviewCycle(1, 10));
        improvements = new Improvements(database, cipher, clock);
        reviews = new ComplaintReviews(
                new ComplaintReviewStore(database, cipher, improvements),
                new ReviewCounts(database, promises, clock),
                improvements,
                rules,
                messages,
                new ColleaguesInMemory(
                        Map.of("service-managers", Set.of(MANAGER), "quality-inspectors", Set.of("quality"))),
                clock);
    }

    @Test
    @Requirement("CMP-49")
    void eachPeriodIsReviewedOnceAndTheNextGoesOnWhereItEnded() {
        ComplaintReview first = reviews.open().orElseThrow();

        assertThat(first.number()).isEqualTo(FEBRUARY);
        assertThat(first.lastDay()).isEqualTo("2043-02-28");
        assertThat(first.dueAt()).isEqualTo("2043-03-11T15:59:59.999Z");
        assertThat(reviews.open()).as("of another node").isEmpty();
        clock.set("2043-03-31T15:59:00Z");
        assertThat(reviews.open()).as("before the month is over").isEmpty();

        // nothing ran for two months
        clock.set("2043-06-01T01:40:00Z");
        ComplaintReview next = reviews.open().orElseThrow();
        assertThat(next.firstDay()).isEqualTo("2043-03-01");
        assertThat(next.lastDay()).isEqualTo("2043-05-31");
        assertThat(reviews.latest()).extracting(ComplaintReview::number).startsWith(next.number(), FEBRUARY);
    }

    @Test
    @Requirement("CMP-49")
    void theTableSaysHowManyMonthsAReviewCovers() {
        assertThat(reviews.open()).isPresent();
        when(rules.reviewCycle(anyInt())).thenReturn(new ComplaintRules.ReviewCycle(3, 10));

        clock.set("2043-05-01T01:40:00Z");
        assertThat(reviews.open()).isEmpty();
        clock.set("2043-06-01T01:40:00Z");
        assertThat(reviews.open().orElseThrow().firstDay()).isEqualTo(LocalDate.parse("2043-03-01"));
    }

    @Test
    @Requirement({"CMP-38", "CMP-49"})
    void theSummaryIsAManagersAndSaysWhyNothingIsImproved() {
        reviews.open();

        assertThat(refusal(() -> reviews.summarise(FEBRUARY, "Fine", "None", "engineer")))
                .isEqualTo("CONFLICT complaints.review.decider [%s, engineer, service-managers]".formatted(FEBRUARY));
        assertThat(wrongFields(() -> reviews.summarise(FEBRUARY, " ", "None", MANAGER)))
                .containsExactly("summary problem.required");
        assertThat(reviews.summarise(FEBRUARY, "Fine", "Nothing was broken", MANAGER))
                .isFalse();

        ComplaintReview review = reviews.get(FEBRUARY);
        assertThat(review.summary()).isEqualTo("Fine");
        assertThat(review.noMeasureReason()).isEqualTo("Nothing was broken");
        assertThat(review.summarisedBy()).isEqualTo(MANAGER);
        assertThat(database.sql("select summary from complaint_review where number = ?")
                        .param(FEBRUARY)
                        .query(String.class)
                        .single())
                .doesNotContain("Fine");
        assertThat(refusal(() -> reviews.summarise(FEBRUARY, "Other", null, MANAGER)))
                .isEqualTo("CONFLICT complaints.review.summarised [%s]".formatted(FEBRUARY));
    }

    @Test
    @Requirement({"CMP-38", "CMP-49", "IMP-06"})
    void aMeasureIsAnImprovementOnTheListUntilItIsCarriedOut() {
        reviews.open();
        assertThat(reviews.summarise(FEBRUARY, "We answer late", null, MANAGER)).isTrue();

        reviews.plan(FEBRUARY, new MeasurePlan("Training", "dept-general", "2043-05-31"), MANAGER);
        var next = reviews.plan(FEBRUARY, new MeasurePlan("A second line", "service-desk", "2043-04-30"), MANAGER);

        assertThat(next).isEqualTo(new ComplaintReviews.ToCheck(2, Instant.parse("2043-04-30T15:59:59.999Z")));
        assertThat(listed()).containsExactly("A second line", "Training");
        assertThat(told()).containsExactly("dept-general", "service-desk");

        next = reviews.check(FEBRUARY, 2, new ImprovementCheck(false, "Half", "2043-06-30"), "quality")
                .orElseThrow();
        assertThat(next.position()).isEqualTo(1);
        assertThat(listed()).containsExactly("Training", "A second line");
        assertThat(reviews.check(FEBRUARY, 1, new ImprovementCheck(true, "Held", null), "quality"))
                .isPresent();
        assertThat(reviews.check(FEBRUARY, 2, new ImprovementCheck(true, "All", null), "quality"))
                .isEmpty();

        assertThat(listed()).isEmpty();
        assertThat(reviews.measures(FEBRUARY)).extracting(ReviewMeasure::found).containsExactly("Held", "All");
        assertThat(refusal(() -> reviews.check(FEBRUARY, 2, new ImprovementCheck(true, "Again", null), "quality")))
                .isEqualTo("CONFLICT complaints.review.measure.none [%s, 2]".formatted(FEBRUARY));
    }

    @Test
    void everythingThatIsWrongIsNamed() {
        reviews.open();

        assertThat(wrongFields(() -> reviews.plan(FEBRUARY, new MeasurePlan(null, "auditors", "2043-02-28"), MANAGER)))
                .containsExactly(
                        "measure problem.required",
                        "measureGroup problem.oneOf",
                        "measureCheckOn complaints.date.past");
        assertThat(wrongFields(() -> reviews.check(FEBRUARY, 1, new ImprovementCheck(false, null, null), "quality")))
                .containsExactly("measureFound problem.required", "measureCheckOn problem.required");
        assertThat(refusal(() -> reviews.check(FEBRUARY, 1, new ImprovementCheck(true, "Yes", null), MANAGER)))
                .isEqualTo("CONFLICT complaints.review.decider [%s, manager, quality-inspectors]".formatted(FEBRUARY));
        assertThat(refusal(() -> reviews.get("CR-20430131")))
                .isEqualTo("UNKNOWN complaints.review.unknown [CR-20430131]");
    }

    private List<String> listed() {
        return improvements.open().stream()
                .filter(improvement -> FEBRUARY.equals(improvement.reviewNumber()))
                .map(Improvement::text)
                .toList();
    }

    private List<String> told() {
        return database.sql("""
                        select staff_group from outbox_message
                        where subject = ? and template = 'complaint-measure-planned' order by staff_group""").param(FEBRUARY).query(String.class).list();
    }
}
