package io.aftersales.fees;

import io.aftersales.problems.Problems;
import io.aftersales.staff.Colleagues;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads who bears the lines of a sheet as finance settles it (FEE-13): what it does not name is borne as proposed. */
@Component
class BearerCheck {

    private static final String FIELD = "bearers";
    private static final Pattern GAP = Pattern.compile("[\\s,;:，；：]+");

    /** As the Chinese pages name them. */
    private static final Map<String, CostBearer> CHINESE = Map.of(
            "销售分公司", CostBearer.SALES_BRANCH,
            "指定公司", CostBearer.NAMED_COMPANY,
            "制造成本", CostBearer.MANUFACTURING_COST,
            "部门", CostBearer.DEPARTMENT);

    private final Colleagues staff;

    BearerCheck(Colleagues staff) {
        this.staff = staff;
    }

    /**
     * Returns who bears each of the lines, in their order. Notes a problem for whatever is wrong, for each line of which
     * the bearer is open, and for each that a department bears of which nobody says which one; what is returned then
     * means nothing.
     *
     * @param written one line of the sheet a row: its number from 1, then the bearer, or the department that bears it
     */
    List<Bearing> read(List<FeeLine> lines, @Nullable String written, Problems problems) {
        List<String> departments = staff.departments();
        int before = problems.count();
        Map<Integer, Bearing> named = named(lines.size(), written, departments, problems);
        if (problems.count() > before) {
            return List.of();
        }
        List<Bearing> bearings = new ArrayList<>();
        for (int number = 1; number <= lines.size(); number++) {
            Bearing settled = named.get(number);
            Bearing bearing = settled == null ? proposed(lines.get(number - 1)) : settled;
            if (bearing == null) {
                problems.reject(FIELD, number, "fees.bearer.open", number);
            } else if (bearing.bearer() == CostBearer.DEPARTMENT && bearing.department() == null) {
                problems.reject(FIELD, number, "fees.bearer.department", number, String.join(", ", departments));
            } else {
                bearings.add(bearing);
            }
        }
        return bearings;
    }

    private static @Nullable Bearing proposed(FeeLine line) {
        CostBearer bearer = line.bearer();
        return bearer == null ? null : new Bearing(bearer, null);
    }

    private static Map<Integer, Bearing> named(
            int lines, @Nullable String written, List<String> departments, Problems problems) {
        Map<Integer, Bearing> named = new HashMap<>();
        List<String> rows = problems.optional(FIELD, written, FeeTexts.LONG).stream()
                .flatMap(String::lines)
                .map(String::strip)
                .filter(row -> !row.isEmpty())
                .toList();
        for (String row : rows) {
            String[] words = GAP.split(row);
            int number = words[0].matches("\\d{1,3}") ? Integer.parseInt(words[0]) : 0;
            if (number < 1 || number > lines || words.length < 2 || words.length > 3) {
                problems.reject(FIELD, row, "fees.bearer.row", lines);
            } else if (named.containsKey(number)) {
                problems.reject(FIELD, row, "fees.bearer.twice", number);
            } else {
                bearing(row, words, departments, problems).ifPresent(bearing -> named.put(number, bearing));
            }
        }
        return named;
    }

    private static Optional<Bearing> bearing(String row, String[] words, List<String> departments, Problems problems) {
        Optional<CostBearer> bearer = bearer(words[1]);
        boolean alone = words.length == 2;
        if (alone && bearer.isPresent()) {
            return Optional.of(new Bearing(bearer.get(), null));
        }
        boolean departmentNamed =
                alone || bearer.filter(CostBearer.DEPARTMENT::equals).isPresent();
        Optional<Bearing> bearing = departments.stream()
                .filter(department -> departmentNamed && department.equalsIgnoreCase(words[words.length - 1]))
                .findFirst()
                .map(department -> new Bearing(CostBearer.DEPARTMENT, department));
        if (bearing.isEmpty()) {
            String bearers = Arrays.stream(CostBearer.values()).map(Enum::name).collect(Collectors.joining(", "));
            problems.reject(FIELD, row, "fees.bearer.unknown", bearers, String.join(", ", departments));
        }
        return bearing;
    }

    private static Optional<CostBearer> bearer(String word) {
        CostBearer chinese = CHINESE.get(word);
        return chinese != null
                ? Optional.of(chinese)
                : Arrays.stream(CostBearer.values())
                        .filter(bearer -> bearer.name().equals(word.toUpperCase(Locale.ROOT)))
                        .findFirst();
    }
}
