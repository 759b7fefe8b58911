package io.aftersales.desk;

import io.aftersales.surveys.ResultGroup;
import io.aftersales.surveys.ResultTable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Results as lines of a spreadsheet. */
@Component
class SurveySheet {

    List<List<? extends @Nullable Object>> records(ResultTable table) {
        List<List<? extends @Nullable Object>> records = new ArrayList<>();
        records.add(List.of(
                "group",
                "hidden",
                "asked",
                "answered",
                "response_percent",
                "question",
                "count",
                "average",
                "satisfied_percent"));
        add(records, table.total(), "");
        table.groups().forEach(group -> add(records, group, group.value().isEmpty() ? "?" : group.value()));
        return records;
    }

    private static void add(List<List<? extends @Nullable Object>> records, ResultGroup group, String name) {
        if (group.questions().isEmpty()) {
            records.add(Arrays.<@Nullable Object>asList(
                    name, group.hidden(), group.asked(), group.answered(), group.responsePercent(), "", "", "", ""));
        }
        for (ResultGroup.Rated rated : group.questions()) {
            records.add(Arrays.<@Nullable Object>asList(
                    name,
                    false,
                    group.asked(),
                    group.answered(),
                    group.responsePercent(),
                    rated.code(),
                    rated.count(),
                    BigDecimal.valueOf(rated.averageHundredths(), 2),
                    rated.satisfiedPercent()));
        }
    }
}
