package io.aftersales.portal;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page: where customers and staff go from here. */
@Controller
class HomePage {

    @GetMapping("/")
    String show() {
        return "portal/home";
    }
}
