/**
 * What an auditor takes away: the log of business events that nobody changes unseen, the package of one case, the
 * register of a period.
 */
@ApplicationModule(
        displayName = "Evidence",
        allowedDependencies = {
            "audit",
            "cases",
            "cases :: web",
            "claims",
            "commitments",
            "complaints",
            "customers",
            "documents",
            "fees",
            "notifications",
            "problems",
            "products",
            "reimbursements",
            "repairs",
            "replacements",
            "surveys"
        })
@NullMarked
package io.aftersales.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
