@NullMarked
package io.aftersales.claims.web;

import org.jspecify.annotations.NullMarked;
