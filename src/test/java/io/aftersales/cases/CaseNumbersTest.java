package io.aftersales.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import io.aftersales.customers.CustomerDesk;
import io.aftersales.products.ProductCategories;
import io.aftersales.testing.MovingClock;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The numbers of cases. */
class CaseNumbersTest {

    private final MovingClock clock = new MovingClock("2026-11-22T02:00:00Z");
    private final CasesInMemory cases =
            new CasesInMemory(clock, mock(CustomerDesk.class), mock(ProductCategories.class));
    private final Set<String> onFile = new HashSet<>();

    @Test
    void theDayIsThatOfTheBusinessZone() {
        clock.set("2026-11-22T15:59:59Z");
        assertThat(file(CaseKind.CLAIM)).isEqualTo("CL-20261122-000001");

        clock.set("2026-11-22T16:00:00Z");

        assertThat(file(CaseKind.CLAIM)).isEqualTo("CL-20261123-000002");
    }

    @Test
    void eachKindHasItsOwnNumbers() {
        file(CaseKind.CLAIM);

        assertThat(file(CaseKind.COMPLAINT)).isEqualTo("CP-20261122-000001");
    }

    @Test
    void numbersStartAgainAfterTheLast() {
        cases.continueAfter(CaseKind.CLAIM, 999_998);

        assertThat(file(CaseKind.CLAIM)).isEqualTo("CL-20261122-999999");
        assertThat(file(CaseKind.CLAIM)).isEqualTo("CL-20261122-000001");
    }

    @Test
    void aDayThatUsedAllItsNumbersIsNamed() {
        file(CaseKind.CLAIM);
        cases.continueAfter(CaseKind.CLAIM, 999_999);

        assertThatThrownBy(() -> file(CaseKind.CLAIM))
                .hasMessage("Case number CL-20261122-000001 is taken: the 999999 numbers of 2026-11-22 are used up,"
                        + " no more cases of kind CLAIM can be filed on that day");
    }

    private String file(CaseKind kind) {
        String number = cases.numbers.take(kind, onFile::contains);
        onFile.add(number);
        return number;
    }
}
