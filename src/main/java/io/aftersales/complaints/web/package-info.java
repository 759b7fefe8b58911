/** Complaints over HTTP: handing in, reading, the register, and evidence. */
@NullMarked
package io.aftersales.complaints.web;

import org.jspecify.annotations.NullMarked;
