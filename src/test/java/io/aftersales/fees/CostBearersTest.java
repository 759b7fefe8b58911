package io.aftersales.fees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.aftersales.engine.DecisionTables;
import io.aftersales.testing.Requirement;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the domain gets from a table that answers, and from one that a process owner has broken. */
class CostBearersTest {

    private final DecisionTables tables = mock(DecisionTables.class);
    private final CostBearers bearers = new CostBearers(tables, new FeeSettings("沈重华扬机械公司"));

    @Test
    void aBearerIsReadByItsName() {
        when(tables.row("cost-bearer", Map.of("detail", "FUEL", "branchStaff", true)))
                .thenReturn(Optional.of(Map.of("bearer", "SALES_BRANCH")));

        assertThat(bearers.propose(CostDetail.FUEL, true)).isEqualTo(CostBearer.SALES_BRANCH);
    }

    @Test
    void aTableWithoutUsableAnswerIsNamed() {
        when(tables.row(any(), any())).thenReturn(Optional.empty());
        assertThatIllegalStateException()
                .isThrownBy(() -> bearers.propose(CostDetail.FUEL, false))
                .withMessage("Decision table 'cost-bearer' has no row for FUEL, branch staff false");

        when(tables.row(any(), any())).thenReturn(Optional.of(Map.of("bearer", "THE_CUSTOMER")));
        assertThatIllegalStateException()
                .isThrownBy(() -> bearers.propose(CostDetail.FUEL, false))
                .withMessageContaining("'cost-bearer' answers bearer = THE_CUSTOMER, expected one of");
    }

    @Test
    @Requirement("FEE-15")
    void theNamedCompanyIsASetting() {
        assertThat(bearers.namedCompany()).isEqualTo("沈重华扬机械公司");
        assertThat(new FeeSettings("x".repeat(100)).namedCompany()).hasSize(100);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void withoutItsNameNothingStarts(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FeeSettings(name))
                .withMessageContaining("aftersales.fees.named-company");
        assertThatIllegalArgumentException().isThrownBy(() -> new FeeSettings("x".repeat(101)));
    }
}
