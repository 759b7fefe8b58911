package io.aftersales.problems.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpHeaders;

/** What the answers to clients depend on: whether it is the REST interface, and which language is wanted. */
final class ApiRequest {

    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.CHINESE);

    private ApiRequest() {}

    /** Returns the decoded path of the request, without the context path. */
    static String path(HttpServletRequest request) {
        String rest = request.getPathInfo();
        return request.getServletPath() + (rest == null ? "" : rest);
    }

    /** Whether the request is to the REST interface; everything else has pages as errors. */
    static boolean matches(HttpServletRequest request) {
        String path = path(request);
        return path.equals("/api") || path.startsWith("/api/");
    }

    /** Returns Chinese or English as the client accepts it, English when it names neither or nothing readable. */
    static Locale language(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        if (accepted == null) {
            return Locale.ENGLISH;
        }
        try {
            Locale language = Locale.lookup(Locale.LanguageRange.parse(accepted), LANGUAGES);
            return language == null ? Locale.ENGLISH : language;
        } catch (IllegalArgumentException unreadable) {
            return Locale.ENGLISH;
        }
    }
}
