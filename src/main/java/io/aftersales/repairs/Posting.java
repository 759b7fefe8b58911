package io.aftersales.repairs;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of parts that should be posted.
 *
 * @param answerUntil when the parts count as arrived and working, should the customer say nothing; null where nothing
 *     was posted
 */
public record Posting(PostingResult result, @Nullable Instant answerUntil) {}
