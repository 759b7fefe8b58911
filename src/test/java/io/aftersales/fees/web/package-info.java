@NullMarked
package io.aftersales.fees.web;

import org.jspecify.annotations.NullMarked;
