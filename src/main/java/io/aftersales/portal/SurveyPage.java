package io.aftersales.portal;

import io.aftersales.cases.web.CustomerLanguage;
import io.aftersales.cases.web.IntakeLimits;
import io.aftersales.cases.web.TooManyCases;
import io.aftersales.claims.ClaimFiles;
import io.aftersales.problems.InvalidInput;
import io.aftersales.problems.Refused;
import io.aftersales.surveys.CustomerSurveys;
import io.aftersales.surveys.FollowUpFile;
import io.aftersales.surveys.FollowUpFiles;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
 * The questions about a service as its customer answers them (SVY-01, SVY-02, SVY-07). The tracking code in the address is
 * the only key to it; a case is answered once.
 */
@Controller
@RequestMapping("/surveys/{code}")
class SurveyPage {

    private final CustomerSurveys surveys;
    private final FollowUpFiles files;
    private final ClaimFiles claims;
    private final IntakeLimits limits;
    private final SurveyPageWriter writer;

    SurveyPage(
            CustomerSurveys surveys,
            FollowUpFiles files,
            ClaimFiles claims,
            IntakeLimits limits,
            SurveyPageWriter writer) {
        this.surveys = surveys;
        this.files = files;
        this.claims = claims;
        this.limits = limits;
        this.writer = writer;
    }

    @GetMapping
    ResponseEntity<String> show(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String lang,
            HttpServletRequest request) {
        return find(code)
                .map(survey -> writer.write(HttpStatus.OK, survey, writer.language(lang, survey), Entered.nothing()))
                .orElseGet(() -> missing(code, lang, request));
    }

    @PostMapping
    ResponseEntity<String> answer(
            @PathVariable String code, @RequestParam Map<String, String> form, HttpServletRequest request) {
        String lang = form.get("lang");
        Optional<FollowUpFile> found = find(code);
        if (found.isEmpty()) {
            return missing(code, lang, request);
        }
        FollowUpFile survey = found.get();
        Locale language = writer.language(lang, survey);
        try {
            limits.admit(request.getRemoteAddr(), null);
            surveys.answer(survey.number(), form, "true".equals(form.get("problem")), form.get("problemText"));
        } catch (InvalidInput wrong) {
            return writer.write(
                    HttpStatus.BAD_REQUEST,
                    survey,
                    language,
                    new Entered(form, wrong.problems(), "portal.survey.wrong"));
        } catch (Refused refused) {
            FollowUpFile now = find(code).orElse(survey);
            if (!SecondClick.answered(now, form)) {
                return writer.write(
                        HttpStatus.CONFLICT, now, language, new Entered(Map.of(), List.of(), "portal.survey.already"));
            }
        } catch (TooManyCases many) {
            return writer.write(
                    HttpStatus.TOO_MANY_REQUESTS,
                    survey,
                    language,
                    new Entered(form, List.of(), "portal.survey.tooOften"));
        }
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/surveys/%s?lang=%s".formatted(survey.trackingCode(), language.getLanguage())))
                .build();
    }

    private Optional<FollowUpFile> find(String code) {
        return surveys.trackedBy(code).flatMap(files::find);
    }

    /** A code of a claim that is not finished is no wrong one. */
    private ResponseEntity<String> missing(String code, @Nullable String lang, HttpServletRequest request) {
        String liked = CustomerLanguage.of(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        Locale language = Languages.of(lang).orElse(Locale.forLanguageTag(liked));
        return claims.trackedBy(code)
                .map(claim -> writer.notYet(claim.trackingCode(), language))
                .orElseGet(() -> writer.unknown(language));
    }
}
