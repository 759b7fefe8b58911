package io.aftersales.reimbursements;

import io.aftersales.cases.Archives;
import io.aftersales.problems.FieldProblem;
import io.aftersales.problems.InvalidInput;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** A list of expenses as a spreadsheet saves it: CSV in UTF-8, or the first sheet of a workbook. */
final class ExpenseSheet {

    private static final List<String> COLUMNS = List.of("kind", "amount");
    /** Workbooks are read whole. */
    private static final long MOST_UNFOLDED = 20L << 20;

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private ExpenseSheet() {}

    /**
     * A line as it was written.
     *
     * @param values by the name of the column, in lower case
     */
    record Line(long number, Map<String, String> values) {

        String value(String column) {
            return values.getOrDefault(column, "");
        }

        @Override
        public String toString() {
            return "Line[" + number + "]";
        }
    }

    /**
     * Reads the list.
     *
     * @throws InvalidInput naming the field {@code file} if it cannot be read line by line
     */
    static List<Line> read(byte[] file) {
        boolean workbook = file.length > 1 && file[0] == 'P' && file[1] == 'K';
        List<List<String>> rows = workbook ? workbook(file) : csv(file);
        if (rows.isEmpty()) {
            throw refused("expenses.sheet.columns", String.join(", ", COLUMNS));
        }
        List<String> heading = rows.get(0).stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
        if (!heading.containsAll(COLUMNS)) {
            throw refused("expenses.sheet.columns", String.join(", ", COLUMNS));
        }
        List<Line> lines = new ArrayList<>();
        for (int i = 1; i < rows.size(); i++) {
            Map<String, String> values = values(heading, rows.get(i));
            if (values.values().stream().anyMatch(value -> !value.isEmpty())) {
                lines.add(new Line(i + 1L, values));
            }
        }
        return lines;
    }

    private static Map<String, String> values(List<String> heading, List<String> cells) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int place = 0; place < Math.min(heading.size(), cells.size()); place++) {
            values.put(heading.get(place), cells.get(place).strip());
        }
        return values;
    }

    private static List<List<String>> csv(byte[] file) {
        String text = new String(file, StandardCharsets.UTF_8);
        String plain = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        try (CSVParser parser = CSVParser.parse(plain, CSVFormat.DEFAULT)) {
            return parser.stream().map(CSVRecord::toList).toList();
        } catch (UncheckedIOException | IOException unclosedQuote) {
            throw refused("expenses.sheet.unreadable");
        }
    }

    private static List<List<String>> workbook(byte[] file) {
        try {
            Archives.parts(file, MOST_UNFOLDED);
        } catch (IOException | IllegalArgumentException attack) {
            throw refused("expenses.sheet.unreadable");
        }
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file));
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            List<List<String>> read = new ArrayList<>();
            rows.forEach(row -> {
                // rows that are empty are not written
                while (read.size() < row.getRowNum() - 1) {
                    read.add(List.of());
                }
                read.add(row.stream().map(ExpenseSheet::text).toList());
            });
            return read;
        } catch (IOException | RuntimeException damaged) {
            throw refused("expenses.sheet.unreadable");
        }
    }

    private static String text(Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        if (cell.getType() == CellType.NUMBER) {
            return new BigDecimal(cell.getRawValue()).toPlainString();
        }
        return cell.getText();
    }

    private static InvalidInput refused(String expectation, Object... arguments) {
        return new InvalidInput(List.of(new FieldProblem("file", null, expectation, List.of(arguments))));
    }
}
