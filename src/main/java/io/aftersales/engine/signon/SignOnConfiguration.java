package io.aftersales.engine.signon;

import io.aftersales.engine.identity.ProviderAccounts;
import java.time.Clock;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.NullSecurityContextRepository;

/** Authorization code with proof key; what comes of it is the session of Tasklist, see {@link SignedOn}. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("aftersales.oidc.issuer")
@EnableConfigurationProperties(SignOnProperties.class)
class SignOnConfiguration {

    static final String REGISTRATION = "staff";

    /** Where a browser goes to log in. */
    static final String BEGIN =
            OAuth2AuthorizationRequestRedirectFilter.DEFAULT_AUTHORIZATION_REQUEST_BASE_URI + "/" + REGISTRATION;

    /** Asked for its endpoints at the first login: a node starts also while the provider is down. */
    @Bean
    ClientRegistrationRepository providers(SignOnProperties properties) {
        return new SupplierClientRegistrationRepository(
                () -> new InMemoryClientRegistrationRepository(registration(properties)));
    }

    private static ClientRegistration registration(SignOnProperties properties) {
        boolean secret = !properties.clientSecret().isBlank();
        return ClientRegistrations.fromIssuerLocation(properties.issuer())
                .registrationId(REGISTRATION)
                .clientId(properties.clientId())
                .clientSecret(properties.clientSecret())
                .clientAuthenticationMethod(
                        secret ? ClientAuthenticationMethod.CLIENT_SECRET_BASIC : ClientAuthenticationMethod.NONE)
                .scope(properties.scopes())
                .build();
    }

    @Bean
    @Order(0)
    SecurityFilterChain signOn(
            HttpSecurity http,
            ClientRegistrationRepository providers,
            ProviderAccounts accounts,
            ProcessEngine engine,
            SignOnProperties properties,
            Clock clock)
            throws Exception {
        SignedOn signedOn = new SignedOn(accounts, engine, properties, clock);
        return http.securityMatcher("/oauth2/authorization/*", "/login/oauth2/code/*")
                .authorizeHttpRequests(requests -> requests.anyRequest().denyAll())
                .oauth2Login(login -> login.loginPage(BEGIN)
                        .authorizationEndpoint(endpoint -> endpoint.authorizationRequestResolver(withProof(providers)))
                        .authorizedClientRepository(new ForgottenTokens())
                        .successHandler(signedOn)
                        .failureHandler(signedOn))
                .securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
                // the state of the request is the token
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }

    private static OAuth2AuthorizationRequestResolver withProof(ClientRegistrationRepository providers) {
        DefaultOAuth2AuthorizationRequestResolver resolver = new DefaultOAuth2AuthorizationRequestResolver(
                providers, OAuth2AuthorizationRequestRedirectFilter.DEFAULT_AUTHORIZATION_REQUEST_BASE_URI);
        resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        return resolver;
    }

    // both behind the sessions of the database, and before everything that asks who is there

    @Bean
    FilterRegistrationBean<SignOnFilter> signOnFilter(SignOnProperties properties, Clock clock) {
        FilterRegistrationBean<SignOnFilter> registration =
                new FilterRegistrationBean<>(new SignOnFilter(properties, clock));
        registration.addUrlPatterns("/camunda/*", "/desk", "/desk/*", "/api/*");
        registration.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER - 10);
        return registration;
    }

    @Bean
    FilterRegistrationBean<SignOffFilter> signOffFilter(ClientRegistrationRepository providers) {
        FilterRegistrationBean<SignOffFilter> registration = new FilterRegistrationBean<>(new SignOffFilter(providers));
        registration.addUrlPatterns("/camunda/api/admin/auth/*", SignOffFilter.LEAVE);
        registration.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER - 9);
        return registration;
    }
}
