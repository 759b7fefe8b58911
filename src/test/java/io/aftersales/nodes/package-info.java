/** Several nodes of the application on one database. */
@NullMarked
package io.aftersales.nodes;

import org.jspecify.annotations.NullMarked;
