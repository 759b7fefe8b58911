package io.aftersales.surveys;

import java.util.Locale;

/**
 * A question of a survey.
 *
 * @param code by which answers of several versions and services are compared, for example {@code SATISFACTION}
 */
public record Question(String code, QuestionKind kind, String textEn, String textZh) {

    /** Returns the question in that language. */
    public String text(Locale language) {
        return language.getLanguage().equals("zh") ? textZh : textEn;
    }
}
