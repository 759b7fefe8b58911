package io.aftersales.surveys;

/** Whether a measure helped. */
public enum Judgement {
    EFFECTIVE,
    NOT_EFFECTIVE
}
