package io.aftersales.engine.security;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.util.UrlPathHelper;

/**
 * Where the engine itself looks at a password. Told by parts of the decoded address: what answers there also takes
 * addresses with a slash at the end, which a pattern for the whole address would let pass.
 */
public final class PasswordAddresses {

    /** The login of Tasklist, Cockpit and Admin. */
    public static final RequestMatcher LOGIN = request -> HttpMethod.POST.matches(request.getMethod())
            && address(request).startsWith("/camunda/api/admin/auth/user/")
            && address(request).contains("/login/");

    /** Says whether a name and a password fit, as often as somebody asks; nothing of ours does. */
    static final RequestMatcher CHECK = request -> address(request).contains("/identity/verify");

    private PasswordAddresses() {}

    private static String address(HttpServletRequest request) {
        return UrlPathHelper.defaultInstance.getPathWithinApplication(request);
    }
}
