package io.aftersales.desk;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells other pages, such as Tasklist, which pages of the desk they may link to. */
@RestController
@Tag(name = "Desk", description = "The pages of staff")
class PagesController {

    private final ReaderPages pages;

    PagesController(ReaderPages pages) {
        this.pages = pages;
    }

    @GetMapping("/api/desk/pages")
    @Operation(summary = "List the pages of the desk that the caller may open, and those that his post needs first")
    Pages list(@Parameter(hidden = true) Authentication reader) {
        return new Pages(
                "/desk",
                pages.first(reader).stream().map(ReaderPages.First::address).toList(),
                pages.of(reader));
    }

    /**
     * Addresses of pages.
     *
     * @param start where everybody begins
     * @param first what the post of the caller needs first
     */
    record Pages(String start, List<String> first, List<String> pages) {}
}
