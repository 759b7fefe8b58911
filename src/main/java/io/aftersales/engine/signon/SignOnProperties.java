package io.aftersales.engine.signon;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How staff log in at the company's provider.
 *
 * @param issuer where the provider tells about itself, below {@code /.well-known/openid-configuration}
 * @param scopes what is asked for
 * @param userClaim claim with the login, such as {@code preferred_username} or {@code email}
 * @param groupsClaim claim with the groups; dots lead into objects, such as {@code realm_access.roles}
 * @param groups the provider's name of a group and ours for it, where they differ
 * @param passwords whether accounts of the database may log in too, with name and password
 * @param longestSession after how long somebody has to come back from the provider, whatever he does meanwhile
 */
@ConfigurationProperties("aftersales.oidc")
record SignOnProperties(
        String issuer,
        String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue({"openid", "profile", "email"}) List<String> scopes,
        @DefaultValue("preferred_username") String userClaim,
        @DefaultValue("groups") String groupsClaim,
        @DefaultValue Map<String, String> groups,
        @DefaultValue("true") boolean passwords,
        @DefaultValue("PT10H") Duration longestSession) {}
