@NullMarked
package io.aftersales.cases.web;

import org.jspecify.annotations.NullMarked;
