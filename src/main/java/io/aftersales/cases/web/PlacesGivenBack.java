package io.aftersales.cases.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives back what a request took of the places of an hour when it failed for our fault (SEC-03): its answer is 5xx, or an
 * error leaves it before anything was answered. Who closes the connection while he is answered gets nothing back.
 */
@Component
class PlacesGivenBack extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(PlacesGivenBack.class);
    private static final String NOTED = PlacesGivenBack.class.getName();
    private static final int OUR_FAULT = 500;

    /** Notes how a place is given back on the request at hand; outside of requests nothing is. */
    static void note(Runnable giveBack) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            List<Runnable> noted = new ArrayList<>(noted(request.getAttribute(NOTED, RequestAttributes.SCOPE_REQUEST)));
            noted.add(giveBack);
            request.setAttribute(NOTED, noted, RequestAttributes.SCOPE_REQUEST);
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean answered = false;
        try {
            chain.doFilter(request, response);
            answered = response.getStatus() < OUR_FAULT;
        } finally {
            if (!answered && (response.getStatus() >= OUR_FAULT || !response.isCommitted())) {
                noted(request.getAttribute(NOTED)).forEach(PlacesGivenBack::giveBack);
            }
        }
    }

    private static void giveBack(Runnable place) {
        try {
            place.run();
        } catch (RuntimeException e) {
            // most likely what the request failed for, too: that is the error to tell
            LOG.warn("A place of an hour cannot be given back: {}", e.getClass().getName());
        }
    }

    private static List<Runnable> noted(@Nullable Object attribute) {
        return attribute instanceof List<?> list
                ? list.stream().map(Runnable.class::cast).toList()
                : List.of();
    }
}
