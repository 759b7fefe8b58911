package io.aftersales.surveys;

/** How a question is answered. */
public enum QuestionKind {
    /** By 1, which is bad, to 5. */
    RATING,
    TEXT
}
