@NullMarked
package io.aftersales.reimbursements;

import org.jspecify.annotations.NullMarked;
