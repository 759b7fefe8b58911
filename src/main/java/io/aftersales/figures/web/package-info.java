/** The figures over HTTP. */
@NullMarked
package io.aftersales.figures.web;

import org.jspecify.annotations.NullMarked;
