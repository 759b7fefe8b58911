package io.aftersales.surveys;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;

/**
 * What customers think of the services, counted so that nobody can be told (SVY-10, RPR-28).
 *
 * <p>Not in a transaction: who waits for another reader's count holds no connection meanwhile.
 */
@Service
public class SurveyResults {

    private final LastCounted counts;
    private final SurveySettings settings;

    SurveyResults(LastCounted counts, SurveySettings settings) {
        this.counts = counts;
        this.settings = settings;
    }

    /** Returns of how many answers results are shown at least. */
    public int least() {
        return settings.leastAnswers();
    }

    /** Returns everything that was answered, for several questions of one reader. */
    public Counted count() {
        return counts.read();
    }

    /**
     * Returns the results under a filter, and of each of its groups.
     *
     * @throws io.aftersales.problems.InvalidInput with everything that cannot be read
     */
    public ResultTable read(ResultFilter filter) {
        return read(filter.read(), this::count);
    }

    /** As {@link #read(ResultFilter)}, of what is counted already. */
    public ResultTable read(ResultFilter filter, Counted counted) {
        return read(filter.read(), () -> counted);
    }

    private ResultTable read(ResultFilter.Read wanted, Supplier<Counted> counts) {
        Counted counted = counts.get();
        ResultDimension by = wanted.groupBy().orElse(null);
        return new ResultTable(
                settings.leastAnswers(),
                by,
                group("", wanted.filter(), counted),
                by == null ? List.of() : groups(by, wanted.filter(), counted));
    }

    private List<ResultGroup> groups(ResultDimension by, Map<ResultDimension, String> filter, Counted counted) {
        return counted.cells().stream()
                .filter(cell -> cell.values().containsKey(by))
                .filter(cell -> cell.fits(with(filter, by, cell.values().getOrDefault(by, ""))))
                .map(cell -> cell.values().getOrDefault(by, ""))
                .distinct()
                .sorted()
                .map(value -> group(value, with(filter, by, value), counted))
                .toList();
    }

    private static Map<ResultDimension, String> with(
            Map<ResultDimension, String> filter, ResultDimension dimension, String value) {
        Map<ResultDimension, String> part = new EnumMap<>(ResultDimension.class);
        part.putAll(filter);
        part.put(dimension, value);
        return part;
    }

    private ResultGroup group(String value, Map<ResultDimension, String> filter, Counted counted) {
        if (!counted.shows(filter)) {
            return new ResultGroup(value, true, null, null, null, List.of());
        }
        List<ResultCell> part = counted.cells(filter);
        long asked = part.stream().mapToLong(ResultCell::asked).sum();
        long answered = part.stream().mapToLong(ResultCell::answered).sum();
        Map<String, ResultCell.Ratings> ratings = new TreeMap<>();
        part.forEach(
                cell -> cell.ratings().forEach((code, rated) -> ratings.merge(code, rated, ResultCell.Ratings::plus)));
        List<ResultGroup.Rated> questions = ratings.entrySet().stream()
                .filter(rated -> rated.getValue().count() >= settings.leastAnswers())
                .map(rated -> rated(rated.getKey(), rated.getValue()))
                .sorted(Comparator.comparing(ResultGroup.Rated::averageHundredths))
                .toList();
        return new ResultGroup(value, false, asked, answered, asked == 0 ? 0 : answered * 100 / asked, questions);
    }

    private static ResultGroup.Rated rated(String code, ResultCell.Ratings ratings) {
        return new ResultGroup.Rated(
                code,
                ratings.count(),
                Math.round(100.0 * ratings.sum() / ratings.count()),
                ratings.satisfied() * 100 / ratings.count());
    }
}
