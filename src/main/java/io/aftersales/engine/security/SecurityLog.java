package io.aftersales.engine.security;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is looked for after an attack, one line each: who failed to log in or was refused, and from which network
 * address. Names are written as they were typed, but on that one line; passwords never (SEC-03).
 */
final class SecurityLog {

    private static final Logger LOG = LoggerFactory.getLogger(SecurityLog.class);
    private static final int LONGEST = 100;
    private static final String NOBODY = "-";

    private SecurityLog() {}

    /** Notes a name and password that did not fit, or a name that has to wait. */
    static void loginFailed(@Nullable String user, String address) {
        LOG.warn("Login failed: user '{}', from {}", plain(user), plain(address));
    }

    /** Notes a login that was refused before its password was looked at. */
    static void loginRefused(String address) {
        LOG.warn("Login refused: too many failed, from {}", plain(address));
    }

    /** Notes a request that its user has no right to. */
    static void accessRefused(@Nullable String user, String address, String method, String path) {
        LOG.warn("Access refused: user '{}', from {}, {} {}", plain(user), plain(address), plain(method), plain(path));
    }

    /** Returns the text without line breaks and whatever else would make a line look like another one. */
    static String plain(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return NOBODY;
        }
        String line =
                text.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}\\u0085]", "_").replace('\'', '_');
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    }
}
