package io.aftersales.problems;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads a list as a spreadsheet saves it in CSV, with a heading. */
public final class CsvList {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreHeaderCase(true)
            .setIgnoreEmptyLines(true)
            .setTrim(true)
            .get();

    private CsvList() {}

    /**
     * One line under the heading.
     *
     * @param number of the line in the file, the heading being line 1; where a record spans several lines, its last
     */
    public record Line(long number, Map<String, String> values) {

        public Line {
            values = Map.copyOf(values);
        }

        /** Returns what stands in that column, empty when nothing does. */
        public String value(String column) {
            return values.getOrDefault(column, "");
        }
    }

    /**
     * Returns the lines without their heading, which may name the columns in any order and in whatever case.
     *
     * @throws InvalidInput if a column is missing or named twice, or the text is no CSV
     */
    public static List<Line> read(String csv, List<String> columns) {
        return read(csv, columns, List.of());
    }

    /**
     * As {@link #read(String, List)}, with columns that may be absent, and are empty then.
     *
     * @throws InvalidInput if one of {@code columns} is missing, one is named twice, or the text is no CSV
     */
    public static List<Line> read(String csv, List<String> columns, List<String> more) {
        List<String> all = Stream.concat(columns.stream(), more.stream()).toList();
        String text = csv.startsWith(BYTE_ORDER_MARK) ? csv.substring(1) : csv;
        List<Line> lines = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(text, FORMAT)) {
            expectColumns(parser.getHeaderNames(), columns);
            for (CSVRecord line : parser) {
                lines.add(new Line(parser.getCurrentLineNumber(), values(line, all)));
            }
        } catch (IllegalArgumentException doubleColumn) {
            throw refused("problem.csv.columns", String.join(",", columns));
        } catch (UncheckedIOException | CSVException unclosedQuote) {
            throw refused("problem.csv.unreadable");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }

    private static Map<String, String> values(CSVRecord line, List<String> columns) {
        Map<String, String> values = new HashMap<>();
        for (String column : columns) {
            if (line.isSet(column)) {
                values.put(column, line.get(column));
            }
        }
        return values;
    }

    private static void expectColumns(List<String> names, List<String> columns) {
        boolean complete = columns.stream().allMatch(column -> names.stream().anyMatch(column::equalsIgnoreCase));
        if (!complete) {
            throw refused("problem.csv.columns", String.join(",", columns));
        }
    }

    private static InvalidInput refused(String expectation, Object... arguments) {
        return new InvalidInput(List.of(new FieldProblem("csv", null, expectation, List.of(arguments))));
    }
}
