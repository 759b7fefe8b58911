package io.aftersales.desk;

import java.util.List;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where staff begin: a search, and the pages that each may open. */
@Controller
class StartPage {

    private static final List<String> PAGES = List.of(
            "/desk/cases",
            "/desk/dashboard",
            "/desk/complaints",
            "/desk/visits",
            "/desk/repairs",
            "/desk/expenses",
            "/desk/budgets",
            "/desk/surveys",
            "/desk/prices");

    private final CasePages pages;

    StartPage(CasePages pages) {
        this.pages = pages;
    }

    @GetMapping({"/desk", "/desk/"})
    String show(Authentication reader, Model model) {
        model.addAttribute(
                "pages",
                PAGES.stream().filter(page -> pages.mayOpen(page, reader)).toList());
        return "desk/start";
    }
}
