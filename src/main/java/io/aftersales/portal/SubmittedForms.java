package io.aftersales.portal;

import io.aftersales.cases.StrangersFiles;
import io.aftersales.cases.web.IntakeLimits;
import io.aftersales.cases.web.TooManyCases;
import io.aftersales.problems.FieldProblem;
import io.aftersales.problems.InvalidInput;
import io.aftersales.problems.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.multipart.MultipartFile;

/** Takes the forms by which customers hand cases in, and shows them again with what is wrong. */
@Component
class SubmittedForms {

    /**
     * How an empty form may be kept, which holds nothing about anybody: whoever comes back to it by the button of the
     * browser finds what he entered, and the key by which it is filed once. All other pages are kept nowhere.
     */
    static final String KEPT_FOR_THE_WAY_BACK = "private, no-cache";

    private final HandedIn handedIn;
    private final IntakeLimits limits;
    private final FormModel forms;

    SubmittedForms(HandedIn handedIn, IntakeLimits limits, FormModel forms) {
        this.handedIn = handedIn;
        this.limits = limits;
        this.forms = forms;
    }

    /**
     * A form.
     *
     * @param sentBefore key of what is said when the same form was sent with other words
     * @param choices what its fields offer, by name
     */
    record Form(String template, String sentBefore, Map<String, Object> choices) {}

    /** A form as it was sent, with the files that came with it. */
    record Sent(
            Map<String, String> entered,
            @Nullable List<MultipartFile> brought,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {

        boolean withFiles() {
            return HandedIn.any(brought);
        }
    }

    /** Returns the view of the form with what was entered, and what is wrong with it. */
    String show(Form form, Map<String, String> entered, List<FieldProblem> problems, Locale locale, Model model) {
        forms.fill(model, entered, problems, locale);
        form.choices().forEach(model::addAttribute);
        return form.template();
    }

    /**
     * Takes a form and returns the view that answers it.
     *
     * @param step takes what was filled in and the files, and returns the address of the receipt
     */
    String take(Form form, Sent sent, BiFunction<FilledIn, List<StrangersFiles.Clean>, String> step) {
        FilledIn filled = new FilledIn(sent.entered());
        try {
            limits.admit(sent.request().getRemoteAddr(), filled.customer());
            return "redirect:" + step.apply(filled, handedIn.read(sent.brought()));
        } catch (InvalidInput wrong) {
            sent.response().setStatus(HttpStatus.BAD_REQUEST.value());
            sent.model().addAttribute("filesLost", sent.withFiles());
            return show(form, sent.entered(), wrong.problems(), sent.locale(), sent.model());
        } catch (TooManyCases many) {
            return again(form, sent, HttpStatus.TOO_MANY_REQUESTS, "portal.tooOften");
        } catch (Refused refused) {
            return refused.kind() == Refused.Kind.NOT_NOW
                    ? again(form, sent, HttpStatus.SERVICE_UNAVAILABLE, "portal.notNow")
                    : again(form, sent, HttpStatus.CONFLICT, form.sentBefore());
        }
    }

    private String again(Form form, Sent sent, HttpStatus status, String notice) {
        sent.response().setStatus(status.value());
        sent.model().addAttribute("notice", notice);
        return show(form, sent.entered(), List.of(), sent.locale(), sent.model());
    }
}
