package io.aftersales.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.engine.identity.StaffGroup;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.access.WebInvocationPrivilegeEvaluator;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Who may call what: {@code docs/rights.csv} has a line for each address of ours, and so nothing is opened to anybody
 * unseen. {@code -Daftersales.rights.write=true} writes it anew; the change is what a reviewer reads.
 */
@IntegrationTest
@Requirement({"SEC-01", "SEC-02"})
class AddressRightsTest {

    private static final Path TABLE = Path.of("docs", "rights.csv");
    private static final String HEAD = "method,address,who";
    private static final String EVERYBODY = "everybody";
    private static final String STAFF = "staff";
    private static final Authentication NOBODY =
            new AnonymousAuthenticationToken("key", "anonymous", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS"));

    @Autowired
    @Qualifier("requestMappingHandlerMapping") private RequestMappingHandlerMapping addresses;

    @Autowired
    private WebInvocationPrivilegeEvaluator rights;

    @Test
    void everyAddressIsOpenToWhoItsLineSays() throws IOException {
        List<String> found = lines();
        if (Boolean.getBoolean("aftersales.rights.write")) {
            Files.write(TABLE, Stream.concat(Stream.of(HEAD), found.stream()).toList());
        }

        assertThat(found).isEqualTo(Files.readAllLines(TABLE).stream().skip(1).toList());
    }

    @Test
    void auditorsAndOversightChangeNothing() {
        Set<String> open = new TreeSet<>();
        for (String line : lines()) {
            String[] cells = line.split(",", 3);
            boolean changes = !cells[0].equals("GET");
            boolean watcher = Arrays.asList(cells[2].split(" ")).contains(StaffGroup.AUDITORS.id())
                    || Arrays.asList(cells[2].split(" ")).contains(StaffGroup.EXPENSE_OVERSIGHT.id())
                    || cells[2].equals(STAFF);
            if (changes && watcher) {
                open.add(line);
            }
        }

        assertThat(open).isEmpty();
    }

    private List<String> lines() {
        Set<String> lines = new TreeSet<>();
        for (RequestMappingInfo mapping : addresses.getHandlerMethods().keySet()) {
            Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
            for (String pattern : mapping.getPatternValues()) {
                for (RequestMethod method : methods.isEmpty() ? Set.of(RequestMethod.GET) : methods) {
                    lines.add("%s,%s,%s".formatted(method, pattern, who(method, pattern)));
                }
            }
        }
        return List.copyOf(lines);
    }

    private String who(RequestMethod method, String pattern) {
        String address = pattern.replaceAll("\\{[^}]+}", "x");
        if (rights.isAllowed("", address, method.name(), NOBODY)) {
            return EVERYBODY;
        }
        List<String> groups = new ArrayList<>();
        for (StaffGroup group : StaffGroup.values()) {
            if (rights.isAllowed("", address, method.name(), member(group))) {
                groups.add(group.id());
            }
        }
        return groups.size() == StaffGroup.values().length
                ? STAFF
                : groups.stream().collect(Collectors.joining(" "));
    }

    private static Authentication member(StaffGroup group) {
        return UsernamePasswordAuthenticationToken.authenticated(
                "somebody", null, AuthorityUtils.createAuthorityList(group.id()));
    }
}
