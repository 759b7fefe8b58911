package io.aftersales.erasure;

import io.aftersales.customers.CustomerRecords.Ground;

/** How long records are kept, as the process owner set it. */
public interface RetentionRules {

    /** Returns for how many years, from 0, records are kept on that ground. Not asked for open cases. */
    long years(Ground ground);
}
