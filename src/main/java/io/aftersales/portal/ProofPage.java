package io.aftersales.portal;

import io.aftersales.cases.web.TooManyCases;
import io.aftersales.problems.FieldProblem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Opens a case by its one-time code, and closes it again. */
@Controller
@RequestMapping("/cases/{code}")
class ProofPage {

    private final Proofs proofs;
    private final PortalSessions sessions;
    private final PortalLimits limits;
    private final CaseDoor door;
    private final Kept kept;

    ProofPage(Proofs proofs, PortalSessions sessions, PortalLimits limits, CaseDoor door, Kept kept) {
        this.proofs = proofs;
        this.sessions = sessions;
        this.limits = limits;
        this.door = door;
        this.kept = kept;
    }

    /** What takes a message that waited at the door. */
    @Component
    record Kept(CaseChanges changes, CustomerEntries entries) {}

    @PostMapping("/proof")
    String prove(
            @PathVariable String code,
            @RequestParam Map<String, String> entered,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        try {
            limits.tryCode(request.getRemoteAddr(), code);
        } catch (TooManyCases many) {
            return door.slowDown(many, code, entered, response, locale, model);
        }
        String message = CaseDoor.kept(entered);
        var proved = proofs.prove(code, entered.getOrDefault("oneTimeCode", ""));
        if (proved.isEmpty()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return door.show(
                    code,
                    message,
                    List.of(new FieldProblem("oneTimeCode", null, "portal.proof.wrong", List.of())),
                    locale,
                    model);
        }
        TrackedCase found = proved.get().found();
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                sessions.open(found.number(), proved.get().contact()));
        return message.isEmpty()
                ? "redirect:/cases/" + found.code()
                : kept.changes()
                        .carryOut(
                                found,
                                new CaseChanges.Asked(entered, locale, request, response, model),
                                "message",
                                to -> kept.entries().write(to, message, List.of()));
    }

    @PostMapping("/leave")
    String leave(HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(HttpHeaders.SET_COOKIE, sessions.close(request));
        return "redirect:/";
    }
}
