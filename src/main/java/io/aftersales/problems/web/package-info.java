/** Turns what went wrong in a request under {@code /api} into {@code application/problem+json} (RFC 9457). */
@NullMarked
package io.aftersales.problems.web;

import org.jspecify.annotations.NullMarked;
