@NullMarked
package io.aftersales.notifications;

import org.jspecify.annotations.NullMarked;
