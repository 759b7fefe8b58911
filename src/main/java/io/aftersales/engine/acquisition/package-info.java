/** Which due jobs a node takes: on PostgreSQL without two nodes ever trying for the same one. */
@NullMarked
package io.aftersales.engine.acquisition;

import org.jspecify.annotations.NullMarked;
