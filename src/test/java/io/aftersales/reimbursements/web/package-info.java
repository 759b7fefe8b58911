@NullMarked
package io.aftersales.reimbursements.web;

import org.jspecify.annotations.NullMarked;
