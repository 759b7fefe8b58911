package io.aftersales.audit;

import java.util.Map;

/**
 * A process whose instances can be audited.
 *
 * @param id of the latest version
 * @param finishedLately instances that ended within the last 30 days, counted up to {@link ProcessList#MOST_COUNTED}
 * @param ends names of its end events by their ids, of the latest version: the outcomes one can search for
 */
public record AuditedProcess(
        String key, String name, String id, int version, int finishedLately, Map<String, String> ends) {}
