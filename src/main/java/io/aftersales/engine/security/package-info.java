@NullMarked
package io.aftersales.engine.security;

import org.jspecify.annotations.NullMarked;
