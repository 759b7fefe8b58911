package io.aftersales.operations;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.Yaml;

/** The names of metrics in the dashboard and the alert rules, as far as a rough reader of PromQL finds them. */
final class WatchedNames {

    static final Path DASHBOARD = Path.of("docs", "operations", "grafana", "aftersales.json");
    static final Path ALERTS = Path.of("docs", "operations", "prometheus", "alerts.yml");

    private static final Pattern NO_NAMES = Pattern.compile(
            "\"[^\"]*\"|\\{[^}]*}|\\[[^]]*]|\\b(by|without|on|ignoring|group_left|group_right)\\s*\\([^)]*\\)");
    private static final Pattern NAME = Pattern.compile("\\b([a-zA-Z_:][a-zA-Z0-9_:]*)\\b(?!\\s*\\()");
    private static final Set<String> WORDS = Set.of("and", "or", "unless", "bool", "offset", "by", "without");

    private WatchedNames() {}

    static Set<String> of(String expression) {
        // a string may hold a brace, so strings go first
        String bare = NO_NAMES.matcher(expression.replaceAll("\"[^\"]*\"", "")).replaceAll(" ");
        return NAME.matcher(bare)
                .results()
                .map(found -> found.group(1))
                .filter(name -> !WORDS.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Returns the expressions of the alerts by their names. */
    static Map<String, String> alerts() throws IOException {
        Map<String, String> expressions = new LinkedHashMap<>();
        Map<String, List<Map<String, Object>>> file = new Yaml().load(Files.readString(ALERTS));
        for (Map<String, Object> group : Objects.requireNonNull(file.get("groups"))) {
            for (Object rule : (List<?>) Objects.requireNonNull(group.get("rules"))) {
                Map<?, ?> alert = (Map<?, ?>) rule;
                expressions.put(String.valueOf(alert.get("alert")), String.valueOf(alert.get("expr")));
            }
        }
        return expressions;
    }

    /** Returns the expressions of the dashboard. */
    static List<String> panels() throws IOException {
        return new ObjectMapper()
                .readTree(Files.readString(DASHBOARD)).findValues("expr").stream()
                        .map(JsonNode::asText)
                        .toList();
    }

    /** Returns the names of the samples in a scrape. */
    static Set<String> exported(String scrape) {
        Matcher sample = Pattern.compile("(?m)^([a-zA-Z_:][a-zA-Z0-9_:]*)[ {]").matcher(scrape);
        return sample.results().map(found -> found.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }
}
