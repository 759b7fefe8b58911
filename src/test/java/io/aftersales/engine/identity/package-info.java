/** Tests of groups, rights, filters and first users. */
@NullMarked
package io.aftersales.engine.identity;

import org.jspecify.annotations.NullMarked;
