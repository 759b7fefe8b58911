@NullMarked
package io.aftersales.notifications.web;

import org.jspecify.annotations.NullMarked;
