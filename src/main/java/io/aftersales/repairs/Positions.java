package io.aftersales.repairs;

import io.aftersales.problems.Problems;
import io.aftersales.products.SerialNumber;
import io.aftersales.warranty.PartSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads lists that people write line by line: a code, a quantity, perhaps a serial number, and at the end of the line
 * perhaps where a part comes from.
 */
final class Positions {

    private static final int MOST = 100;
    private static final Pattern GAP = Pattern.compile("\\s*[×*]\\s*|[\\s,;]+x\\s*(?=\\d+(?:[\\s,;]|$))|[\\s,;]+");

    private static final Pattern LAST_WORD = Pattern.compile("(?:^|[\\s,;]+)([^\\s,;]+)$");
    private static final Pattern THIRD_PARTY = Pattern.compile("(?i)\\bthird[\\s_-]+party\\b");
    private static final Set<String> GENERAL = Set.of("GENERAL", "通用件");
    private static final Map<String, PartSource> SOURCES = Map.of(
            "ORIGINAL", PartSource.ORIGINAL,
            "原厂", PartSource.ORIGINAL,
            "AGENT", PartSource.AGENT,
            "代理商", PartSource.AGENT,
            "THIRD_PARTY", PartSource.THIRD_PARTY,
            "第三方", PartSource.THIRD_PARTY);

    private Positions() {}

    /**
     * One line, taken apart.
     *
     * @param source null where the line does not end with one
     * @param general whether it says that many makers offer the part alike
     */
    record Position(
            String code,
            long quantity,
            @Nullable String serialNumber,
            @Nullable PartSource source,
            boolean general) {}

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
                found.add(position(words[0], quantity.get(), words.length < 3 ? "" : words[2]));
            }
        }
        return found;
    }

    /** Takes the words of the source from the end; what is left is the serial number. */
    private static Position position(String code, long quantity, String more) {
        String rest = THIRD_PARTY.matcher(more).replaceAll(PartSource.THIRD_PARTY.name());
        PartSource source = null;
        boolean general = false;
        Matcher last = LAST_WORD.matcher(rest);
        while (last.find()) {
            String word = last.group(1).toUpperCase(Locale.ROOT);
            if (GENERAL.contains(word)) {
                general = true;
            } else if (SOURCES.containsKey(word)) {
                source = SOURCES.get(word);
            } else {
                break;
            }
            rest = rest.substring(0, last.start());
            last = LAST_WORD.matcher(rest);
        }
        return new Position(
                code.toUpperCase(Locale.ROOT),
                quantity,
                SerialNumber.of(rest).map(SerialNumber::value).orElse(null),
                source,
                general);
    }

    private static Optional<Long> quantity(String text) {
        boolean whole = text.matches("[1-9]\\d{0,5}");
        return whole ? Optional.of(Long.parseLong(text)) : Optional.empty();
    }
}
