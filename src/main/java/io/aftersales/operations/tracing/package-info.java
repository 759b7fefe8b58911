/** Traces: which requests, jobs and messages took how long, and nothing of what people wrote. */
@NullMarked
package io.aftersales.operations.tracing;

import org.jspecify.annotations.NullMarked;
