/** Repairs over HTTP: reading, corrections, incidents, papers, and the price list. */
@NullMarked
package io.aftersales.repairs.web;

import org.jspecify.annotations.NullMarked;
