package io.aftersales.fees;

import java.time.Instant;

/**
 * That finance settled who bears the lines of a version of a sheet (FEE-13).
 *
 * @param by who passed the version
 */
public record BearersSettled(Instant at, String by) {}
