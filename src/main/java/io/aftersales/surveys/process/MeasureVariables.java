package io.aftersales.surveys.process;

import io.aftersales.engine.ProcessVariable;

/** The variables of {@code processes/surveys/survey-improvement.bpmn}, and their only spelling in Java. */
final class MeasureVariables {

    /** Number of the measure, also the business key. Set at the start. */
    static final ProcessVariable<String> MEASURE_NUMBER = ProcessVariable.text("measureNumber");

    /** Who carries it out. Set at the start. */
    static final ProcessVariable<String> RESPONSIBLE_GROUP = ProcessVariable.text("responsibleGroup");

    /** When the effect is judged, an ISO-8601 instant. Set at the start. */
    static final ProcessVariable<String> CHECK_AT = ProcessVariable.text("checkAt");

    /** The rating before and after, in figures. Set by "Measure effect". */
    static final ProcessVariable<String> EFFECT = ProcessVariable.text("effect");

    /** What the forms hand over and the engine never stores. */
    static final ProcessVariable<String> REPORT = ProcessVariable.text("privateReport");

    static final ProcessVariable<String> JUDGEMENT = ProcessVariable.text("privateJudgement");
    static final ProcessVariable<String> CONCLUSION = ProcessVariable.text("privateConclusion");

    private MeasureVariables() {}
}
