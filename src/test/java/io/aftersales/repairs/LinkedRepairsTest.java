package io.aftersales.repairs;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.claims.ClaimFiles;
import io.aftersales.claims.ClaimStatus;
import io.aftersales.claims.DuplicateReview;
import io.aftersales.commitments.CommitmentLedger;
import io.aftersales.commitments.CommitmentRecord;
import io.aftersales.commitments.CommitmentStatus;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.RepairSamples;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;

/** A claim with a repair turns out to repeat another one. */
@IntegrationTest
class LinkedRepairsTest {

    @Autowired
    private BeanFactory beans;

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private RepairFiles repairs;

    @Autowired
    private CommitmentLedger ledger;

    @SuppressWarnings("NullAway.Init")
    private RepairSamples samples;

    @BeforeEach
    void open() {
        samples = new RepairSamples(http, beans);
    }

    @Test
    void theRepairOfALinkedClaimEndsWithItsVisitAndItsPromises() {
        String earlier = samples.claim("en").number();
        RepairSamples.Sample later = samples.opened("en");
        samples.book(later, Duration.ofDays(2));
        assertThat(ledger.of(later.number()))
                .extracting(CommitmentRecord::status)
                .contains(CommitmentStatus.RUNNING);

        link(later.number(), earlier);
        link(later.number(), earlier);

        RepairFile repair = repairs.find(later.number()).orElseThrow();
        assertThat(repair.status()).isEqualTo(RepairStatus.FINISHED);
        assertThat(repair.visits()).extracting(Visit::status).containsExactly(VisitStatus.CANCELLED);
        assertThat(ledger.of(later.number()))
                .isNotEmpty()
                .allSatisfy(promise -> assertThat(promise.status()).isEqualTo(CommitmentStatus.CANCELLED));
        assertThat(beans.getBean(ClaimFiles.class).get(later.number()).status()).isEqualTo(ClaimStatus.LINKED);
        assertThat(beans.getBean(ClaimFiles.class).get(later.number()).timeline())
                .filteredOn(entry -> entry.type().equals("REPAIR_FINISHED"))
                .hasSize(1);
    }

    @Test
    void aClaimWithoutRepairIsLinkedAsBefore() {
        String earlier = samples.claim("en").number();
        String later = samples.claim("en").number();

        link(later, earlier);

        assertThat(repairs.find(later)).isEmpty();
        assertThat(beans.getBean(ClaimFiles.class).get(later).status()).isEqualTo(ClaimStatus.LINKED);
    }

    private void link(String claim, String earlier) {
        beans.getBean(DuplicateReview.class).reviewDuplicates(claim, Optional.of(earlier), "desk");
    }
}
