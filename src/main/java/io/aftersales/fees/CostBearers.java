package io.aftersales.fees;

/** Proposes by table {@code cost-bearer} who bears a cost; finance decides (FEE-13). */
public interface CostBearers {

    CostBearer propose(CostDetail detail, boolean branchStaff);
}
