package io.aftersales.engine.webapps;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Answers Tasklist with the Chinese form where the browser asks for Chinese.
 *
 * <p>The form is translated before it is filled in, not on the page: its texts have places for case numbers and amounts.
 * The engine's REST gives everybody the form as it was deployed.
 */
class FormLanguageFilter extends OncePerRequestFilter {

    private static final Pattern FORM = Pattern.compile(".*/(deployed-form|deployed-start-form)");

    private final FormWords words;

    FormLanguageFilter(FormWords words) {
        this.words = words;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !FORM.matcher(request.getRequestURI()).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        if (!request.getLocale().getLanguage().equals(Locale.CHINESE.getLanguage())) {
            chain.doFilter(request, response);
            return;
        }
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, answer);
        byte[] body = answer.getContentAsByteArray();
        if (answer.getStatus() != HttpStatus.OK.value() || body.length == 0) {
            answer.copyBodyToResponse();
            return;
        }
        byte[] translated = words.inChinese(body);
        response.setContentLength(translated.length);
        response.getOutputStream().write(translated);
    }
}
