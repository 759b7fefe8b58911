package io.aftersales.engine.identity;

import org.jspecify.annotations.Nullable;

/**
 * A person as the provider of logins tells of him.
 *
 * @param subject the provider's name for the person, which never changes
 * @param login the user's name here; empty when the provider tells none
 */
public record ProviderIdentity(
        String issuer,
        String subject,
        String login,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String email) {}
