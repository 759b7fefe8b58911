package io.aftersales.engine.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/** Tells requests that change something from those that only read. */
final class Changes {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private Changes() {}

    static boolean madeBy(HttpServletRequest request) {
        return !READING.contains(request.getMethod());
    }
}
