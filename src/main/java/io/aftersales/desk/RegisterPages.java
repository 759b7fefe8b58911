package io.aftersales.desk;

import io.aftersales.cases.Dates;
import io.aftersales.complaints.ComplaintCategory;
import io.aftersales.complaints.ComplaintReviews;
import io.aftersales.complaints.ComplaintStatus;
import io.aftersales.complaints.ImprovementList;
import io.aftersales.complaints.RegisterPage;
import io.aftersales.complaints.RegisterReader;
import io.aftersales.complaints.RegisterSearch;
import io.aftersales.problems.FieldProblem;
import io.aftersales.problems.InvalidInput;
import io.aftersales.problems.Problems;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The complaint register (客户投诉登记追踪表): as a page with its numbers, and as a spreadsheet. */
@Controller
class RegisterPages {

    /** Where the reader names no first day: longer than a complaint takes, and an extension with it. */
    private static final int USUAL_DAYS = 93;

    private final RegisterReader register;
    private final RegisterSheet sheet;
    private final ImprovementList improvements;
    private final ComplaintReviews reviews;
    private final Clock clock;

    RegisterPages(
            RegisterReader register,
            RegisterSheet sheet,
            ImprovementList improvements,
            ComplaintReviews reviews,
            Clock clock) {
        this.register = register;
        this.sheet = sheet;
        this.improvements = improvements;
        this.reviews = reviews;
        this.clock = clock;
    }

    @GetMapping("/desk/complaints")
    String show(@ModelAttribute RegisterSearch asked, Model model) {
        RegisterSearch search = withDays(asked);
        model.addAttribute("filter", search);
        model.addAttribute("links", new RegisterLinks(search));
        model.addAttribute("categories", ComplaintCategory.values());
        model.addAttribute("statuses", ComplaintStatus.values());
        model.addAttribute("departments", register.departments());
        model.addAttribute("improvements", improvements.open());
        model.addAttribute("reviews", reviews.latest());
        model.addAttribute("zone", clock.getZone());
        try {
            RegisterPage page = register.page(search);
            model.addAttribute("page", page);
            model.addAttribute("numbers", register.summary(search));
        } catch (InvalidInput wrong) {
            model.addAttribute(
                    "problems",
                    wrong.problems().stream().map(FieldProblem::field).collect(Collectors.toSet()));
        }
        return "desk/complaints";
    }

    /** A filter that cannot be read is explained on the page. */
    @GetMapping("/desk/complaints.xlsx")
    @Nullable String download(@ModelAttribute RegisterSearch asked, Locale locale, HttpServletResponse response)
            throws IOException {
        RegisterSearch search = withDays(asked);
        try {
            register.check(search);
        } catch (InvalidInput wrong) {
            return "redirect:" + new RegisterLinks(search).page(0);
        }
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("complaints.xlsx")
                        .build()
                        .toString());
        sheet.write(search, locale, response.getOutputStream());
        return null;
    }

    private RegisterSearch withDays(RegisterSearch asked) {
        String from = asked.from();
        if (from != null && !from.isBlank()) {
            return asked;
        }
        String to = asked.to();
        LocalDate today = LocalDate.now(clock);
        // a last day that is none is told by the register
        LocalDate last = Dates.optional("to", to, new Problems()).orElse(today);
        return new RegisterSearch(
                last.minusDays(USUAL_DAYS - 1).toString(),
                to == null || to.isBlank() ? today.toString() : to,
                asked.category(),
                asked.department(),
                asked.status(),
                asked.page());
    }
}
