package io.aftersales.replacements;

/** How a claim is served after an application was closed. */
public enum NextService {
    NONE,
    REPAIR
}
