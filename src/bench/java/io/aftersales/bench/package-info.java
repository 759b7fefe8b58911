/** Generated cases in any number, and measurements on them. Not part of the application. */
@NullMarked
package io.aftersales.bench;

import org.jspecify.annotations.NullMarked;
