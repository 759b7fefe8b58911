package io.aftersales.claims;

/** Why a claim cannot wait (RSP-05, F32). */
public enum UrgencyReason {
    SAFETY_HAZARD,
    NO_POWER,
    NO_WATER,
    NO_HEAT,
    LOCKED_OUT,
    VEHICLE_IMMOBILE,
    DATA_LOSS,
    OTHER
}
