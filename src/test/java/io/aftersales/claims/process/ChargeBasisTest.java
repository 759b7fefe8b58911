package io.aftersales.claims.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.claims.ChargeBasis;
import io.aftersales.claims.ClaimKind;
import io.aftersales.testing.Requirement;
import io.aftersales.testing.TableUnderTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** The table {@code processes/claims/charge-basis.dmn}. */
class ChargeBasisTest {

    private static final List<String> WINDOWS = List.of("INSIDE", "OUTSIDE", "UNKNOWN");

    private final TableUnderTest table = new TableUnderTest("claims", "charge-basis");

    @ParameterizedTest
    @EnumSource(names = {"CONSULTATION", "SUGGESTION", "GUIDANCE"})
    void adviceIsFreeWhateverIsKnown(ClaimKind kind) {
        assertThat(WINDOWS).allSatisfy(window -> {
            assertThat(chargeBasis(kind, true, window)).isEqualTo("FREE");
            assertThat(chargeBasis(kind, false, window)).isEqualTo("FREE");
        });
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"CONSULTATION", "SUGGESTION", "GUIDANCE"})
    @Requirement({"CLM-02", "F38"})
    void missingProofIsPendingAndNeverARefusal(ClaimKind kind) {
        assertThat(WINDOWS)
                .allSatisfy(
                        window -> assertThat(chargeBasis(kind, false, window)).isEqualTo("PROOF_PENDING"));
    }

    @ParameterizedTest(name = "{0} the window: {1}")
    @CsvSource({"INSIDE, WARRANTY", "OUTSIDE, PAID_SERVICE", "UNKNOWN, TERMS_NOT_ENTERED"})
    @Requirement({"CLM-01", "T28", "F36", "F39"})
    void proofSuppliedLeavesTheWindowToDecide(String window, String expected) {
        assertThat(chargeBasis(ClaimKind.REPAIR, true, window)).isEqualTo(expected);
        assertThat(chargeBasis(ClaimKind.REPLACEMENT, true, window)).isEqualTo(expected);
        assertThat(chargeBasis(ClaimKind.RETURN, true, window)).isEqualTo(expected);
        assertThat(chargeBasis(ClaimKind.INSTALLATION, true, window)).isEqualTo(expected);
        assertThat(chargeBasis(ClaimKind.SOFTWARE_UPGRADE, true, window)).isEqualTo(expected);
        assertThat(chargeBasis(ClaimKind.PARTS, true, window)).isEqualTo(expected);
    }

    @Test
    void everyCombinationHasExactlyOneAnswer() {
        table.answersEveryCombination(
                Map.of(
                        "kind", TableUnderTest.names(ClaimKind.class),
                        "proofSupplied", List.of(true, false),
                        "window", WINDOWS),
                "chargeBasis",
                TableUnderTest.names(ChargeBasis.class));
    }

    private Object chargeBasis(ClaimKind kind, boolean proofSupplied, String window) {
        return table.answer(
                "chargeBasis", Map.of("kind", kind.name(), "proofSupplied", proofSupplied, "window", window));
    }
}
