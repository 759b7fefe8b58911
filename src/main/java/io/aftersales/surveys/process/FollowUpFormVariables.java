package io.aftersales.surveys.process;

import io.aftersales.engine.ProcessVariable;

/** What the forms in {@code forms/surveys} hand over and the engine never stores. */
final class FollowUpFormVariables {

    static final ProcessVariable<String> CONTACT_CHANNEL = ProcessVariable.text("privateContactChannel");
    static final ProcessVariable<String> RATING_1 = ProcessVariable.text("privateRating1");
    static final ProcessVariable<String> RATING_2 = ProcessVariable.text("privateRating2");
    static final ProcessVariable<String> RATING_3 = ProcessVariable.text("privateRating3");
    static final ProcessVariable<String> RATING_4 = ProcessVariable.text("privateRating4");
    static final ProcessVariable<String> RATING_5 = ProcessVariable.text("privateRating5");
    static final ProcessVariable<String> RATING_6 = ProcessVariable.text("privateRating6");
    static final ProcessVariable<String> TEXT_1 = ProcessVariable.text("privateText1");
    static final ProcessVariable<String> TEXT_2 = ProcessVariable.text("privateText2");
    static final ProcessVariable<String> PROBLEM = ProcessVariable.text("privateProblem");
    static final ProcessVariable<String> NOTE = ProcessVariable.text("privateNote");
    static final ProcessVariable<String> EARLY_RESULT = ProcessVariable.text("privateEarlyResult");
    static final ProcessVariable<String> REMEDY = ProcessVariable.text("privateRemedy");
    static final ProcessVariable<String> REMEDY_TEXT = ProcessVariable.text("privateRemedyText");

    private FollowUpFormVariables() {}
}
