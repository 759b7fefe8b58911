package io.aftersales.fees;

/** The four kinds of cost of a calculation sheet (FEE-03 to FEE-06). */
public enum CostKind {
    LABOUR,
    MATERIAL,
    TRANSPORT,
    OTHER
}
