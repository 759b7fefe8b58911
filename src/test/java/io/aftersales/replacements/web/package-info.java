/** Tests of replacements over HTTP. */
@NullMarked
package io.aftersales.replacements.web;

import org.jspecify.annotations.NullMarked;
