package io.aftersales.portal;

import io.aftersales.cases.web.TooManyCases;
import io.aftersales.problems.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.multipart.MultipartException;

/** What all pages for customers share, and what they say when something cannot be done. */
@Order(Ordered.HIGHEST_PRECEDENCE)
@ControllerAdvice(basePackageClasses = PageFrame.class)
class PageFrame {

    private static final String NOTICE = "portal/notice";

    private final Clock clock;

    PageFrame(Clock clock) {
        this.clock = clock;
    }

    @ModelAttribute("path")
    String path(HttpServletRequest request) {
        return request.getRequestURI();
    }

    @ModelAttribute("zone")
    ZoneId zone() {
        return clock.getZone();
    }

    @ExceptionHandler(Refused.class)
    String refused(Refused refused, HttpServletRequest request, HttpServletResponse response, Model model) {
        return switch (refused.kind()) {
            case UNKNOWN -> notice(HttpStatus.NOT_FOUND, "portal.unknown", request, response, model);
            case CONFLICT -> notice(HttpStatus.CONFLICT, "portal.changed", request, response, model);
            case NOT_NOW -> notice(HttpStatus.SERVICE_UNAVAILABLE, "portal.notNow", request, response, model);
        };
    }

    @ExceptionHandler(TooManyCases.class)
    @ResponseStatus(HttpStatus.TOO_MANY_REQUESTS)
    String tooOften(TooManyCases many, HttpServletRequest request, Model model) {
        return notice("portal.tooOften", request, model);
    }

    /** Files that are too large are not even read, so that nothing of the form is known. */
    @ExceptionHandler(MultipartException.class)
    @ResponseStatus(HttpStatus.PAYLOAD_TOO_LARGE)
    String tooLarge(MultipartException e, HttpServletRequest request, Model model) {
        return notice("portal.tooLarge", request, model);
    }

    private String notice(
            HttpStatus status, String text, HttpServletRequest request, HttpServletResponse response, Model model) {
        response.setStatus(status.value());
        return notice(text, request, model);
    }

    /** Returns the address for the link to the other language: what a form of a case was sent to is no page. */
    private static String page(HttpServletRequest request) {
        String path = request.getRequestURI();
        return request.getMethod().equals("GET") ? path : path.replaceFirst("^(/cases/[^/]+)/.*", "$1");
    }

    private String notice(String text, HttpServletRequest request, Model model) {
        model.addAttribute("path", page(request));
        model.addAttribute("text", text);
        return NOTICE;
    }
}
