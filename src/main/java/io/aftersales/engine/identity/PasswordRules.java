package io.aftersales.engine.identity;

import java.util.List;
import org.camunda.bpm.engine.identity.PasswordPolicy;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.PasswordPolicyLengthRuleImpl;
import org.camunda.bpm.engine.impl.identity.PasswordPolicyUserDataRuleImpl;
import org.springframework.stereotype.Component;

/**
 * What a password of a user must be, in Camunda Admin and over REST: twelve characters, without name or mail address of
 * the user, and not easy to guess. No kinds of characters are asked for, which make passwords that are written down.
 */
@Component
class PasswordRules extends AbstractProcessEnginePlugin implements PasswordPolicy {

    /** ASVS 2.1.1. */
    static final int SHORTEST = 12;

    private static final List<PasswordPolicyRule> RULES = List.of(
            new PasswordPolicyLengthRuleImpl(SHORTEST), new PasswordPolicyUserDataRuleImpl(), new GuessableRule());

    @Override
    public List<PasswordPolicyRule> getRules() {
        return RULES;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setEnablePasswordPolicy(true);
        configuration.setPasswordPolicy(this);
    }
}
