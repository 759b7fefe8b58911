@NullMarked
package io.aftersales.database;

import org.jspecify.annotations.NullMarked;
