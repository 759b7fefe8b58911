package io.aftersales.complaints;

import static io.aftersales.testing.Refusals.refusal;
import static io.aftersales.testing.Refusals.wrongFields;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import io.aftersales.claims.Severity;
import io.aftersales.commitments.CommitmentKind;
import io.aftersales.commitments.CommitmentRecord;
import io.aftersales.testing.Requirement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mockito.ArgumentCaptor;

/** Confirming or correcting categories, and naming who is responsible. */
class ComplaintClassificationTest {

    private final ComplaintOffice office = new ComplaintOffice();
    private final String number = office.acknowledged();

    @Test
    @Requirement({"CMP-14", "CMP-15", "CMP-17", "T04", "F05"})
    void theDepartmentConfirmsTheCategoryAndNamesWhoIsResponsible() {
        office.clock.advance(Duration.ofMinutes(30));

        var outcome = office.classification.classify(
                number, new ComplaintJudgement("SERVICE", "HIGH", "SAFETY", "Late", "anna", null), "quality");

        assertThat(outcome)
                .isEqualTo(new ComplaintClassification.Outcome(
                        true,
                        ComplaintCategory.SERVICE,
                        true,
                        "dept of SERVICE",
                        "anna",
                        "service-managers",
                        office.clock.instant().plus(Duration.ofHours(4))));
        assertThat(office.complaint(number).status()).isEqualTo(ComplaintStatus.CLASSIFIED);
        assertThat(office.complaint(number).assessment())
                .isEqualTo(new Assessment(
                        ComplaintCategory.SERVICE,
                        Severity.HIGH,
                        ComplaintNature.SAFETY,
                        true,
                        "dept of SERVICE",
                        "anna",
                        null));
        assertThat(office.last(number).texts()).containsEntry("preliminaryCause", "Late");
        assertThat(office.ledger
                        .latest(number, CommitmentKind.COMPLAINT_CLASSIFICATION)
                        .metAt())
                .isEqualTo(office.clock.instant());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"quality, true", "customer, false"})
    @Requirement("CMP-18")
    void evidenceOfStaffFromBeforeIsAnInvestigationThatHasBegun(String by, boolean begun) {
        office.cases.timeline.note(number, ComplaintEvent.EVIDENCE_ADDED, by, Map.of());

        assertThat(classify("SERVICE", null, null).investigationDueAt() == null).isEqualTo(begun);
    }

    @Test
    @Requirement("CMP-17")
    void whoClassifiesIsResponsibleUnlessSomebodyIsNamed() {
        assertThat(classify("SERVICE", null, null).owner()).isEqualTo("quality");
    }

    @Test
    @Requirement("F05")
    void whatBelongsToAnotherDepartmentGoesOnWithTheClockRunning() {
        CommitmentRecord promise = office.ledger.latest(number, CommitmentKind.COMPLAINT_CLASSIFICATION);
        office.clock.advance(Duration.ofMinutes(30));

        var outcome = classify("INFORMATION", "anna", null);

        assertThat(outcome.confirmed()).isFalse();
        assertThat(outcome.owner()).isNull();
        assertThat(outcome.department()).isEqualTo("dept of INFORMATION");
        assertThat(office.complaint(number).status()).isEqualTo(ComplaintStatus.ACKNOWLEDGED);
        assertThat(office.complaint(number).record().reportedCategory()).isEqualTo(ComplaintCategory.SERVICE);
        assertThat(office.ledger.of(number)).hasSize(3).contains(promise);
        assertThat(office.timeline(number)).endsWith(ComplaintEvent.SENT_ON);
        verify(office.outbox).toGroup(eq("dept of INFORMATION"), eq("complaint-assigned"), eq(number), any(), any());
    }

    @Test
    @Requirement("F05")
    void aDepartmentThatHadTheComplaintBeforeIsToldAgain() {
        for (String category : List.of("INFORMATION", "SERVICE", "INFORMATION")) {
            office.clock.advance(Duration.ofMinutes(5));
            classify(category, null, null);
        }

        ArgumentCaptor<String> occasions = ArgumentCaptor.captor();
        verify(office.outbox, times(2))
                .toGroup(eq("dept of INFORMATION"), eq("complaint-assigned"), eq(number), occasions.capture(), any());
        assertThat(occasions.getAllValues())
                .as("the outbox takes the same occasion once")
                .doesNotHaveDuplicates();
    }

    @Test
    @Requirement("F05")
    void theOtherDepartmentConfirmsInItsTurn() {
        classify("INFORMATION", null, null);

        var outcome = classify("INFORMATION", "bert", null);

        assertThat(outcome.confirmed()).isTrue();
        assertThat(office.complaint(number).assessment().owner()).isEqualTo("bert");
        assertThat(office.ledger.states(number)).contains("COMPLAINT_CLASSIFICATION MET");
    }

    @ParameterizedTest
    @EnumSource
    @Requirement("CMP-25")
    void everyCategoryHasTheSameLimitsAndPriority(ComplaintCategory category) {
        String other = office.received(ComplaintApplications.quality()
                .with("category", category.name())
                .with("severity", "CRITICAL"));

        assertThat(office.complaint(other).assessment().urgent()).isTrue();
        assertThat(office.ledger.of(other))
                .extracting(promise -> Duration.between(promise.startedAt(), promise.dueAt()))
                .containsExactly(Duration.ofHours(1), Duration.ofDays(21));
    }

    @Test
    void everythingLeftOutIsToldAtOnce() {
        assertThat(wrongFields(() -> office.classification.classify(
                        number, new ComplaintJudgement(null, null, null, null, null, null), "quality")))
                .containsExactly(
                        "category problem.requiredOneOf",
                        "severity problem.requiredOneOf",
                        "nature problem.requiredOneOf");
    }

    @Test
    void nobodyIsNamedWhoIsNotKnown() {
        assertThat(wrongFields(() -> classify("SERVICE", "nobody", "no one")))
                .containsExactly("complainedAbout complaints.user.unknown", "owner complaints.user.unknown");
        assertThat(office.complaint(number).status()).isEqualTo(ComplaintStatus.ACKNOWLEDGED);
    }

    @Test
    @Requirement("F06")
    void whomTheComplaintIsAboutIsNotResponsibleForIt() {
        assertThat(wrongFields(() -> classify("SERVICE", "anna", "anna")))
                .containsExactly("owner complaints.owner.partial");
    }

    @Test
    @Requirement("F06")
    void norByDefault() {
        assertThat(wrongFields(() -> classify("SERVICE", null, "quality")))
                .containsExactly("complainedAbout complaints.judgement.own", "owner complaints.owner.partial");
    }

    @Test
    @Requirement("F06")
    void whomTheComplaintIsAboutDoesNotClassifyIt() {
        office.classification.classify(
                number, new ComplaintJudgement("INFORMATION", "LOW", "SINGLE", null, "anna", "quality"), "anna");

        assertThat(refusal(() -> classify("INFORMATION", "anna", null)))
                .isEqualTo("CONFLICT complaints.partial [" + number + ", quality]");
    }

    @Test
    void whomItIsAboutStaysKnown() {
        classify("INFORMATION", "anna", "bert");

        office.classification.classify(
                number, new ComplaintJudgement("INFORMATION", "LOW", "SINGLE", null, "anna", null), "quality");

        assertThat(office.complaint(number).assessment().complainedAbout()).isEqualTo("bert");
    }

    @Test
    @Requirement({"F06", "ORG-09"})
    void theFinalSayLiesElsewhereWhenItIsAboutAManager() {
        assertThat(classify("SERVICE", "anna", ComplaintOffice.MANAGER).decidingGroup())
                .isEqualTo("dept-general");
    }

    private ComplaintClassification.Outcome classify(
            String category, @Nullable String owner, @Nullable String complainedAbout) {
        return office.classification.classify(
                number, new ComplaintJudgement(category, "LOW", "SINGLE", null, owner, complainedAbout), "quality");
    }
}
