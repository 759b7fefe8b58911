package io.aftersales.portal;

import io.aftersales.customers.PersonalDataCipher;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseCookie;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Who has proved that a case is his, for an hour and for that case only. The browser holds 256 random bits, the database
 * their keyed hash, so that any node knows the session and nobody can read it there.
 */
@Component
class PortalSessions {

    private static final String COOKIE = "aftersales-case";
    private static final Duration LASTS = Duration.ofHours(1);
    private static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient jdbc;
    private final PersonalDataCipher cipher;
    private final Clock clock;
    private final boolean secure;

    PortalSessions(
            JdbcClient jdbc,
            PersonalDataCipher cipher,
            Clock clock,
            @Value("${server.servlet.session.cookie.secure:false}") boolean secure) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.clock = clock;
        this.secure = secure;
    }

    /**
     * Opens a session for that case and returns its cookie, which is always a new one.
     *
     * @param contact fingerprint of the contact by which it was proved, null if that is not known
     */
    String open(String caseNumber, @Nullable String contact) {
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        String token = HexFormat.of().formatHex(secret);
        jdbc.sql("""
                        insert into portal_session (fingerprint, case_number, contact, expires_at)
                        values (:token, :number, :contact, :expiresAt)""")
                .param("token", fingerprint(token))
                .param("number", caseNumber)
                .param("contact", contact, Types.VARCHAR)
                .param("expiresAt", clock.instant().plus(LASTS).atOffset(ZoneOffset.UTC))
                .update();
        return cookie(token, LASTS);
    }

    /** Returns the number of the case that the session of this request is for; empty without one. */
    Optional<String> caseOf(HttpServletRequest request) {
        return read("case_number", request);
    }

    /** Returns the fingerprint of the contact by which that case was proved; empty without a session, or if it is not known. */
    Optional<String> contactOf(HttpServletRequest request) {
        return read("contact", request);
    }

    private Optional<String> read(String column, HttpServletRequest request) {
        return token(request)
                .flatMap(token -> jdbc.sql("select " + column
                                + " from portal_session where fingerprint = :token and expires_at > :now")
                        .param("token", fingerprint(token))
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .query(String.class)
                        .optional());
    }

    /** Ends the session of this request and returns the cookie that takes it from the browser. */
    String close(HttpServletRequest request) {
        token(request)
                .ifPresent(token -> jdbc.sql("delete from portal_session where fingerprint = ?")
                        .param(fingerprint(token))
                        .update());
        return cookie("", Duration.ZERO);
    }

    @Scheduled(initialDelayString = "PT2M", fixedDelayString = "PT1H")
    void forget() {
        Instant now = clock.instant();
        Stream.of("portal_session", "portal_code")
                .forEach(table -> jdbc.sql("delete from " + table + " where expires_at < :now")
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update());
    }

    private String cookie(String token, Duration lasts) {
        return ResponseCookie.from(COOKIE, token)
                .httpOnly(true)
                .secure(secure)
                // lax: the links of our messages open the case where it was proved already
                .sameSite("Lax")
                .path("/")
                .maxAge(lasts)
                .build()
                .toString();
    }

    private String fingerprint(String token) {
        return cipher.fingerprint("portal-session:" + token);
    }

    private static Optional<String> token(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(COOKIE))
                        .map(Cookie::getValue)
                        .filter(value -> value.length() == 2 * BYTES)
                        .findFirst();
    }
}
