package io.aftersales.portal;

import io.aftersales.cases.web.TooManyCases;
import io.aftersales.problems.InvalidInput;
import io.aftersales.problems.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Carries out what a customer does about a case that is proved to be his, and shows the case with what is in the way. */
@Component
class CaseChanges {

    private final PortalLimits limits;
    private final CasePageWriter writer;

    CaseChanges(PortalLimits limits, CasePageWriter writer) {
        this.limits = limits;
        this.writer = writer;
    }

    /**
     * What was asked, and where the answer goes.
     *
     * @param withFiles whether files came along, which no browser keeps for another try
     */
    record Asked(
            Map<String, String> form,
            boolean withFiles,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {

        Asked(
                Map<String, String> form,
                Locale locale,
                HttpServletRequest request,
                HttpServletResponse response,
                Model model) {
            this(form, false, locale, request, response, model);
        }

        /** Never shows what people wrote: this text may reach a log. */
        @Override
        public String toString() {
            return "Asked[" + form.size() + "]";
        }
    }

    /**
     * Does it and returns the view that answers it.
     *
     * @param done name of what is said when it is done, {@code portal.done.<done>}
     */
    String carryOut(TrackedCase found, Asked asked, String done, Consumer<TrackedCase> step) {
        try {
            limits.enter(asked.request().getRemoteAddr(), found.number());
            step.accept(found);
            return "redirect:/cases/" + found.code() + "?done=" + done;
        } catch (InvalidInput wrong) {
            asked.model().addAttribute("filesLost", asked.withFiles());
            return again(found, asked, HttpStatus.BAD_REQUEST, Entered.wrong(asked.form(), wrong.problems()));
        } catch (Refused changed) {
            return again(found, asked, HttpStatus.CONFLICT, new Entered(asked.form(), List.of(), "portal.changed"));
        } catch (TooManyCases many) {
            return again(
                    found,
                    asked,
                    HttpStatus.TOO_MANY_REQUESTS,
                    new Entered(asked.form(), List.of(), "portal.tooOften"));
        }
    }

    private String again(TrackedCase found, Asked asked, HttpStatus status, Entered entered) {
        asked.response().setStatus(status.value());
        return writer.show(found, entered, asked.locale(), asked.model());
    }
}
