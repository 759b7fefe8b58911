package io.aftersales.desk;

import java.util.List;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where staff begin: what their post needs first, a search, and the pages that each may open. */
@Controller
class StartPage {

    private final ReaderPages pages;

    StartPage(ReaderPages pages) {
        this.pages = pages;
    }

    @GetMapping({"/desk", "/desk/"})
    String show(Authentication reader, Model model) {
        List<ReaderPages.First> first = pages.first(reader);
        model.addAttribute("first", first);
        model.addAttribute("pages", pages.of(reader));
        return "desk/start";
    }
}
