package io.aftersales.repairs;

import io.aftersales.commitments.Promised;

/** An appointment as the process carries it. */
public record BookedVisit(String claimNumber, String engineer, Promised appointment) {}
