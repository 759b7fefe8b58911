package io.aftersales.repairs;

import org.jspecify.annotations.Nullable;

/** What an engineer found, as he handed it over. */
public record DiagnosisReport(
        @Nullable String cause,
        boolean causeFound,
        @Nullable String component,
        @Nullable String componentClass,
        @Nullable String findings,
        boolean repairable) {

    @Override
    public String toString() {
        return "DiagnosisReport[" + cause + "]";
    }
}
