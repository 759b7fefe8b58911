package io.aftersales.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.lang.reflect.Parameter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.UriUtils;

/**
 * Text in the languages of what is behind, in every part of every address that reads: pages of the desk, of the audit
 * and of the dashboard, what they download, and their REST. It comes back as text or not at all.
 */
@IntegrationTest
@Requirement("SEC-03")
class EveryQueryTest {

    private static final String TAG = "<u x=7919*7907>";

    private static final List<String> TEXTS = List.of(
            Probe.STATEMENT, Probe.SPEL, Probe.FORMULA, "\"'>" + TAG, Probe.UNFIT, "-1", "999999999999999999999");

    /** What Spring hands over that is no input. */
    private static final List<Class<?>> GIVEN =
            List.of(ServletRequest.class, ServletResponse.class, Principal.class, Locale.class, Model.class);

    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]+)}");

    @Autowired
    @Qualifier("requestMappingHandlerMapping") private RequestMappingHandlerMapping addresses;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestRestTemplate http;

    private final List<String> failures = new ArrayList<>();

    @Test
    void everyPartOfEveryAddressThatReadsIsTakenOrRefused() throws Exception {
        String number = new FrontDoor(http).submit(Papers.repair());
        Map<String, String> rights = Probe.rights();
        Set<String> tried = new TreeSet<>();

        for (var mapping : addresses.getHandlerMethods().entrySet()) {
            for (String address : readBy(mapping.getKey())) {
                Set<String> names = names(mapping.getValue());
                String group = rights.getOrDefault("GET " + address, "staff").split(" ", 2)[0];
                for (String text : TEXTS) {
                    send(address, Set.of(), text, group, number);
                    for (String name : names) {
                        send(address, Set.of(name), text, group, number);
                        tried.add(address + "?" + name);
                    }
                    send(address, names, text, group, number);
                }
            }
        }

        assertThat(tried).hasSizeGreaterThan(60);
        assertThat(tried)
                .anyMatch(each -> each.startsWith("/desk/dashboard?"))
                .anyMatch(each -> each.startsWith("/desk/complaints.xlsx?"))
                .anyMatch(each -> each.startsWith("/api/figures/{id}?"))
                .anyMatch(each -> each.startsWith("/api/evidence/register.csv?"))
                .anyMatch(each -> each.startsWith("/api/audit/processes/{key}/instances?"));
        assertThat(failures).isEmpty();
    }

    /** Sends the text as all these parameters, or in each variable of the path if there are none. */
    private void send(String address, Set<String> names, String text, String group, String number) {
        String what = "%s %s <- %s".formatted(address, names, text);
        String path = VARIABLE.matcher(address)
                .replaceAll(Matcher.quoteReplacement(
                        names.isEmpty() ? UriUtils.encode(text, StandardCharsets.UTF_8) : number));
        MockHttpServletRequestBuilder request = get(URI.create(path));
        names.forEach(name -> request.param(name, text));
        if (!group.equals("everybody")) {
            request.with(user("somebody").authorities(AuthorityUtils.createAuthorityList(group)));
        }
        try {
            MockHttpServletResponse answer = mvc.perform(request).andReturn().getResponse();
            String body = answer.getContentAsString(StandardCharsets.UTF_8);
            boolean page = String.valueOf(answer.getContentType()).contains("html");
            boolean sheet = String.valueOf(answer.getContentType()).contains("csv");
            if (answer.getStatus() >= 500
                    || Probe.hits(body)
                    || (page && body.contains(TAG))
                    || (sheet && Pattern.compile("(^|[,;\"\n])=").matcher(body).find())) {
                failures.add("%d %s".formatted(answer.getStatus(), what));
            }
        } catch (Exception e) {
            failures.add("%s %s".formatted(e, what));
        }
    }

    private static List<String> readBy(RequestMappingInfo mapping) {
        Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
        return methods.isEmpty() || methods.contains(RequestMethod.GET)
                ? mapping.getPatternValues().stream()
                        // the names of the pages of the engine and of the description of REST are theirs
                        .filter(address -> address.startsWith("/desk") || address.startsWith("/api/"))
                        .toList()
                : List.of();
    }

    /** Returns the names of all parameters of the query that the method takes, by itself or in an object. */
    private static Set<String> names(HandlerMethod method) {
        Set<String> names = new TreeSet<>();
        for (Parameter parameter : method.getMethod().getParameters()) {
            RequestParam asked = parameter.getAnnotation(RequestParam.class);
            if (asked != null) {
                names.add(asked.name().isEmpty() ? parameter.getName() : asked.name());
            } else if (!parameter.isAnnotationPresent(PathVariable.class)
                    && GIVEN.stream().noneMatch(given -> given.isAssignableFrom(parameter.getType()))) {
                assertThat(parameter.getType().isRecord())
                        .as("%s of %s", parameter, method)
                        .isTrue();
                Arrays.stream(parameter.getType().getRecordComponents()).forEach(part -> names.add(part.getName()));
            }
        }
        return names;
    }
}
