package io.aftersales.claims;

import static io.aftersales.claims.ClaimKind.CONSULTATION;
import static io.aftersales.claims.ClaimKind.GUIDANCE;
import static io.aftersales.claims.ClaimKind.INSTALLATION;
import static io.aftersales.claims.ClaimKind.PARTS;
import static io.aftersales.claims.ClaimKind.REPAIR;
import static io.aftersales.claims.ClaimKind.REPLACEMENT;
import static io.aftersales.claims.ClaimKind.RETURN;
import static io.aftersales.claims.ClaimKind.SOFTWARE_UPGRADE;
import static io.aftersales.claims.ClaimKind.SUGGESTION;

import io.aftersales.products.ProductLine;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The services of the catalogue, and the kinds of claim under which each is ordered. */
public enum ServiceType {
    INSTALLATION_AND_COMMISSIONING("SVC-01", "安装与调试", EnumSet.of(INSTALLATION)),
    USE_GUIDANCE("SVC-02", "使用指导", EnumSet.of(GUIDANCE)),
    FAULT_REPAIR("SVC-03", "故障排查与维修", EnumSet.of(REPAIR)),
    PARTS_SUPPLY("SVC-04", "配件更换", EnumSet.of(PARTS, REPAIR)),
    SOFTWARE_UPGRADING("SVC-05", "软件升级", EnumSet.of(SOFTWARE_UPGRADE)),
    CONSULTING("SVC-06", "售后咨询与投诉", EnumSet.of(CONSULTATION, SUGGESTION)),
    PERIODIC_FOLLOW_UP("SVC-07", "定期回访", EnumSet.of(CONSULTATION, SUGGESTION)),
    VEHICLE_MAINTENANCE("SVC-08", "车辆维修与保养", EnumSet.of(REPAIR)),
    /** Round the clock, and urgent: no arrival limit is given (F60). */
    ROADSIDE_RESCUE("SVC-09", "道路救援", EnumSet.of(REPAIR)),
    WARRANTY_CLAIM("SVC-10", "质量担保与索赔", EnumSet.of(REPAIR, REPLACEMENT, RETURN, PARTS)),
    AFTER_SALES_TRAINING("SVC-11", "售后培训", EnumSet.of(CONSULTATION)),
    /** Maintenance, upgrade, commissioning and user training as a service, free or charged. */
    PRODUCT_CARE("SVC-12", "产品维护与升级", EnumSet.of(REPAIR, INSTALLATION, SOFTWARE_UPGRADE, GUIDANCE));

    private static final Set<ServiceType> VEHICLES_ONLY = EnumSet.of(VEHICLE_MAINTENANCE, ROADSIDE_RESCUE);

    private final String requirement;
    private final String chineseName;

    @SuppressWarnings("ImmutableEnumChecker") // a copy that cannot be changed
    private final Set<ClaimKind> kinds;

    ServiceType(String requirement, String chineseName, Set<ClaimKind> kinds) {
        this.requirement = requirement;
        this.chineseName = chineseName;
        this.kinds = Set.copyOf(kinds);
    }

    /** Returns the service that a claim asks for when it names none. */
    static ServiceType of(ClaimKind kind, ProductLine line, @Nullable UrgencyReason reason) {
        return switch (kind) {
            case INSTALLATION -> INSTALLATION_AND_COMMISSIONING;
            case GUIDANCE -> USE_GUIDANCE;
            case REPAIR -> repairOf(line, reason);
            case PARTS -> PARTS_SUPPLY;
            case SOFTWARE_UPGRADE -> SOFTWARE_UPGRADING;
            case CONSULTATION, SUGGESTION -> CONSULTING;
            case REPLACEMENT, RETURN -> WARRANTY_CLAIM;
        };
    }

    private static ServiceType repairOf(ProductLine line, @Nullable UrgencyReason reason) {
        if (line != ProductLine.VEHICLE) {
            return FAULT_REPAIR;
        }
        return reason == UrgencyReason.VEHICLE_IMMOBILE ? ROADSIDE_RESCUE : VEHICLE_MAINTENANCE;
    }

    /** ID of its row in the catalogue of requirements. */
    public String requirement() {
        return requirement;
    }

    /** Its name in the service terms. */
    public String chineseName() {
        return chineseName;
    }

    /** Under which kinds of claim it is ordered. */
    public Set<ClaimKind> kinds() {
        return kinds;
    }

    /** Returns whether it is offered for that line of products. */
    public boolean offeredFor(ProductLine line) {
        return line == ProductLine.VEHICLE || !VEHICLES_ONLY.contains(this);
    }
}
