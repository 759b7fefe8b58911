package io.aftersales.surveys;

import io.aftersales.claims.ClaimKind;

/** After which kind of service customers are asked; each has its own questions. */
public enum SurveyedService {
    REPAIR,
    INSTALLATION,
    REPLACEMENT,
    /** Guidance by phone or online solved it, or an enquiry was answered. */
    GUIDANCE,
    /** No service came before: users are asked from time to time (SVY-04). */
    PERIODIC;

    /** Returns what was done for a claim. */
    static SurveyedService of(ClaimKind kind, boolean solvedByGuidance) {
        if (solvedByGuidance) {
            return GUIDANCE;
        }
        return switch (kind) {
            case INSTALLATION, SOFTWARE_UPGRADE -> INSTALLATION;
            case REPLACEMENT, RETURN -> REPLACEMENT;
            case GUIDANCE, CONSULTATION, SUGGESTION -> GUIDANCE;
            case REPAIR, PARTS -> REPAIR;
        };
    }
}
