package io.aftersales.portal;

import io.aftersales.cases.web.CustomerLanguage;
import io.aftersales.cases.web.IntakeLimits;
import io.aftersales.cases.web.TooManyCases;
import io.aftersales.claims.ClaimFile;
import io.aftersales.claims.ClaimFiles;
import io.aftersales.problems.InvalidInput;
import io.aftersales.problems.Problems;
import io.aftersales.problems.Refused;
import io.aftersales.repairs.AcceptanceReport;
import io.aftersales.repairs.CustomerRepairs;
import io.aftersales.repairs.RepairFiles;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The repair as its customer sees it: appointment, quote to answer (RPR-04 to RPR-06, RPR-09), report and acceptance to
 * sign (RPR-15 to RPR-18), or why he does not accept (RPR-19), and how posted parts help (DSP-05). The tracking code in
 * the address is the only key to it.
 */
@Controller
@RequestMapping("/repairs/{code}")
class RepairPage {

    private final ClaimFiles claims;
    private final RepairFiles repairs;
    private final CustomerRepairs customer;
    private final IntakeLimits limits;
    private final RepairPageWriter writer;

    RepairPage(
            ClaimFiles claims,
            RepairFiles repairs,
            CustomerRepairs customer,
            IntakeLimits limits,
            RepairPageWriter writer) {
        this.claims = claims;
        this.repairs = repairs;
        this.customer = customer;
        this.limits = limits;
        this.writer = writer;
    }

    @GetMapping
    ResponseEntity<String> show(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String lang,
            HttpServletRequest request) {
        return claims.trackedBy(code)
                .map(claim ->
                        writer.write(HttpStatus.OK, claim, repair(claim), language(lang, claim), Entered.nothing()))
                .orElseGet(() -> unknown(lang, request));
    }

    @PostMapping("/answer")
    ResponseEntity<String> answer(
            @PathVariable String code, @RequestParam Map<String, String> form, HttpServletRequest request) {
        return change(
                code,
                form,
                request,
                number -> customer.answer(
                        number, number(form.get("version")), form.get("answer"), form.get("givenBy"), form.get("note")),
                repair -> SecondClick.answered(repair.repair(), form));
    }

    @PostMapping("/acceptance")
    ResponseEntity<String> accept(
            @PathVariable String code, @RequestParam Map<String, String> form, HttpServletRequest request) {
        return change(
                code,
                form,
                request,
                number -> customer.sign(number, report(form), SignatureDrawing.read(form.get("signature"))),
                repair -> SecondClick.signed(repair, form));
    }

    @PostMapping("/parts")
    ResponseEntity<String> tellOfParts(
            @PathVariable String code, @RequestParam Map<String, String> form, HttpServletRequest request) {
        return change(
                code,
                form,
                request,
                number -> customer.tellOfParts(number, form.get("partsAnswer"), form.get("note")),
                repair -> SecondClick.heard(repair, form));
    }

    /**
     * Takes a step.
     *
     * @param done whether what is refused is on file already, since it was sent twice
     */
    private ResponseEntity<String> change(
            String code,
            Map<String, String> form,
            HttpServletRequest request,
            Consumer<String> step,
            Predicate<RepairCase> done) {
        Optional<ClaimFile> tracked = claims.trackedBy(code);
        String lang = form.get("lang");
        if (tracked.isEmpty()) {
            return unknown(lang, request);
        }
        ClaimFile claim = tracked.get();
        Locale language = language(lang, claim);
        try {
            limits.admit(request.getRemoteAddr(), null);
            step.accept(claim.number());
        } catch (InvalidInput wrong) {
            return writer.write(
                    HttpStatus.BAD_REQUEST, claim, repair(claim), language, Entered.wrong(form, wrong.problems()));
        } catch (Refused refused) {
            Optional<RepairCase> now = repair(claim);
            if (now.filter(done).isEmpty()) {
                return writer.write(HttpStatus.CONFLICT, claim, now, language, Entered.refused(form, refused));
            }
        } catch (TooManyCases many) {
            return writer.write(HttpStatus.TOO_MANY_REQUESTS, claim, repair(claim), language, Entered.tooOften(form));
        }
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/repairs/%s?lang=%s".formatted(claim.trackingCode(), language.getLanguage())))
                .build();
    }

    private Optional<RepairCase> repair(ClaimFile claim) {
        // read anew: what was promised may have changed by the step
        return RepairCase.of(claims.get(claim.number()), repairs.find(claim.number()));
    }

    private ResponseEntity<String> unknown(@Nullable String lang, HttpServletRequest request) {
        String liked = CustomerLanguage.of(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        return writer.unknown(Languages.of(lang).orElse(Locale.forLanguageTag(liked)));
    }

    private static Locale language(@Nullable String lang, ClaimFile claim) {
        return Languages.of(lang)
                .orElse(Locale.forLanguageTag(claim.customer().locale().name().toLowerCase(Locale.ROOT)));
    }

    /** Returns the number of what the customer saw, of a quote or a result; none is 0, which never counts. */
    private static int number(@Nullable String written) {
        return written != null && written.matches("\\d{1,6}") ? Integer.parseInt(written) : 0;
    }

    private static AcceptanceReport report(Map<String, String> form) {
        String satisfied = form.getOrDefault("satisfied", "");
        if (!satisfied.equals("true") && !satisfied.equals("false")) {
            Problems problems = new Problems();
            problems.reject("satisfied", null, "problem.required");
            problems.throwIfAny();
        }
        return new AcceptanceReport(
                number(form.get("round")),
                form.get("acceptedBy"),
                form.containsKey("mayAccept"),
                satisfied.equals("true"),
                form.get("content"),
                form.get("quality"),
                form.get("attitude"),
                form.containsKey("demonstrated"),
                form.containsKey("advised"),
                form.get("opinion"));
    }
}
