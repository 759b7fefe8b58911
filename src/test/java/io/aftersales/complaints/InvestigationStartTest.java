package io.aftersales.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Investigations that should have begun at once, on the database. */
@IntegrationTest
@Requirement("CMP-18")
class InvestigationStartTest {

    @Autowired
    private ComplaintIntake intake;

    @Autowired
    private ComplaintAcknowledgement acknowledgement;

    @Autowired
    private ComplaintClassification classification;

    @Autowired
    private ComplaintEvidence evidence;

    @Autowired
    private InvestigationStart start;

    @Autowired
    private JdbcClient database;

    @Test
    void whoIsResponsibleIsWarnedOnceOfOneThatHasNotBegun() {
        String number = classified();

        assertThat(warned(number)).as("in time").isEmpty();
        makeLate(number);

        assertThat(warned(number)).containsExactly("complaints");
        assertThat(warned(number)).as("a second look").containsExactly("complaints");
    }

    @Test
    void withEvidenceOfStaffItHasBegun() {
        String number = classified();
        String waiting = classified();
        evidence.add(number, "OTHER", "log.txt", "No call".getBytes(StandardCharsets.UTF_8), "complaints");
        evidence.add(
                waiting,
                "CUSTOMER_STATEMENT",
                "photo.txt",
                "It broke".getBytes(StandardCharsets.UTF_8),
                ComplaintIntake.CUSTOMER);
        makeLate(number);
        makeLate(waiting);

        assertThat(warned(number)).isEmpty();
        assertThat(warned(waiting)).as("what the customer added").containsExactly("complaints");
    }

    @Test
    void withEvidenceOfStaffFromBeforeTheClassificationItHasBegunToo() {
        String number = acknowledged();
        evidence.add(number, "OTHER", "log.txt", "No call".getBytes(StandardCharsets.UTF_8), "complaints");

        assertThat(classify(number).investigationDueAt())
                .as("due with the handling")
                .isNull();
        makeLate(number);

        assertThat(warned(number)).isEmpty();
    }

    private String acknowledged() {
        String number =
                intake.receive(ComplaintApplications.service().build(), "desk").number();
        acknowledgement.acknowledge(number, new Acknowledgement("PHONE", true, true, null, null, null), "complaints");
        return number;
    }

    private ComplaintClassification.Outcome classify(String number) {
        return classification.classify(
                number, new ComplaintJudgement("SERVICE", "MEDIUM", "SINGLE", null, "complaints", null), "complaints");
    }

    private String classified() {
        String number = acknowledged();
        Instant before = Instant.now();
        var outcome = classify(number);
        assertThat(outcome.investigationDueAt())
                .isAfterOrEqualTo(before.plus(Duration.ofHours(4)).minusSeconds(5));
        assertThat(database.sql("select investigation_due_at from complaint where number = ?")
                        .param(number)
                        .query(OffsetDateTime.class)
                        .single()
                        .toInstant())
                .isEqualTo(outcome.investigationDueAt());
        return number;
    }

    private void makeLate(String number) {
        database.sql("update complaint set investigation_due_at = '2026-01-05T02:00:00Z' where number = ?")
                .param(number)
                .update();
    }

    private List<String> warned(String number) {
        while (start.warn() == InvestigationStart.MOST) {
            // those of other tests
        }
        return database.sql(
                        "select staff_group from outbox_message where subject = ? and template = 'complaint-investigation-late'")
                .param(number)
                .query(String.class)
                .list();
    }
}
