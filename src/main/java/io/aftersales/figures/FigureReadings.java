package io.aftersales.figures;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Figures as readers wait for them.
 *
 * <p>What a figure costs grows with what it counts, and most readers ask about the usual days. Those are read once for all
 * nodes in an interval, and a figure that takes longer than people should wait is shown as of that reading. A small
 * installation therefore sees each figure of this very moment.
 */
@Service
public class FigureReadings {

    /** A figure rests that many times as long as reading it takes, so that reading it anew is no load of its own. */
    private static final int REST = 10;

    /** After that many intervals a reading is too old to be shown: nobody reads any more. */
    private static final int LAPSED = 3;

    private final JdbcClient jdbc;
    private final FigureReader figures;
    private final FigureSettings settings;
    private final ObjectMapper json;
    private final TransactionOperations transaction;
    private final Clock clock;

    FigureReadings(
            JdbcClient jdbc,
            FigureReader figures,
            FigureSettings settings,
            ObjectMapper json,
            TransactionOperations transaction,
            Clock clock) {
        this.jdbc = jdbc;
        this.figures = figures;
        this.settings = settings;
        this.json = json;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Returns the figure for those days: of now, or of its last reading when that is of those days and took long. */
    public FigureReading read(Figure figure, FigurePeriod period) {
        if (period.equals(usual())) {
            Optional<FigureReading> last = last(figure, period, LAPSED, settings.patience());
            if (last.isPresent()) {
                return last.get();
            }
        }
        return new FigureReading(figures.read(figure, period), null);
    }

    /**
     * Reads the figure of the usual days anew, unless a node did so within the interval or does so now.
     *
     * @return the latest reading; empty while another node is at the first one of the day
     */
    Optional<FigureTable> refresh(Figure figure) {
        FigurePeriod usual = usual();
        return Optional.ofNullable(transaction.execute(status -> latest(figure, usual)));
    }

    private @Nullable FigureTable latest(Figure figure, FigurePeriod usual) {
        Optional<FigureReading> fresh = last(figure, usual, 1, Duration.ZERO);
        if (fresh.isEmpty() && turn(figure)) {
            return renew(figure, usual);
        }
        return fresh.or(() -> last(figure, usual, LAPSED, Duration.ZERO))
                .map(FigureReading::table)
                .orElse(null);
    }

    private FigureTable renew(Figure figure, FigurePeriod usual) {
        Instant asOf = clock.instant();
        long start = System.nanoTime();
        FigureTable table = figures.read(figure, usual);
        jdbc.sql("""
                        insert into figure_reading (figure, last_day, as_of, took, result)
                        values (:figure, :day, :asOf, :took * interval '1 millisecond', cast(:result as jsonb))
                        on conflict (figure) do update set last_day = excluded.last_day, as_of = excluded.as_of,
                            read_at = clock_timestamp(), took = excluded.took, result = excluded.result
                        """)
                .param("figure", figure.name())
                .param("day", usual.to())
                .param("asOf", Timestamp.from(asOf))
                .param("took", Duration.ofNanos(System.nanoTime() - start).toMillis())
                .param("result", write(table))
                .update();
        return table;
    }

    /** Returns whether nobody else reads that figure until this transaction ends. */
    private boolean turn(Figure figure) {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtext('figure'), hashtext(:figure))")
                .param("figure", figure.name())
                .query(Boolean.class)
                .single();
    }

    /** Returns the last reading if it is of those days, no older than so many intervals, and took at least that long. */
    private Optional<FigureReading> last(Figure figure, FigurePeriod usual, int intervals, Duration least) {
        return jdbc.sql("""
                        select result, as_of from figure_reading
                        where figure = :figure and last_day = :day and took >= :least * interval '1 millisecond'
                            and read_at > clock_timestamp()
                                - greatest(:interval * interval '1 millisecond', :rest * took)
                        """)
                .param("figure", figure.name())
                .param("day", usual.to())
                .param("least", least.toMillis())
                .param("interval", settings.interval().multipliedBy(intervals).toMillis())
                .param("rest", REST * intervals)
                .query(this::reading)
                .optional();
    }

    private FigureReading reading(ResultSet row, int number) throws SQLException {
        try {
            return new FigureReading(
                    json.readValue(row.getString("result"), FigureTable.class),
                    row.getObject("as_of", OffsetDateTime.class).toInstant());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A reading of a figure cannot be read", e);
        }
    }

    private String write(FigureTable table) {
        try {
            return json.writeValueAsString(table);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Figure " + table.figure() + " cannot be written", e);
        }
    }

    private FigurePeriod usual() {
        return FigurePeriod.of(FigureQuestion.usual(), clock);
    }
}
