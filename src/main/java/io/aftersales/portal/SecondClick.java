package io.aftersales.portal;

import io.aftersales.repairs.Acceptance;
import io.aftersales.repairs.Consent;
import io.aftersales.repairs.CustomerRepairs;
import io.aftersales.repairs.RepairFile;
import io.aftersales.surveys.Answer;
import io.aftersales.surveys.AnsweredVia;
import io.aftersales.surveys.FollowUpFile;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells what a customer sent twice, by a double click or a reload, from another entry: it finds itself on file, as the
 * latest that counts, and is answered as if it had just been taken.
 */
final class SecondClick {

    private SecondClick() {}

    /** Whether that very answer to the latest quote is on file. */
    static boolean answered(RepairFile repair, Map<String, String> form) {
        Consent latest =
                repair.consents().stream().reduce((earlier, later) -> later).orElse(null);
        return latest != null
                && latest.quoteVersion() == repair.quotes().size()
                && same(String.valueOf(latest.quoteVersion()), form.get("version"))
                && latest.recordedBy().equals(CustomerRepairs.CUSTOMER)
                && same(latest.answer().name(), form.get("answer"))
                && same(latest.givenBy(), form.get("givenBy"))
                && same(latest.note(), form.get("note"));
    }

    /** Whether that very signature under the latest result is on file. */
    static boolean signed(RepairCase repair, Map<String, String> form) {
        Acceptance signed = repair.signed();
        return signed != null
                && same(String.valueOf(repair.repair().round()), form.get("round"))
                && signed.recordedBy().equals(CustomerRepairs.CUSTOMER)
                && same(signed.acceptedBy(), form.get("acceptedBy"))
                && same(String.valueOf(signed.satisfied()), form.get("satisfied"))
                && same(written(signed.content()), form.get("content"))
                && same(written(signed.quality()), form.get("quality"))
                && same(written(signed.attitude()), form.get("attitude"))
                && same(signed.opinion(), form.get("opinion"));
    }

    /** Whether that very word about the posted parts is on file, and nothing was posted since. */
    static boolean heard(RepairCase repair, Map<String, String> form) {
        return repair.ofParts()
                .filter(latest -> latest.type().equals("PARTS_ANSWERED")
                        && latest.by().equals(CustomerRepairs.CUSTOMER)
                        && same(latest.facts().get("partsAnswer"), form.get("partsAnswer"))
                        && same(latest.texts().get("note"), form.get("note")))
                .isPresent();
    }

    /** Whether those very answers are on file. */
    static boolean answered(FollowUpFile survey, Map<String, String> form) {
        boolean problem = "true".equals(form.get("problem"));
        return survey.answeredVia() == AnsweredVia.PORTAL
                && same(survey.problem(), problem ? form.get("problemText") : null)
                && survey.questionnaire().questions().stream()
                        .allMatch(question -> same(written(survey.answer(question.code())), form.get(question.code())));
    }

    private static @Nullable String written(@Nullable Answer answer) {
        if (answer == null) {
            return null;
        }
        return answer.rating() == null ? answer.text() : String.valueOf(answer.rating());
    }

    /** Who is not satisfied need not rate. */
    private static @Nullable String written(@Nullable Integer rating) {
        return rating == null ? null : rating.toString();
    }

    private static boolean same(@Nullable String kept, @Nullable String sent) {
        return (kept == null ? "" : kept).equals(sent == null ? "" : sent.strip());
    }
}
