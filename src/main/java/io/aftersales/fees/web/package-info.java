/** Fees over HTTP: calculation sheets, corrections, charges, papers, rates and purchase costs. */
@NullMarked
package io.aftersales.fees.web;

import org.jspecify.annotations.NullMarked;
