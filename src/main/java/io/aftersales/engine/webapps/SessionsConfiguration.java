package io.aftersales.engine.webapps;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;

/** Keeps the sessions of Tasklist and Cockpit in the database, for all nodes. */
@Configuration(proxyBeanMethods = false)
class SessionsConfiguration {

    /** Lets pages that ask for several things at once set the same attribute at the same time. */
    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> attributesSetAtOnce() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }
}
