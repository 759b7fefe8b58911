package io.aftersales.repairs;

import static io.aftersales.repairs.RepairOffice.NUMBER;
import static io.aftersales.testing.Refusals.wrongFields;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import io.aftersales.calendar.Span;
import io.aftersales.claims.ClaimLocks;
import io.aftersales.claims.ServiceMode;
import io.aftersales.commitments.CommitmentKind;
import io.aftersales.commitments.Promise;
import io.aftersales.testing.Requirement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

/** Parts that were posted and did not arrive. They were agreed to and posted on Monday, to be there in five days. */
class LostPartsTest {

    private static final String DISPATCHER = "dispatcher";

    private final RepairOffice office = new RepairOffice();

    LostPartsTest() {
        office.repairs.open(NUMBER, ServiceMode.PARTS_BY_POST, "desk");
        office.consented();
        post(null);
        office.clock.advance(Duration.ofDays(6));
    }

    @Test
    @Requirement({"RPR-08", "DSP-05"})
    void whatDidNotArriveIsPromisedWithinTheQuotedCycleOnceMore() {
        Instant saidAt = office.clock.instant();

        PartsDesk.Heard heard = office.posting.answer(NUMBER, "NOT_ARRIVED", null, "desk");

        ArgumentCaptor<Promise> promises = ArgumentCaptor.captor();
        verify(office.ledger, times(2)).promise(promises.capture());
        Promise promise = promises.getValue();
        assertThat(promise.subject()).isEqualTo(NUMBER);
        assertThat(promise.kind()).isEqualTo(CommitmentKind.REPAIR_COMPLETION);
        assertThat(promise.from()).isEqualTo(saidAt);
        assertThat(promise.agreement()).isEqualTo(new Promise.Agreement(Span.days(5), "quote 1"));
        assertThat(Objects.requireNonNull(heard.completion()).dueAt()).isEqualTo(saidAt.plus(Duration.ofDays(5)));
    }

    @Test
    @Requirement({"RPR-08", "DSP-05"})
    void theSecondParcelKeepsTheSecondPromise() {
        office.posting.answer(NUMBER, "NOT_ARRIVED", null, "desk");
        office.clock.advance(Duration.ofDays(1));

        post(null);

        verify(office.ledger).meet(NUMBER, CommitmentKind.REPAIR_COMPLETION, office.clock.instant(), DISPATCHER);
        assertThat(office.repair().status()).isEqualTo(RepairStatus.POSTED);
    }

    @Test
    @Requirement("RPR-08")
    void nothingIsPostedAgainBeforeItIsKnownToBeLost() {
        office.posting.answer(NUMBER, "NOT_ARRIVED", null, "desk");

        assertThat(wrongFields(() -> post("2026-11-29T09:59"))).containsExactly("postedAt repairs.time.since");
        post("2026-11-29T10:00");

        assertThat(office.repair().status()).isEqualTo(RepairStatus.POSTED);
    }

    @Test
    @Requirement({"DSP-05", "FEE-10"})
    void onlyTheParcelThatNeverArrivedIsLost() {
        office.posting.answer(NUMBER, "NOT_ARRIVED", null, "desk");
        post(null);
        office.posting.answer(NUMBER, "NOT_HELPED", "It still leaks", "desk");
        List<Work> works = office.records.doneWorks;
        RepairRegister register =
                new RepairRegister(office.records.repairs, mock(ClaimLocks.class), office.cases.timeline);

        assertThat(works).hasSize(2);
        assertThat(register.lost(NUMBER, works)).containsExactly(works.get(0).id());
    }

    @Test
    @Requirement({"DSP-05", "WAR-10"})
    void aPartThatNeverArrivedIsNotGuaranteed() {
        office.posting.answer(NUMBER, "NOT_ARRIVED", null, "desk");
        post("SEAL 1", null);
        office.posting.answer(NUMBER, "HELPED", null, "desk");

        office.repairs.finish(NUMBER, RepairOutcome.UNSOLVED, "desk");

        verify(office.warranty).guaranteeUnnumbered(any(), any(), any(), eq("SEAL"), any());
        verify(office.warranty, never()).guaranteeUnnumbered(any(), any(), any(), eq("PUMP"), any());
    }

    private void post(@Nullable String postedAt) {
        post("PUMP 1", postedAt);
    }

    private void post(String parts, @Nullable String postedAt) {
        office.posting.post(
                NUMBER, new PostingReport("POSTED", parts, "SF Express", "SF-1001", postedAt, null), DISPATCHER);
    }
}
