package io.aftersales.fees;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings {@code aftersales.fees}.
 *
 * @param namedCompany bears travel, lodging and allowance of staff of no branch (FEE-15); 1 to 100 characters
 */
@ConfigurationProperties("aftersales.fees")
record FeeSettings(String namedCompany) {

    FeeSettings {
        if (namedCompany == null || namedCompany.isBlank() || namedCompany.length() > FeeTexts.NAME) {
            throw new IllegalArgumentException(
                    "Setting aftersales.fees.named-company is '%s', expected the name of a company, %d characters at most"
                            .formatted(namedCompany, FeeTexts.NAME));
        }
    }
}
