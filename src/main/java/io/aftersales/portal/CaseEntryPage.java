package io.aftersales.portal;

import io.aftersales.claims.ClaimIntake;
import io.aftersales.claims.ClaimWithdrawal;
import io.aftersales.complaints.ComplaintDisputes;
import io.aftersales.complaints.ComplaintSurvey;
import io.aftersales.erasure.ErasureDesk;
import io.aftersales.repairs.AppointmentWish;
import io.aftersales.repairs.AppointmentWishes;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
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
    private final CaseChanges changes;
    private final CaseDoor door;
    private final HandedIn handedIn;
    private final Steps steps;

    CaseEntryPage(PortalAccess access, CaseChanges changes, CaseDoor door, HandedIn handedIn, Steps steps) {
        this.access = access;
        this.changes = changes;
        this.door = door;
        this.handedIn = handedIn;
        this.steps = steps;
    }

    /** The services that carry it out. */
    @Component
    record Steps(
            CustomerEntries entries,
            ClaimWithdrawal withdrawal,
            ComplaintSurvey survey,
            ComplaintDisputes disputes,
            AppointmentWishes wishes,
            ErasureDesk erasures) {}

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
                code,
                new CaseChanges.Asked(form, HandedIn.any(brought), locale, request, response, model),
                "message",
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
                code,
                new CaseChanges.Asked(form, locale, request, response, model),
                form.containsKey(GIVE_BACK) ? "back" : "wish",
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
                code,
                new CaseChanges.Asked(form, locale, request, response, model),
                "withdrawn",
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
                code,
                new CaseChanges.Asked(form, locale, request, response, model),
                "rated",
                found -> steps.survey().rate(found.number(), form.get("satisfaction"), form.get("comment")));
    }

    @PostMapping("/dispute")
    String dispute(
            @PathVariable String code,
            @RequestParam Map<String, String> form,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return change(
                code,
                new CaseChanges.Asked(form, locale, request, response, model),
                "disputed",
                found -> steps.disputes().dispute(found.number(), form.get("dispute")));
    }

    @PostMapping("/erasure")
    String askErasure(
            @PathVariable String code,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return change(
                code,
                new CaseChanges.Asked(Map.of(), locale, request, response, model),
                "erasure",
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
                code,
                new CaseChanges.Asked(Map.of(), locale, request, response, model),
                "erasureTakenBack",
                found -> steps.erasures().takeBack(found.customer()));
    }

    private static AppointmentWish wish(Map<String, String> form) {
        return new AppointmentWish(
                Arrays.asList(form.get("wishedAt1"), form.get("wishedAt2"), form.get("wishedAt3")),
                form.get("wish"),
                form.containsKey(GIVE_BACK));
    }

    private String change(String code, CaseChanges.Asked asked, String done, Consumer<TrackedCase> step) {
        return access.open(code, asked.request())
                .map(found -> changes.carryOut(found, asked, done, step))
                .orElseGet(() -> door.turnAway(code, asked.form(), asked.response(), asked.locale(), asked.model()));
    }
}
