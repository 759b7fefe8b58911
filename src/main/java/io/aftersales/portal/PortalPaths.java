package io.aftersales.portal;

import io.aftersales.problems.CustomerAddresses;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/** Which addresses are pages for customers; each takes a language as {@code ?lang=zh}. */
@Configuration(proxyBeanMethods = false)
class PortalPaths implements WebMvcConfigurer {

    static boolean belong(HttpServletRequest request) {
        String path = request.getRequestURI();
        return CustomerAddresses.isPage(path) || path.equals("/error");
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        LocaleChangeInterceptor language = new LocaleChangeInterceptor();
        language.setParamName("lang");
        language.setHttpMethods("GET");
        language.setIgnoreInvalidLocale(true);
        registry.addInterceptor(language).addPathPatterns(CustomerAddresses.PAGES);
    }
}
