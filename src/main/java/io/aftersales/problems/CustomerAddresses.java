package io.aftersales.problems;

import java.util.List;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** The addresses of the pages for customers, for whoever protects or frames them. */
public final class CustomerAddresses {

    /** Forms for everybody, and cases of whoever proved that they are his. */
    public static final List<String> PAGES = List.of("/", "/claims/**", "/track/**", "/cases/**", "/complaints/**");

    /** Pages that the code in their address opens alone. */
    public static final List<String> BY_CODE = List.of("/repairs/**", "/surveys/**");

    private static final List<PathPattern> PATTERNS =
            PAGES.stream().map(PathPatternParser.defaultInstance::parse).toList();

    private CustomerAddresses() {}

    /** Returns whether that path belongs to {@link #PAGES}. */
    public static boolean isPage(String path) {
        PathContainer parsed = PathContainer.parsePath(path);
        return PATTERNS.stream().anyMatch(pattern -> pattern.matches(parsed));
    }
}
