package io.aftersales.problems.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.aftersales.problems.Problems;
import io.aftersales.problems.Refused;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

class ApiProblemsTest {

    private static final int LIMIT = 200;

    enum Size {
        SMALL,
        LARGE
    }

    record Item(long amountCents) {}

    record Order(String name, Size size, LocalDate day, List<Item> items) {}

    @RestController
    static class Orders {

        @PostMapping("/api/orders")
        String order(@RequestBody Order order) {
            Problems problems = new Problems();
            problems.required("name", order.name(), 5);
            problems.oneOf("customer.channel", "PIGEON", Size.class);
            problems.throwIfAny();
            return "done";
        }

        @GetMapping("/api/orders")
        String find(@RequestParam int page, @RequestParam Size size) {
            return "page " + page + size;
        }

        @GetMapping({"/api/fail", "/page"})
        String fail(@RequestParam String how) throws Exception {
            throw switch (how) {
                case "unknown" -> new Refused(Refused.Kind.UNKNOWN, "problem.notFound", "CL-1");
                case "notNow" -> new Refused(Refused.Kind.NOT_NOW, "problem.notNow");
                case "conflict" -> new Refused(Refused.Kind.CONFLICT, "no.such.message");
                case "jpa" -> new OptimisticLockingFailureException("row 7");
                case "engine" -> new OptimisticLockingException("ENGINE-03005 row 7");
                case "denied" -> new AccessDeniedException("no");
                default -> new IllegalStateException("secret of the house");
            };
        }
    }

    private final ObjectMapper json = Jackson2ObjectMapperBuilder.json()
            .featuresToEnable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private final ProblemWriter writer = new ProblemWriter(new ProblemTexts(messages()), json);
    private final MockMvc mvc = MockMvcBuilders.standaloneSetup(new Orders())
            .setHandlerExceptionResolvers(new ApiProblems(writer))
            .setMessageConverters(new MappingJackson2HttpMessageConverter(json))
            .addFilters(unannounced(), new BodyLimitFilter(writer, DataSize.ofBytes(LIMIT)))
            .build();

    @Test
    void namesFieldValueAndExpectationOfEveryWrongField() throws Exception {
        problem(order("{\"name\":\"Wang Xiaoming\"}", null), 400)
                .andExpect(jsonPath("$.title").value("Invalid request"))
                .andExpect(jsonPath("$.detail").value("2 fields are not as expected. Nothing was changed."))
                .andExpect(jsonPath("$.instance").value("/api/orders"))
                .andExpect(jsonPath("$.errors", hasSize(2)))
                .andExpect(jsonPath("$.errors[0].field").value("name"))
                .andExpect(jsonPath("$.errors[0].value").value("Wang Xiaoming…"))
                .andExpect(jsonPath("$.errors[0].message")
                        .value("The field “name” cannot be “Wang Xiaoming…”. Please write at most 5 characters."))
                .andExpect(jsonPath("$.errors[1].message")
                        .value("The field “customer.channel” cannot be “PIGEON”. Please choose one of: SMALL, LARGE."));
    }

    @Test
    void speaksTheLanguageOfTheCaller() throws Exception {
        problem(order("{\"name\":\"\"}", "zh-CN,zh;q=0.9,en;q=0.8"), 400)
                .andExpect(header().string(HttpHeaders.CONTENT_LANGUAGE, "zh"))
                .andExpect(jsonPath("$.title").value("请求无效"))
                .andExpect(jsonPath("$.errors[0].message").value("字段“name”的值不能是“”。该项不能为空。"));
    }

    @ParameterizedTest
    @CsvSource(
            value = {"null,en", "'de,fr;q=0.5',en", "'de,zh;q=0.5',zh", "zh-Hans-CN,zh", "'*',en", "';;q=x',en"},
            nullValues = "null")
    void fallsBackToEnglish(@Nullable String accepted, String language) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        if (accepted != null) {
            request.addHeader(HttpHeaders.ACCEPT_LANGUAGE, accepted);
        }

        assertThat(ApiRequest.language(request).toLanguageTag()).isEqualTo(language);
    }

    @Test
    void namesLineAndColumnOfMalformedJson() throws Exception {
        problem(order("{\n  \"name\": oops\n}", null), 400)
                .andExpect(jsonPath("$.detail").value(containsString("line 2, column")))
                .andExpect(noClassNames());
        problem(order("{\"name\": \"Wang\"", null), 400)
                .andExpect(jsonPath("$.detail").value(containsString("line 1")));
        problem(order("[]", null), 400).andExpect(noClassNames());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"colour\":\"red\"} | colour | known fields are: day, items, name, size",
                "{\"size\":\"HUGE\"} | size | cannot be “HUGE”. Please choose one of: SMALL, LARGE",
                "{\"day\":\"2026-02-30\"} | day | cannot be “2026-02-30”. Please give a date that exists",
                "{\"items\":[{\"amountCents\":1},{\"amountCents\":\"many\"}]} | items[1].amountCents | cannot be “many”. Please write a whole number",
                "{\"items\":\"none\"} | items | Please give a list",
                "{\"name\":{\"first\":\"Wang\"}} | name | Please write a text"
            })
    void namesTheFieldThatCannotBeRead(String body, String field, String message) throws Exception {
        problem(order(body, null), 400)
                .andExpect(jsonPath("$.errors[0].field").value(field))
                .andExpect(jsonPath("$.errors[0].message").value(containsString(message)))
                .andExpect(noClassNames());
    }

    @Test
    void asksForAMissingBody() throws Exception {
        problem(order("", null), 400).andExpect(jsonPath("$.detail").value(containsString("has no body")));
    }

    @Test
    void namesUnreadableAndMissingParameters() throws Exception {
        problem(mvc.perform(get("/api/orders?page=two&size=SMALL")), 400)
                .andExpect(jsonPath("$.errors[0].field").value("page"))
                .andExpect(jsonPath("$.errors[0].message").value(containsString("whole number")));
        problem(mvc.perform(get("/api/orders?page=2&size=HUGE")), 400)
                .andExpect(jsonPath("$.errors[0].message").value(containsString("SMALL, LARGE")));
        problem(mvc.perform(get("/api/orders?size=SMALL")), 400)
                .andExpect(jsonPath("$.errors[0].field").value("page"))
                .andExpect(jsonPath("$.errors[0].value").doesNotExist());
    }

    @Test
    void tellsWhichMethodAndTypeArePossible() throws Exception {
        problem(mvc.perform(put("/api/orders")), 405)
                .andExpect(header().exists(HttpHeaders.ALLOW))
                .andExpect(jsonPath("$.detail").value(containsString("PUT is not possible here")));
        problem(mvc.perform(post("/api/orders").contentType(MediaType.TEXT_XML).content("<a/>")), 415)
                .andExpect(jsonPath("$.detail").value(containsString("text/xml")));
    }

    @Test
    void refusesWithTheStatusOfTheReason() throws Exception {
        problem(mvc.perform(get("/api/fail?how=unknown")), 404)
                .andExpect(jsonPath("$.detail").value(containsString("CL-1")));
        problem(mvc.perform(get("/api/fail?how=conflict")), 409)
                .andExpect(jsonPath("$.detail").value("Please check it."));
        problem(mvc.perform(get("/api/fail?how=notNow")), 503)
                .andExpect(jsonPath("$.detail").value(containsString("a little later")));
    }

    @ParameterizedTest
    @CsvSource({"jpa", "engine"})
    void asksToRepeatWhatSomebodyElseChangedMeanwhile(String where) throws Exception {
        problem(mvc.perform(get("/api/fail").param("how", where)), 409)
                .andExpect(jsonPath("$.detail").value(containsString("Somebody else changed it")))
                .andExpect(content().string(not(containsString("row 7"))));
    }

    @Test
    void hidesInternalsBehindAnId() throws Exception {
        problem(mvc.perform(get("/api/fail?how=otherwise")), 500)
                .andExpect(jsonPath("$.detail").value(containsString("name error ")))
                .andExpect(content().string(not(containsString("secret"))))
                .andExpect(noClassNames());
    }

    @Test
    void acceptsABodyOfTheLimitAndRefusesOneByteMore() throws Exception {
        String body = "{\"name\":\"\"}";

        problem(order(body + " ".repeat(LIMIT - body.length()), null), 400);
        problem(order(body + " ".repeat(LIMIT - body.length() + 1), null), 413)
                .andExpect(jsonPath("$.detail").value("The body is too large. Please send at most 200 bytes."));
    }

    @Test
    void refusesATooLargeBodyWithoutAnnouncedLength() throws Exception {
        String body = "{\"name\":\"" + "a".repeat(LIMIT) + "\"}";

        problem(
                mvc.perform(post("/api/orders")
                        .header("X-Unannounced", "yes")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body)),
                413);
    }

    @Test
    void leavesPagesAndSecurityToOthers() {
        ApiProblems problems = new ApiProblems(writer);
        MockHttpServletRequest page = new MockHttpServletRequest("GET", "/desk");
        page.setServletPath("/desk");
        MockHttpServletRequest api = new MockHttpServletRequest("GET", "/api/orders");
        api.setServletPath("/api/orders");
        MockHttpServletResponse response = new MockHttpServletResponse();

        assertThat(problems.resolveException(page, response, null, new IllegalStateException()))
                .isNull();
        assertThat(problems.resolveException(api, response, null, new AccessDeniedException("no")))
                .isNull();
    }

    @Test
    void asksToSignInAndTellsWhoIsNotAllowed() throws Exception {
        ProblemSecurityHandlers handlers = new ProblemSecurityHandlers(writer);
        MockHttpServletResponse unknown = new MockHttpServletResponse();
        MockHttpServletResponse forbidden = new MockHttpServletResponse();

        handlers.commence(new MockHttpServletRequest(), unknown, new BadCredentialsException("no"));
        handlers.handle(new MockHttpServletRequest(), forbidden, new AccessDeniedException("no"));

        assertThat(unknown.getStatus()).isEqualTo(401);
        assertThat(unknown.getHeader(HttpHeaders.WWW_AUTHENTICATE)).startsWith("Basic");
        assertThat(unknown.getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        assertThat(forbidden.getStatus()).isEqualTo(403);
        assertThat(forbidden.getContentAsString(StandardCharsets.UTF_8)).contains("You are not allowed");
    }

    @Test
    void aScriptOfAPageIsToldThatTheSessionEndedAndIsNotAskedForAPassword() throws Exception {
        MockHttpServletResponse ofPage = unauthenticated("cors", "same-origin", null);

        assertThat(ofPage.getStatus()).isEqualTo(401);
        assertThat(ofPage.getHeader(HttpHeaders.WWW_AUTHENTICATE)).isNull();
        assertThat(ofPage.getContentAsString(StandardCharsets.UTF_8)).contains("not logged in any more");
    }

    @Test
    void everybodyElseIsAskedForAPassword() throws Exception {
        assertThat(unauthenticated("navigate", "same-origin", null).getHeader(HttpHeaders.WWW_AUTHENTICATE))
                .isNotNull();
        assertThat(unauthenticated("cors", "cross-site", null).getHeader(HttpHeaders.WWW_AUTHENTICATE))
                .isNotNull();
        assertThat(unauthenticated("cors", "same-origin", "Basic eDp5").getHeader(HttpHeaders.WWW_AUTHENTICATE))
                .isNotNull();
    }

    private MockHttpServletResponse unauthenticated(String mode, String site, @Nullable String authorization)
            throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.addHeader("Sec-Fetch-Mode", mode);
        request.addHeader("Sec-Fetch-Site", site);
        if (authorization != null) {
            request.addHeader(HttpHeaders.AUTHORIZATION, authorization);
        }
        MockHttpServletResponse response = new MockHttpServletResponse();
        new ProblemSecurityHandlers(writer).commence(request, response, new BadCredentialsException("no"));
        return response;
    }

    private ResultActions order(String body, @Nullable String language) throws Exception {
        var request =
                post("/api/orders").contentType(MediaType.APPLICATION_JSON).content(body);
        return mvc.perform(language == null ? request : request.header(HttpHeaders.ACCEPT_LANGUAGE, language));
    }

    private static ResultActions problem(ResultActions result, int status) throws Exception {
        return result.andExpect(status().is(status))
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.status").value(status));
    }

    private static org.springframework.test.web.servlet.ResultMatcher noClassNames() {
        return result -> assertThat(result.getResponse().getContentAsString(StandardCharsets.UTF_8))
                .doesNotContain("io.aftersales", "java.", "Exception", "jackson");
    }

    /** Lets a marked request look as if its body came in chunks. */
    private static Filter unannounced() {
        return (request, response, chain) -> {
            HttpServletRequest original = (HttpServletRequest) request;
            chain.doFilter(
                    original.getHeader("X-Unannounced") == null
                            ? original
                            : new HttpServletRequestWrapper(original) {
                                @Override
                                public long getContentLengthLong() {
                                    return -1;
                                }
                            },
                    response);
        };
    }

    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("i18n/problems");
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setDefaultLocale(Locale.ENGLISH);
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
