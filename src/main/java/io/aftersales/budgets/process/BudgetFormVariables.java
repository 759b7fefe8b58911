package io.aftersales.budgets.process;

import io.aftersales.engine.ProcessVariable;

/** What the forms in {@code forms/budgets} hand over and the engine never stores. */
final class BudgetFormVariables {

    static final ProcessVariable<String> ANALYSIS = ProcessVariable.text("privateAnalysis");
    static final ProcessVariable<String> COST_CENTRE = ProcessVariable.text("privateCostCentre");
    static final ProcessVariable<String> PERIOD = ProcessVariable.text("privatePeriod");
    static final ProcessVariable<String> AMOUNT = ProcessVariable.text("privateAmount");
    static final ProcessVariable<String> REASON = ProcessVariable.text("privateReason");
    static final ProcessVariable<String> DECISION_REASON = ProcessVariable.text("privateDecisionReason");
    static final ProcessVariable<String> FINDING = ProcessVariable.text("privateFinding");
    static final ProcessVariable<String> FOLLOW_UP = ProcessVariable.text("privateFollowUp");

    private BudgetFormVariables() {}
}
