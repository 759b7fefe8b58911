package io.aftersales.customers;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells an operator in words why the application does not start without a usable key. */
class UnusableEncryptionKeyAnalyzer extends AbstractFailureAnalyzer<UnusableEncryptionKey> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, UnusableEncryptionKey cause) {
        return new FailureAnalysis(
                cause.getMessage() + ". Personal data is encrypted with it.",
                "Set the environment variable AFTERSALES_ENCRYPTION_KEY (a further key such as k2:"
                        + " AFTERSALES_ENCRYPTION_KEYS_K2), for example to the output of"
                        + " \"openssl rand -base64 48\", the same on every node, and keep it safe: without it the"
                        + " personal data in the database cannot be read again.",
                cause);
    }
}
