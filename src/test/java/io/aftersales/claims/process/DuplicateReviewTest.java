package io.aftersales.claims.process;

import static io.aftersales.claims.process.ClaimWalks.NUMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.aftersales.claims.DuplicateReview;
import io.aftersales.engine.CurrentUser;
import io.aftersales.problems.Refused;
import io.aftersales.testing.ModelCoverage;
import io.aftersales.testing.TestEngine;
import io.aftersales.testing.Walk;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Walks every path of {@code processes/claims/duplicate-review.bpmn}. */
@Deployment(resources = "processes/claims/duplicate-review.bpmn")
class DuplicateReviewTest {

    private static final String REVIEW = "Task_ReviewDuplicates";

    @RegisterExtension
    @Order(1)
    static final ProcessEngineExtension ENGINE = TestEngine.extension();

    @RegisterExtension
    @Order(2)
    static final ModelCoverage EVERYTHING = new ModelCoverage(ENGINE, "processes/claims/duplicate-review.bpmn");

    private final DuplicateReview review = mock(DuplicateReview.class);
    private final CurrentUser user = mock(CurrentUser.class);

    @BeforeEach
    void registerSteps() {
        when(user.name()).thenReturn("desk");
        Mocks.register("recordDuplicateReviewDelegate", new RecordDuplicateReviewDelegate(review, user));
    }

    @Test
    void theDeskSeesAllCandidates() {
        Walk suspected = suspected();

        assertThat(suspected.variable("duplicateCandidates")).isEqualTo("CL-20261122-000007, CL-20261120-000003");
        assertThat(ENGINE.getTaskService()
                        .getIdentityLinksForTask(suspected.task(REVIEW).getId()))
                .extracting(IdentityLink::getGroupId)
                .containsExactly("service-desk");
    }

    @Test
    void theSameMatterIsLinked() {
        Walk suspected = suspected();

        suspected.complete(REVIEW, ClaimFormVariables.LINK_TO.is("CL-20261122-000007"));

        verify(review).reviewDuplicates(NUMBER, Optional.of("CL-20261122-000007"), "desk");
        assertThat(suspected.visited()).contains("EndEvent_DuplicatesReviewed");
        assertThat(suspected.ended()).isTrue();
    }

    @Test
    void anotherMatterStaysAlone() {
        Walk suspected = suspected();

        suspected.complete(REVIEW, ClaimFormVariables.LINK_TO.is("  "));

        verify(review).reviewDuplicates(NUMBER, Optional.empty(), "desk");
        assertThat(suspected.ended()).isTrue();
    }

    @Test
    void aRefusedLinkLeavesTheTaskOpen() {
        Walk suspected = suspected();
        doThrow(new Refused(Refused.Kind.CONFLICT, "claims.status.unexpected"))
                .when(review)
                .reviewDuplicates(anyString(), any(), anyString());

        assertThatThrownBy(() -> suspected.complete(REVIEW, ClaimFormVariables.LINK_TO.is(NUMBER)))
                .isInstanceOf(Refused.class);

        assertThat(suspected.waitsAt()).containsExactly(REVIEW);
        assertThat(ClaimWalks.privateVariables(ENGINE)).isEmpty();
    }

    private static Walk suspected() {
        ClaimWalks.process(ENGINE).reviewDuplicates(NUMBER, List.of("CL-20261122-000007", "CL-20261120-000003"));
        return Walk.of(
                ENGINE,
                ENGINE.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(NUMBER)
                        .singleResult());
    }
}
