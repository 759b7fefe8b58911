/** Tests of who reaches which address. */
@NullMarked
package io.aftersales.engine.security;

import org.jspecify.annotations.NullMarked;
