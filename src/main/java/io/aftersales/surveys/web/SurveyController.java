package io.aftersales.surveys.web;

import io.aftersales.problems.Refused;
import io.aftersales.problems.web.Utf8;
import io.aftersales.surveys.FollowUpFiles;
import io.aftersales.surveys.ImprovementMeasure;
import io.aftersales.surveys.ImprovementMeasures;
import io.aftersales.surveys.MeasureDraft;
import io.aftersales.surveys.MeasureEffect;
import io.aftersales.surveys.Question;
import io.aftersales.surveys.Questionnaire;
import io.aftersales.surveys.QuestionnaireDraft;
import io.aftersales.surveys.Questionnaires;
import io.aftersales.surveys.ResultFilter;
import io.aftersales.surveys.ResultTable;
import io.aftersales.surveys.SurveyResults;
import io.aftersales.surveys.SurveyedService;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The questions of surveys, which the process owner keeps, and what came of them. */
@RestController
@RequestMapping("/api/surveys")
@Tag(name = "Surveys", description = "Questions of surveys by version, follow-ups of cases, results")
class SurveyController {

    private final Questionnaires questionnaires;
    private final FollowUpFiles followUps;
    private final SurveyResults results;
    private final ImprovementMeasures measures;
    private final Clock clock;

    SurveyController(
            Questionnaires questionnaires,
            FollowUpFiles followUps,
            SurveyResults results,
            ImprovementMeasures measures,
            Clock clock) {
        this.questionnaires = questionnaires;
        this.followUps = followUps;
        this.results = results;
        this.measures = measures;
        this.clock = clock;
    }

    @GetMapping("/questionnaires")
    @Operation(summary = "Read every version of the questions, by service, the newest first")
    @ApiResponse(responseCode = "200", description = "What was asked in each version; none ever changes")
    List<QuestionnaireView> list() {
        return questionnaires.list().stream().map(this::view).toList();
    }

    @PostMapping("/questionnaires")
    @Operation(summary = "Publish the next version of the questions about a service")
    @ApiResponse(responseCode = "200", description = "The version that counts from now on")
    @ApiResponse(responseCode = "400", description = "Every field that is wrong")
    QuestionnaireView publish(@RequestBody QuestionnaireDraft draft, Principal user) {
        return view(questionnaires.publish(draft, user.getName()));
    }

    @PostMapping(path = "/questionnaires/import", consumes = "text/csv")
    @Operation(summary = "Publish the questions of a list in CSV (UTF-8): service, code, kind, text_en, text_zh")
    @ApiResponse(responseCode = "200", description = "The versions that count from now on")
    @ApiResponse(responseCode = "400", description = "Every line that is wrong; nothing is published then")
    List<QuestionnaireView> take(@RequestBody byte[] csv, Principal user) {
        return questionnaires.importCsv(Utf8.read(csv), user.getName()).stream()
                .map(this::view)
                .toList();
    }

    @GetMapping("/follow-ups/{number}")
    @Operation(summary = "Read the follow-up of a case, with the answers of the customer")
    @ApiResponse(responseCode = "200", description = "The follow-up")
    @ApiResponse(responseCode = "404", description = "The case has none")
    FollowUpView followUp(@PathVariable String number) {
        return followUps
                .find(number)
                .map(file -> FollowUpView.of(file, clock.getZone()))
                .orElseThrow(() -> new Refused(Refused.Kind.UNKNOWN, "surveys.followUp.unknown", number));
    }

    @GetMapping("/results")
    @Operation(summary = "Read results by period, service, product line, model, engineer or department")
    @ApiResponse(
            responseCode = "200",
            description = "What may be shown, at most some minutes old; groups with too few answers are hidden")
    @ApiResponse(responseCode = "400", description = "Every filter that cannot be read")
    ResultTable results(
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(required = false) @Nullable String service,
            @RequestParam(required = false) @Nullable String productLine,
            @RequestParam(required = false) @Nullable String model,
            @RequestParam(required = false) @Nullable String engineer,
            @RequestParam(required = false) @Nullable String department,
            @RequestParam(required = false) @Nullable String groupBy) {
        return results.read(new ResultFilter(period, service, productLine, model, engineer, department, groupBy));
    }

    @PostMapping("/measures")
    @Operation(summary = "Set a measure against a weak point of the results, and have it carried out")
    @ApiResponse(responseCode = "200", description = "The measure; a task of the group that carries it out is open")
    @ApiResponse(responseCode = "400", description = "Every field that is wrong")
    MeasureView plan(@RequestBody MeasureDraft draft, Principal user) {
        return measure(measures.plan(draft, user.getName()));
    }

    @GetMapping("/measures")
    @Operation(summary = "Read the latest measures with their effect so far, the newest first")
    @ApiResponse(responseCode = "200", description = "Averages of too few answers are left out")
    List<MeasureView> measures() {
        List<ImprovementMeasure> latest = measures.list();
        Iterator<MeasureEffect> effects =
                measures.effects(latest, results.count()).iterator();
        return latest.stream()
                .map(measure -> new MeasureView(measure, effects.next()))
                .toList();
    }

    private MeasureView measure(ImprovementMeasure measure) {
        return new MeasureView(measure, measures.effect(measure.number()));
    }

    /** A measure as JSON. */
    @Schema(name = "SurveyMeasure")
    record MeasureView(ImprovementMeasure measure, MeasureEffect effect) {}

    private QuestionnaireView view(Questionnaire questionnaire) {
        return new QuestionnaireView(
                questionnaire.service(),
                questionnaire.version(),
                OffsetDateTime.ofInstant(questionnaire.publishedAt(), clock.getZone()),
                questionnaire.publishedBy(),
                questionnaire.questions());
    }

    /** A version of the questions as JSON. */
    @Schema(name = "Questionnaire")
    record QuestionnaireView(
            SurveyedService service,
            int version,
            OffsetDateTime publishedAt,
            String publishedBy,
            List<Question> questions) {}
}
