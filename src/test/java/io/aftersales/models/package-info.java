/** Holds models, decision tables and forms to the rules of the house. */
@NullMarked
package io.aftersales.models;

import org.jspecify.annotations.NullMarked;
