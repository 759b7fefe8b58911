@NullMarked
package io.aftersales.reimbursements.process;

import org.jspecify.annotations.NullMarked;
