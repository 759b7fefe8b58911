package io.aftersales.cases.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.modulith.NamedInterface;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.WebInvocationPrivilegeEvaluator;
import org.springframework.stereotype.Component;

/**
 * The tracking code of a case for who serves the customer and may tell him. Whoever only reads the case does not get it:
 * the code alone answers an offer in the name of the customer.
 */
@NamedInterface("web")
@Component
public class CodeForStaff {

    private final WebInvocationPrivilegeEvaluator rights;

    CodeForStaff(WebInvocationPrivilegeEvaluator rights) {
        this.rights = rights;
    }

    /**
     * Returns the code, or null for readers who may not write to the case.
     *
     * @param notes address to which notes on the case are sent
     */
    public @Nullable String of(String code, String notes, @Nullable Authentication reader) {
        return rights.isAllowed("", notes, HttpMethod.POST.name(), reader) ? code : null;
    }
}
