package io.aftersales.notifications;

import io.aftersales.customers.ContactDetails.Language;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How messages are sent.
 *
 * @param sender address in the From line
 * @param staffLanguage in which messages to groups are written
 * @param groupAddresses group to e-mail address; messages to other groups are recorded only
 */
@ConfigurationProperties("aftersales.notifications")
record NotificationSettings(
        @DefaultValue("no-reply@localhost") String sender,
        @DefaultValue("EN") Language staffLanguage,
        @DefaultValue Map<String, String> groupAddresses) {}
