package io.aftersales.desk;

import io.aftersales.figures.Figure;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Names what figures count. Templates call it {@code @figureWords}. */
@Component("figureWords")
class FigureWords {

    private static final String OWN = "desk.figureRow";

    /** Where the words for rows are; others are names that people gave, or weeks. */
    private static final Map<Figure, String> ROWS = Map.of(
            Figure.PROMISES_BY_KIND, "desk.kind",
            Figure.PROMISES_AT_RISK, OWN,
            Figure.RESPONSE_TIME, "desk.line",
            Figure.REPAIR_TIME, "desk.line",
            Figure.BACKLOG_BY_AGE, OWN,
            Figure.WORKLOAD_BY_GROUP, "desk.group",
            Figure.COMPLAINTS_BY_CATEGORY, "desk.category",
            Figure.COMPLAINTS_BY_CAUSE, "desk.rootCause",
            Figure.REPEAT_REPAIRS, "desk.line",
            Figure.SATISFACTION, "desk.surveyQuestion");

    /** Where the words for columns are; otherwise among the own ones. */
    private static final Map<Figure, String> SERIES = Map.of(
            Figure.PROMISES_AT_RISK, "desk.kind",
            Figure.BACKLOG_BY_AGE, "desk.status",
            Figure.COMPLAINTS_BY_CAUSE, "desk.category");

    /** The groups that handle complaints, as the routing table of complaints names them. */
    private static final List<String> DEPARTMENTS =
            List.of("dept-product-quality", "dept-after-sales", "dept-information", "dept-general");

    private final DeskWords words;

    FigureWords(DeskWords words) {
        this.words = words;
    }

    List<String> departments() {
        return DEPARTMENTS;
    }

    public String row(Figure figure, String key) {
        String place = ROWS.get(figure);
        return place == null ? key : words.code(place, key);
    }

    public String series(Figure figure, String series) {
        return words.code(SERIES.getOrDefault(figure, "desk.figureSeries"), series);
    }
}
