package io.aftersales.engine.acquisition;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AcquisitionConfiguration {

    @Bean
    SkipLockedPlugin skipLockedPlugin(@Value("${aftersales.engine.acquisition}") Acquisition acquisition) {
        return new SkipLockedPlugin(acquisition);
    }
}
