package io.aftersales.engine;

import io.aftersales.problems.InvalidInput;
import io.aftersales.problems.ProblemWords;
import io.aftersales.problems.Refused;
import java.util.Set;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells who sends a form in Tasklist, in words of his language, why the next step refused it. Inside a transaction of
 * our own code the refusal is left as it is: that code has an answer of its own.
 */
class FormRefusals extends AbstractProcessEnginePlugin {

    private static final Set<Class<?>> FORMS =
            Set.of(SubmitStartFormCmd.class, SubmitTaskFormCmd.class, CompleteTaskCmd.class);

    private final ObjectProvider<ProblemWords> words;

    FormRefusals(ObjectProvider<ProblemWords> words) {
        this.words = words;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        EngineInterceptors.addOutside(configuration, () -> new Translator(words));
    }

    private static final class Translator extends CommandInterceptor {

        private final ObjectProvider<ProblemWords> words;

        Translator(ObjectProvider<ProblemWords> words) {
            this.words = words;
        }

        @Override
        public <T> T execute(Command<T> command) {
            if (!FORMS.contains(command.getClass()) || TransactionSynchronizationManager.isActualTransactionActive()) {
                return next.execute(command);
            }
            try {
                return next.execute(command);
            } catch (InvalidInput refused) {
                throw new FormRefused(words.getObject().of(refused, LocaleContextHolder.getLocale()), refused);
            } catch (Refused refused) {
                throw new FormRefused(words.getObject().of(refused, LocaleContextHolder.getLocale()), refused);
            }
        }
    }
}
