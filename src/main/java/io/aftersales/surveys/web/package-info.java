/** Questions and results of surveys over REST. */
@NullMarked
package io.aftersales.surveys.web;

import org.jspecify.annotations.NullMarked;
