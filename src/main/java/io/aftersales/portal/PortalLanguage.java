package io.aftersales.portal;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/**
 * In which language a page for customers is written: the one they chose by its link, which a cookie remembers, otherwise
 * the one that their browser prefers. Everything else follows the browser alone.
 */
@Component("localeResolver")
class PortalLanguage implements LocaleResolver {

    private static final String COOKIE = "language";
    private static final String CHOSEN = PortalLanguage.class.getName();
    private static final Duration REMEMBERED = Duration.ofDays(365);
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.CHINESE);

    private final LocaleResolver browser = new AcceptHeaderLocaleResolver();
    private final boolean secure;

    PortalLanguage(@Value("${server.servlet.session.cookie.secure:false}") boolean secure) {
        this.secure = secure;
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        if (!PortalPaths.belong(request)) {
            return browser.resolveLocale(request);
        }
        return Optional.ofNullable((Locale) request.getAttribute(CHOSEN))
                .or(() -> remembered(request))
                .orElseGet(() -> preferred(request));
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale wanted) {
        Optional<Locale> language = Languages.of(wanted == null ? null : wanted.getLanguage());
        language.ifPresent(chosen -> request.setAttribute(CHOSEN, chosen));
        if (language.isPresent() && response != null) {
            response.addHeader(
                    HttpHeaders.SET_COOKIE,
                    ResponseCookie.from(COOKIE, language.get().getLanguage())
                            .httpOnly(true)
                            .secure(secure)
                            .sameSite("Lax")
                            .path("/")
                            .maxAge(REMEMBERED)
                            .build()
                            .toString());
        }
    }

    private static Optional<Locale> remembered(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(COOKIE))
                        .findFirst()
                        .flatMap(cookie -> Languages.of(cookie.getValue()));
    }

    private static Locale preferred(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        if (header == null) {
            return Locale.CHINESE;
        }
        try {
            Locale best = Locale.lookup(Locale.LanguageRange.parse(header), LANGUAGES);
            return best == null ? Locale.ENGLISH : best;
        } catch (IllegalArgumentException malformed) {
            return Locale.ENGLISH;
        }
    }
}
