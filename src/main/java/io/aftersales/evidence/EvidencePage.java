package io.aftersales.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the log, the oldest first.
 *
 * @param next the id to ask for the page after it; null when this is the last one
 */
public record EvidencePage(
        List<EvidenceEvent> events, @Nullable Long next) {}
