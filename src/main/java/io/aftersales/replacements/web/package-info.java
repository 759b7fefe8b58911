/** Replacements over HTTP: reading, signatures, corrections. */
@NullMarked
package io.aftersales.replacements.web;

import org.jspecify.annotations.NullMarked;
