package io.aftersales.desk;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where staff begin: at their tasks. */
@Controller
class StartPage {

    @GetMapping({"/desk", "/desk/"})
    String show() {
        return "redirect:/camunda/app/tasklist/default/";
    }
}
