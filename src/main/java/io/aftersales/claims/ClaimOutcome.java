package io.aftersales.claims;

import static io.aftersales.claims.ClaimKind.CONSULTATION;
import static io.aftersales.claims.ClaimKind.GUIDANCE;
import static io.aftersales.claims.ClaimKind.INSTALLATION;
import static io.aftersales.claims.ClaimKind.PARTS;
import static io.aftersales.claims.ClaimKind.REPLACEMENT;
import static io.aftersales.claims.ClaimKind.RETURN;
import static io.aftersales.claims.ClaimKind.SOFTWARE_UPGRADE;
import static io.aftersales.claims.ClaimKind.SUGGESTION;

import java.util.EnumSet;
import java.util.Set;

/** With what a claim ends. */
public enum ClaimOutcome {
    /** The cause was found and removed (RPR-12). */
    SOLVED(EnumSet.allOf(ClaimKind.class)),
    /** What was ordered was done; there was no fault to find. */
    DELIVERED(EnumSet.of(INSTALLATION, SOFTWARE_UPGRADE, PARTS, REPLACEMENT, RETURN)),
    /** The enquiry was answered or the suggestion taken up. */
    ANSWERED(EnumSet.of(GUIDANCE, CONSULTATION, SUGGESTION)),
    NO_FAULT_FOUND(EnumSet.allOf(ClaimKind.class)),
    NOT_SOLVED(EnumSet.allOf(ClaimKind.class)),
    WITHDRAWN_BY_CUSTOMER(EnumSet.allOf(ClaimKind.class));

    @SuppressWarnings("ImmutableEnumChecker") // a copy that cannot be changed
    private final Set<ClaimKind> kinds;

    ClaimOutcome(Set<ClaimKind> kinds) {
        this.kinds = Set.copyOf(kinds);
    }

    /** Returns whether a claim of that kind can end so; a fault cannot be closed as merely answered. */
    boolean fits(ClaimKind kind) {
        return kinds.contains(kind);
    }
}
