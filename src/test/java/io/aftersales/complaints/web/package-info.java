@NullMarked
package io.aftersales.complaints.web;

import org.jspecify.annotations.NullMarked;
