package io.aftersales.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** The numbers of claims. */
class ClaimNumbersTest {

    private final Office office = new Office();

    @Test
    void theDayIsThatOfTheBusinessZone() {
        office.clock.set("2026-11-22T15:59:59Z");
        assertThat(office.file(Applications.repair())).isEqualTo("CL-20261122-000001");

        office.clock.set("2026-11-22T16:00:00Z");

        assertThat(office.file(Applications.repair())).isEqualTo("CL-20261123-000002");
    }

    @Test
    void numbersStartAgainAfterTheLast() {
        office.claims.continueAfter(999_998);

        assertThat(office.file(Applications.repair())).isEqualTo("CL-20261122-999999");
        assertThat(office.file(Applications.repair())).isEqualTo("CL-20261122-000001");
    }

    @Test
    void aDayThatUsedAllItsNumbersIsNamed() {
        office.file(Applications.repair());
        office.claims.continueAfter(999_999);

        assertThatThrownBy(() -> office.file(Applications.repair()))
                .hasMessage("Claim number CL-20261122-000001 is taken: the 999999 numbers of 2026-11-22 are used up,"
                        + " no more claims can be filed on that day");
    }
}
