package io.aftersales.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the number of a case tells. */
class CaseKindTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"CL-20261122-000001, CLAIM", "CP-20261122-999999, COMPLAINT"})
    void theKindIsSeenFromTheNumber(String number, CaseKind kind) {
        assertThat(CaseKind.of(number)).contains(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "CL",
                "cl-20261122-000001",
                "XX-20261122-000001",
                "CL-2026112-000001",
                "CL-20261122-00001",
                "CL-20261122-0000001",
                " CL-20261122-000001"
            })
    void anythingElseIsNoNumberOfACase(String text) {
        assertThat(CaseKind.of(text)).isEmpty();
    }

    @Test
    void aNumberOfOneKindIsNoneOfAnother() {
        assertThat(CaseKind.COMPLAINT.matches("CL-20261122-000001")).isFalse();
    }
}
