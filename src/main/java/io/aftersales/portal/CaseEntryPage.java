package io.aftersales.portal;

import io.aftersales.cases.web.TooManyCases;
import io.aftersales.claims.ClaimIntake;
import io.aftersales.claims.ClaimWithdrawal;
import io.aftersales.complaints.ComplaintAftercare;
import io.aftersales.complaints.SurveyChannel;
import io.aftersales.erasure.ErasureDesk;
import io.aftersales.problems.InvalidInput;
import io.aftersales.problems.Refused;
import io.aftersales.repairs.AppointmentWish;
import io.aftersales.repairs.AppointmentWishes;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** What a customer does about his case himself. Without the proof that it is his, each of these leads to the door. */
@Controller
@RequestMapping("/cases/{code}")
class CaseEntryPage {

    private static final String GIVE_BACK = "giveBack";

    private final PortalAccess access;
    private final PortalLimits limits;
    private final CasePageWriter writer;
    private final HandedIn handedIn;
    private final Steps steps;

    CaseEntryPage(PortalAccess access, PortalLimits limits, CasePageWriter writer, HandedIn handedIn, Steps steps) {
        this.access = access;
        this.limits = limits;
        this.writer = writer;
        this.handedIn = handedIn;
        this.steps = steps;
    }

    /** The services that carry it out. */
    @Component
    record Steps(
            CustomerEntries entries,
            ClaimWithdrawal withdrawal,
            ComplaintAftercare aftercare,
            AppointmentWishes wishes,
            ErasureDesk erasures) {}

    /** A request of a customer about his case. */
    private record Asked(String code, Map<String, String> form, Locale locale, HttpServletRequest request) {}

    @PostMapping("/messages")
    String write(
            @PathVariable String code,
            @RequestParam Map<String, String> form,
            @RequestParam(name = HandedIn.FIELD, required = false) @Nullable List<MultipartFile> brought,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return change(
                new Asked(code, form, locale, request),
                "message",
                response,
                model,
                found -> steps.entries().write(found, form.get("message"), handedIn.read(brought)));
    }

    @PostMapping("/appointment")
    String wishAppointment(
            @PathVariable String code,
            @RequestParam Map<String, String> form,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return change(
                new Asked(code, form, locale, request),
                form.containsKey(GIVE_BACK) ? "back" : "wish",
                response,
                model,
                found -> steps.wishes().wish(found.number(), wish(form), ClaimIntake.CUSTOMER));
    }

    @PostMapping("/withdrawal")
    String withdraw(
            @PathVariable String code,
            @RequestParam Map<String, String> form,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return change(
                new Asked(code, form, locale, request),
                "withdrawn",
                response,
                model,
                found -> steps.withdrawal().withdraw(found.number(), form.get("reason"), ClaimIntake.CUSTOMER));
    }

    @PostMapping("/satisfaction")
    String rate(
            @PathVariable String code,
            @RequestParam Map<String, String> form,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return change(
                new Asked(code, form, locale, request),
                "rated",
                response,
                model,
                found -> steps.aftercare()
                        .recordSatisfaction(
                                found.number(),
                                SurveyChannel.OTHER.name(),
                                true,
                                form.get("satisfaction"),
                                form.get("comment"),
                                ClaimIntake.CUSTOMER));
    }

    @PostMapping("/erasure")
    String askErasure(
            @PathVariable String code,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return change(
                new Asked(code, Map.of(), locale, request),
                "erasure",
                response,
                model,
                found -> steps.erasures()
                        .ask(
                                found.customer(),
                                found.number(),
                                access.provedBy(request).orElse(null)));
    }

    @PostMapping("/erasure/withdrawal")
    String takeErasureBack(
            @PathVariable String code,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return change(
                new Asked(code, Map.of(), locale, request),
                "erasureTakenBack",
                response,
                model,
                found -> steps.erasures().takeBack(found.customer()));
    }

    private static AppointmentWish wish(Map<String, String> form) {
        return new AppointmentWish(
                Arrays.asList(form.get("wishedAt1"), form.get("wishedAt2"), form.get("wishedAt3")),
                form.get("wish"),
                form.containsKey(GIVE_BACK));
    }

    private String change(
            Asked asked, String done, HttpServletResponse response, Model model, Consumer<TrackedCase> step) {
        Optional<TrackedCase> found = access.open(asked.code(), asked.request());
        if (found.isEmpty()) {
            return "redirect:/cases/" + TrackPage.spelled(asked.code());
        }
        try {
            limits.enter(asked.request().getRemoteAddr(), found.get().number());
            step.accept(found.get());
            return "redirect:/cases/" + found.get().code() + "?done=" + done;
        } catch (InvalidInput wrong) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return writer.show(found.get(), Entered.wrong(asked.form(), wrong.problems()), asked.locale(), model);
        } catch (Refused changed) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return writer.show(
                    found.get(), new Entered(asked.form(), List.of(), "portal.changed"), asked.locale(), model);
        } catch (TooManyCases many) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            return writer.show(
                    found.get(), new Entered(asked.form(), List.of(), "portal.tooOften"), asked.locale(), model);
        }
    }
}
