package io.aftersales.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** What `docker compose up` needs is there, and no secret is in the repository. */
class ComposeFileTest {

    private static final Pattern VARIABLE = Pattern.compile("\"([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)\"");
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{(\\w+)(:[-?][^}]*)?}");
    private static final Pattern SECRET = Pattern.compile("PASSWORD|KEY|SECRET|TOKEN");

    /** Any of them can be the one that is not needed (any more): the application looks for the current one. */
    private static final Set<String> EXCHANGEABLE =
            Set.of("AFTERSALES_ENCRYPTION_KEY", "AFTERSALES_ENCRYPTION_KEYS_K2", "AFTERSALES_ENCRYPTION_KEYS_K3");

    @Test
    void applicationGetsEveryVariableThatProductionAsksFor() throws IOException {
        Set<String> required = new TreeSet<>();
        Matcher matcher = VARIABLE.matcher(
                Files.readString(Path.of("src/main/java/io/aftersales/engine/ProductionRequirements.java")));
        while (matcher.find()) {
            required.add(matcher.group(1));
        }

        assertThat(required).contains("SPRING_DATASOURCE_URL");
        assertThat(environment("application"))
                .containsKeys(required.toArray(String[]::new))
                .containsEntry("SPRING_PROFILES_ACTIVE", "production")
                .containsKeys("SPRING_DATASOURCE_USERNAME", "SPRING_DATASOURCE_PASSWORD", "SPRING_MAIL_HOST");
    }

    @Test
    void noSecretIsInTheFileAndAMissingOneStopsTheStart() throws IOException {
        for (String service : services().keySet()) {
            environment(service).forEach((name, value) -> {
                if (SECRET.matcher(name).find()) {
                    // another name may come first
                    String last = value.replaceFirst("^\\$\\{\\w+:-(\\$\\{.+})}$", "$1");
                    String absent = EXCHANGEABLE.contains(name) ? "-" : "\\?.+";
                    assertThat(last).as("%s of %s", name, service).matches("\\$\\{\\w+:" + absent + "}");
                }
            });
        }
    }

    @Test
    void keysOfTheInstallationAreExchangedAndRemovedInTheEnvironmentAlone() throws IOException {
        for (String node : List.of("application", "second")) {
            Map<String, String> environment = environment(node);
            assertThat(environment)
                    .as(node)
                    .containsKeys(EXCHANGEABLE.toArray(String[]::new))
                    .containsEntry("AFTERSALES_ENCRYPTION_CURRENT", "${AFTERSALES_ENCRYPTION_CURRENT:-}");
            EXCHANGEABLE.forEach(
                    name -> assertThat(environment).as(node).containsEntry(name, "${%s:-}".formatted(name)));
        }
    }

    @Test
    void exampleNamesEveryVariableAndNoSecretHasAValue() throws IOException {
        Map<String, String> example = new TreeMap<>();
        for (String line : Files.readAllLines(Path.of(".env.example"))) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] parts = line.split("=", 2);
                example.put(parts[0], parts[1]);
            }
        }
        Set<String> referred = new TreeSet<>();
        Matcher matcher = REFERENCE.matcher(Files.readString(Path.of("docker-compose.yml")));
        while (matcher.find()) {
            referred.add(matcher.group(1));
        }

        assertThat(example.keySet()).isEqualTo(referred);
        example.forEach((name, value) -> assertThat(SECRET.matcher(name).find() && !value.isEmpty())
                .as(name)
                .isFalse());
    }

    /** What stands under {@code environment} wins over the file of further settings. */
    @Test
    void anotherDatabaseComesWithItsUserAndPassword() throws IOException {
        for (String node : List.of("application", "second")) {
            assertThat(environment(node))
                    .as(node)
                    .containsEntry("SPRING_DATASOURCE_USERNAME", "${SPRING_DATASOURCE_USERNAME:-aftersales}")
                    .hasEntrySatisfying(
                            "SPRING_DATASOURCE_PASSWORD",
                            password -> assertThat(password)
                                    .startsWith("${SPRING_DATASOURCE_PASSWORD:-${POSTGRES_PASSWORD:?"));
        }
    }

    @Test
    void everyServiceIsCheckedAndTheApplicationWaitsForTheOthers() throws IOException {
        services().forEach((name, service) -> assertThat(service).as(name).containsKey("healthcheck"));

        assertThat(service("application").get("depends_on"))
                .isEqualTo(Map.of(
                        "database", Map.of("condition", "service_healthy"),
                        "mail", Map.of("condition", "service_healthy")));
    }

    @Test
    void databaseOutlivesItsContainer() throws IOException {
        assertThat(service("database").get("volumes")).isEqualTo(List.of("database:/var/lib/postgresql/data"));
        assertThat(map(file().getOrDefault("volumes", Map.of()))).containsKey("database");
    }

    @Test
    void imageRunsInUtcWithoutRootAndIsChecked() throws IOException {
        String dockerfile = Files.readString(Path.of("Dockerfile"));

        assertThat(dockerfile).contains("TZ=UTC", "HEALTHCHECK", "USER 10001").doesNotContain("USER root");
    }

    @Test
    void applicationWritesNothingAndHasNoPowers() throws IOException {
        assertThat(service("application"))
                .containsEntry("read_only", true)
                .containsEntry("tmpfs", List.of("/tmp:size=384m"))
                .containsEntry("cap_drop", List.of("ALL"))
                .containsEntry("security_opt", List.of("no-new-privileges:true"));
    }

    @Test
    void nodesEndWhatTheyHaveBegunWithinBoundsAndBehindAProxyAlone() throws IOException {
        assertThat(service("application"))
                .containsEntry("stop_grace_period", "60s")
                .containsEntry("mem_limit", "2g")
                .containsEntry("ports", List.of("127.0.0.1:${SERVER_PORT:-8080}:8080"))
                .containsEntry("env_file", List.of(Map.of("path", "production.env", "required", false)));
        assertThat(Files.readString(Path.of("docs/operations/Caddyfile")))
                .contains("header_up -Forwarded", "trusted_proxies static {$TRUSTED_PROXIES:127.0.0.1/32}");
        services().forEach((name, service) -> assertThat(service).as(name).containsKey("logging"));
    }

    @Test
    void clusterHasTwoEqualNodesBehindAProxy() throws IOException {
        Map<String, Object> second = service("second");

        assertThat(second)
                .containsEntry("profiles", List.of("cluster"))
                .containsEntry("ports", List.of())
                .containsAllEntriesOf(without(service("application"), "ports"));
        assertThat(service("proxy"))
                .containsEntry("profiles", List.of("cluster"))
                .containsEntry("volumes", List.of("./docs/operations/Caddyfile:/etc/caddy/Caddyfile:ro"));
        assertThat(Files.readString(Path.of("docs/operations/Caddyfile")))
                .contains("reverse_proxy application:8080 second:8080", "/actuator/health/readiness");
    }

    private static Map<String, Object> without(Map<String, Object> service, String key) {
        Map<String, Object> rest = new TreeMap<>(service);
        rest.remove(key);
        return rest;
    }

    private static Map<String, String> environment(String service) throws IOException {
        Map<String, String> environment = new TreeMap<>();
        map(service(service).getOrDefault("environment", Map.of()))
                .forEach((name, value) -> environment.put(name, String.valueOf(value)));
        return environment;
    }

    private static Map<String, Object> service(String name) throws IOException {
        return services().getOrDefault(name, Map.of());
    }

    private static Map<String, Map<String, Object>> services() throws IOException {
        Map<String, Map<String, Object>> services = new TreeMap<>();
        map(file().getOrDefault("services", Map.of())).forEach((name, service) -> services.put(name, map(service)));
        return services;
    }

    private static Map<String, Object> file() throws IOException {
        return map(new Yaml().load(Files.readString(Path.of("docker-compose.yml"))));
    }

    private static Map<String, Object> map(Object value) {
        Map<String, Object> map = new TreeMap<>();
        ((Map<?, ?>) value).forEach((key, each) -> map.put(String.valueOf(key), each == null ? Map.of() : each));
        return map;
    }
}
