@NullMarked
package io.aftersales.retention.web;

import org.jspecify.annotations.NullMarked;
