package io.aftersales.fees;

/** Who bears a cost in the end (FEE-13 to FEE-16). */
public enum CostBearer {
    SALES_BRANCH,
    /** The company of setting {@code aftersales.fees.named-company}. */
    NAMED_COMPANY,
    MANUFACTURING_COST,
    DEPARTMENT
}
