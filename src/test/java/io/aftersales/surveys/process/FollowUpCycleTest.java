package io.aftersales.surveys.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.products.ProductLine;
import io.aftersales.testing.Requirement;
import io.aftersales.testing.TableUnderTest;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The table {@code processes/surveys/follow-up-cycle.dmn}. */
class FollowUpCycleTest {

    private final TableUnderTest cycle = new TableUnderTest("surveys", "follow-up-cycle");

    @ParameterizedTest
    @EnumSource(ProductLine.class)
    @Requirement({"SVY-03", "SVY-04"})
    void nobodyIsAskedUntilTheOwnerEntersANumber(ProductLine line) {
        assertThat(cycle.answer("cycleDays", Map.of("productLine", line.name())))
                .isEqualTo(0L);
    }
}
