package io.aftersales.surveys;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Questions as they are handed in: raw text, checked as a whole. */
public record QuestionnaireDraft(
        @Nullable String service, @Nullable List<@Nullable QuestionDraft> questions) {

    /** One question as it is handed in. */
    public record QuestionDraft(
            @Nullable String code,
            @Nullable String kind,
            @Nullable String textEn,
            @Nullable String textZh) {}
}
