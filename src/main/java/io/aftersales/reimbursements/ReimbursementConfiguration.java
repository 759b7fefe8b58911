package io.aftersales.reimbursements;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** The settings of the module. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PayerSettings.class)
class ReimbursementConfiguration {}
