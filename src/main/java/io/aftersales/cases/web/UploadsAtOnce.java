package io.aftersales.cases.web;

import io.aftersales.problems.EarlyRefusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets in so many requests with files at a time: their parts are kept on the disk of this node, before anybody looks at
 * them or knows who sends them, and a full disk would stop everything else (SEC-03). Others wait a little.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class UploadsAtOnce extends OncePerRequestFilter {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration AGAIN = Duration.ofSeconds(30);

    private final Semaphore places;
    private final Duration patience;
    private final EarlyRefusal refusal;

    /** Sets {@code aftersales.cases.uploads-at-once}: with the largest request, what the disk for parts must hold. */
    @Autowired
    UploadsAtOnce(@Value("${aftersales.cases.uploads-at-once}") int atOnce, EarlyRefusal refusal) {
        this(atOnce, PATIENCE, refusal);
    }

    UploadsAtOnce(int atOnce, Duration patience, EarlyRefusal refusal) {
        this.places = new Semaphore(atOnce, true);
        this.patience = patience;
        this.refusal = refusal;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String type = request.getContentType();
        return type == null || !type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!comesIn()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(AGAIN.toSeconds()));
            refusal.answer(request, response, HttpStatus.SERVICE_UNAVAILABLE);
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            places.release();
        }
    }

    private boolean comesIn() throws IOException {
        try {
            return places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("The node ends", e);
        }
    }
}
