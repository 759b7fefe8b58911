package io.aftersales.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.cases.CaseTimeline;
import io.aftersales.cases.CustomerApplication;
import io.aftersales.cases.ProductApplication;
import io.aftersales.claims.ClaimApplication;
import io.aftersales.claims.ClaimIntake;
import io.aftersales.complaints.ReviewFigure.Subject;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The numbers of a review, on the database. */
@IntegrationTest
class ReviewCountsTest {

    @Autowired
    private ComplaintIntake intake;

    @Autowired
    private ComplaintAcknowledgement acknowledgement;

    @Autowired
    private ClaimIntake claims;

    @Autowired
    private CaseTimeline timeline;

    @Autowired
    private ReviewCounts counts;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Clock clock;

    @Test
    @Requirement({"CMP-38", "CMP-49", "IMP-06"})
    void complaintsCausesRatingsAndPromisesOfTheDaysAreCounted() {
        ReviewFigures before = count();
        String number =
                intake.receive(ComplaintApplications.service().build(), "desk").number();
        acknowledgement.acknowledge(number, new Acknowledgement("PHONE", true, true, null, null, null), "complaints");
        rated(number, "2");
        rated(number, "5");
        rated(number, "NONE");
        timeline.note(number, ComplaintEvent.FOLLOWED_UP, "complaints", Map.of("rootCause", "SERVICE_DELAY"));
        breach(number, "now()");
        ReviewFigures after = count();
        breach(number, "null");

        assertThat(more(before, after, Subject.CATEGORY, "SERVICE")).isEqualTo(1);
        assertThat(more(before, after, Subject.CAUSE, "SERVICE_DELAY")).isEqualTo(1);
        assertThat(more(before, after, Subject.RATING, "5"))
                .as("the last answer")
                .isEqualTo(1);
        assertThat(more(before, after, Subject.RATING, "2")).isZero();
        assertThat(after.satisfied() - before.satisfied()).isEqualTo(1);
        assertThat(more(before, after, Subject.KEPT, "COMPLAINT_ACKNOWLEDGEMENT"))
                .isEqualTo(1);
        assertThat(more(before, after, Subject.BROKEN, "COMPLAINT_CLASSIFICATION"))
                .isPositive();
    }

    @Test
    @Requirement("CMP-49")
    void whatComesLaterCountsInTheReviewOfItsOwnDays() {
        String number =
                intake.receive(ComplaintApplications.service().build(), "desk").number();
        database.sql("update complaint set received_at = received_at - interval '40 days' where number = ?")
                .param(number)
                .update();
        ReviewFigures before = count();

        rated(number, "4");

        assertThat(more(before, count(), Subject.RATING, "4")).isEqualTo(1);
    }

    @Test
    @Requirement({"CMP-49", "IMP-06"})
    void aLetterThatWasEnteredLateCountsWithWhatBecameOfItsPromises() {
        ReviewFigures before = count();
        String number =
                intake.receive(ComplaintApplications.service().build(), "desk").number();
        database.sql("update complaint set received_at = received_at - interval '40 days' where number = ?")
                .param(number)
                .update();
        database.sql("""
                        update commitment set due_at = due_at - interval '40 days',
                            breached_at = due_at - interval '40 days'
                        where subject = ? and kind = 'COMPLAINT_ACKNOWLEDGEMENT'""").param(number).update();

        ReviewFigures after = count();

        assertThat(more(before, after, Subject.CATEGORY, "SERVICE")).isEqualTo(1);
        assertThat(more(before, after, Subject.BROKEN, "COMPLAINT_ACKNOWLEDGEMENT"))
                .isEqualTo(1);
    }

    @Test
    @Requirement({"CMP-49", "IMP-06", "RSP-01"})
    void aRequestThatWasEnteredLateCountsWithWhatBecameOfItsResponse() {
        ReviewFigures before = count();
        ClaimApplication letter = letter(Duration.ofDays(40));
        String number = claims.receive(letter, "desk").number();
        database.sql("""
                        update commitment set breached_at = due_at
                        where subject = ? and kind = 'RESPONSE' and breached_at is null""").param(number).update();

        assertThat(more(before, count(), Subject.BROKEN, "RESPONSE")).isEqualTo(1);
    }

    private ClaimApplication letter(Duration ago) {
        String mail = "fang-" + UUID.randomUUID() + "@example.com";
        return new ClaimApplication(
                "LETTER",
                "REPAIR",
                null,
                "SMART_HOME",
                null,
                null,
                new CustomerApplication("Wang Fang", null, mail, null, null, null),
                new ProductApplication("Lock X1", null, null),
                null,
                "The lock does not open",
                clock.instant().minus(ago).toString(),
                "The letter lay in another department");
    }

    private void rated(String number, String rating) {
        timeline.note(number, ComplaintEvent.SATISFACTION_ASKED, "desk", Map.of("satisfaction", rating));
    }

    private void breach(String number, String at) {
        database.sql("""
                        update commitment set breached_at = %s
                        where subject = ? and kind = 'COMPLAINT_CLASSIFICATION'""".formatted(at)).param(number).update();
    }

    /** Of a month before and two after today: what is promised now may be due in the next. */
    private ReviewFigures count() {
        LocalDate today = LocalDate.now(clock);
        return new ReviewFigures(counts.of(new ReviewDays(today.minusDays(30), today.plusDays(60))));
    }

    private static long more(ReviewFigures before, ReviewFigures after, Subject subject, String name) {
        return amount(after, subject, name) - amount(before, subject, name);
    }

    private static long amount(ReviewFigures figures, Subject subject, String name) {
        return figures.of(subject).stream()
                .filter(figure -> figure.name().equals(name))
                .mapToLong(ReviewFigure::amount)
                .sum();
    }
}
