package io.aftersales.budgets;

/** What finance says about an expense of the sample. */
enum AuditAnswer {
    YES,
    NO
}
