/** Profiles of people who serve, over REST. */
@NullMarked
package io.aftersales.staff.web;

import org.jspecify.annotations.NullMarked;
