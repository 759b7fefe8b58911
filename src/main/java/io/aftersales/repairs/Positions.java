package io.aftersales.repairs;

import io.aftersales.problems.Problems;
import io.aftersales.products.SerialNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads lists that people write line by line: a code, a quantity, and perhaps a serial number. */
final class Positions {

    private static final int MOST = 100;
    private static final Pattern GAP = Pattern.compile("\\s*[×*]\\s*|[\\s,;]+x\\s*(?=\\d+(?:[\\s,;]|$))|[\\s,;]+");

    private Positions() {}

    /** One line, taken apart. */
    record Position(String code, long quantity, @Nullable String serialNumber) {}

    /** Returns the lines; notes a problem that names the line for each that is none. Blank lines do not count. */
    static List<Position> read(String field, @Nullable String text, Problems problems) {
        List<Position> found = new ArrayList<>();
        List<String> lines = text == null
                ? List.of()
                : text.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
        if (lines.size() > MOST) {
            problems.reject(field, lines.size(), "repairs.positions.many", MOST);
            return found;
        }
        for (String line : lines) {
            String[] words = GAP.split(line, 3);
            Optional<Long> quantity = words.length < 2 ? Optional.of(1L) : quantity(words[1]);
            if (quantity.isEmpty() || words[0].length() > RepairTexts.CODE) {
                problems.reject(field, line, "repairs.positions.line");
            } else {
                String serial = words.length < 3
                        ? null
                        : SerialNumber.of(words[2]).map(SerialNumber::value).orElse(null);
                found.add(new Position(words[0].toUpperCase(Locale.ROOT), quantity.get(), serial));
            }
        }
        return found;
    }

    private static Optional<Long> quantity(String text) {
        boolean whole = text.matches("[1-9]\\d{0,5}");
        return whole ? Optional.of(Long.parseLong(text)) : Optional.empty();
    }
}
