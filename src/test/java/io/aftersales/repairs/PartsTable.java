package io.aftersales.repairs;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.aftersales.testing.TableUnderTest;
import io.aftersales.warranty.PartsQuality;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Answers which parts may be used by the table of the repository. */
final class PartsTable {

    private final TableUnderTest table = new TableUnderTest("warranty", "parts-quality");

    PartsQuality quality() {
        PartsQuality quality = mock(PartsQuality.class);
        when(quality.rule(any(), any(), anyBoolean()))
                .thenAnswer(call -> rule(call.getArgument(0), call.getArgument(1), call.getArgument(2)));
        return quality;
    }

    private Optional<PartsQuality.PartRule> rule(Enum<?> line, Enum<?> source, boolean general) {
        return table
                .rows(Map.of("productLine", line.name(), "partSource", source.name(), "generalPart", general))
                .stream()
                .findFirst()
                .map(PartsTable::rule);
    }

    private static PartsQuality.PartRule rule(Map<String, Object> row) {
        return new PartsQuality.PartRule(
                Boolean.TRUE.equals(row.get("allowed")),
                ((Number) Objects.requireNonNull(row.get("rank"))).longValue(),
                String.valueOf(row.get("rule")),
                String.valueOf(row.get("clause")));
    }
}
