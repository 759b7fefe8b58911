package io.aftersales.problems.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.aftersales.testing.Requirement;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** What filters refuse is read by programs as every other problem, and by browsers as a page. */
@Requirement("SEC-03")
class ProblemRefusalTest {

    private final ObjectMapper json = Jackson2ObjectMapperBuilder.json().build();
    private final ProblemRefusal refusal = new ProblemRefusal(new ProblemWriter(new ProblemTexts(messages()), json));

    @ParameterizedTest
    @CsvSource({
        "TOO_MANY_REQUESTS, 请求过多, 请求过于频繁，请稍后再试。",
        "SERVICE_UNAVAILABLE, 暂时无法处理, 暂时无法处理，请稍后重试。",
        "FORBIDDEN, 没有权限, 此请求来自其他网站的页面，请在本系统的页面上操作。"
    })
    void underApiItIsAProblem(HttpStatus status, String title, String detail) throws IOException {
        MockHttpServletResponse response = new MockHttpServletResponse();
        response.setHeader(HttpHeaders.RETRY_AFTER, "30");

        refusal.answer(request("/api/claims"), response, status);

        assertThat(response.getStatus()).isEqualTo(status.value());
        assertThat(response.getContentType()).isEqualTo("application/problem+json");
        assertThat(response.getHeader(HttpHeaders.RETRY_AFTER)).isEqualTo("30");
        JsonNode problem = json.readTree(response.getContentAsByteArray());
        assertThat(problem.path("status").asInt()).isEqualTo(status.value());
        assertThat(problem.path("title").asText()).isEqualTo(title);
        assertThat(problem.path("detail").asText()).isEqualTo(detail);
        assertThat(problem.path("instance").asText()).isEqualTo("/api/claims");
    }

    @Test
    void elsewhereItIsAPage() throws IOException {
        MockHttpServletResponse response = new MockHttpServletResponse();

        refusal.answer(request("/claims/new"), response, HttpStatus.SERVICE_UNAVAILABLE);

        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getContentAsByteArray()).isEmpty();
    }

    private static MockHttpServletRequest request(String path) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", path);
        request.setServletPath(path);
        request.addHeader(HttpHeaders.ACCEPT_LANGUAGE, "zh-CN");
        return request;
    }

    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("i18n/problems");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
