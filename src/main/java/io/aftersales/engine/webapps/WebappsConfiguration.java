package io.aftersales.engine.webapps;

import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class WebappsConfiguration {

    @Bean
    FilterRegistrationBean<FormLanguageFilter> formLanguage() {
        FilterRegistrationBean<FormLanguageFilter> registration =
                new FilterRegistrationBean<>(new FormLanguageFilter(new FormWords()));
        registration.addUrlPatterns("/camunda/api/engine/*");
        // within our login and before the engine, which answers
        registration.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 10);
        return registration;
    }
}
