@NullMarked
package io.aftersales.notifications.process;

import org.jspecify.annotations.NullMarked;
