package io.aftersales.complaints;

/** How a customer is asked for his satisfaction with the result (CMP-37). */
public enum SurveyChannel {
    PHONE,
    EMAIL,
    POST,
    OTHER
}
