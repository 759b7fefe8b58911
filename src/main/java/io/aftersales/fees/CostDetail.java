package io.aftersales.fees;

/** What exactly was paid for; decides who bears it (FEE-05, FEE-06, FEE-14 to FEE-16). */
public enum CostDetail {
    WORK(CostKind.LABOUR),
    REPAIR(CostKind.LABOUR),
    PARTS(CostKind.MATERIAL),
    PACKAGING(CostKind.MATERIAL),
    FUEL(CostKind.TRANSPORT),
    PARKING(CostKind.TRANSPORT),
    TRAVEL(CostKind.TRANSPORT),
    FREIGHT(CostKind.TRANSPORT),
    LODGING(CostKind.OTHER),
    ALLOWANCE(CostKind.OTHER),
    COMMUNICATION(CostKind.OTHER),
    OTHER(CostKind.OTHER);

    private final CostKind kind;

    CostDetail(CostKind kind) {
        this.kind = kind;
    }

    public CostKind kind() {
        return kind;
    }
}
