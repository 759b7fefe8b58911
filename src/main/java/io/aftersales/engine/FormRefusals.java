package io.aftersales.engine;

import io.aftersales.problems.InvalidInput;
import io.aftersales.problems.ProblemWords;
import io.aftersales.problems.Refused;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells who sends a form in Tasklist, in words of his language, why the next step refused it, or that his task is not
 * there any more: somebody else was faster, or the case has gone on. Inside a transaction of
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
        EngineInterceptors.addOutside(configuration, () -> new Translator(words, new EndedTasks(configuration)));
    }

    private static final class Translator extends CommandInterceptor {

        private final ObjectProvider<ProblemWords> words;
        private final EndedTasks tasks;

        Translator(ObjectProvider<ProblemWords> words, EndedTasks tasks) {
            this.words = words;
            this.tasks = tasks;
        }

        @Override
        public <T> T execute(Command<T> command) {
            if (!FORMS.contains(command.getClass()) || TransactionSynchronizationManager.isActualTransactionActive()) {
                return next.execute(command);
            }
            try {
                FormCharacters.check(command);
                return next.execute(command);
            } catch (InvalidInput refused) {
                // a form that came too late may meet the next step, which asks for other fields
                throw tasks.ended(command)
                        .map(ended -> refused(ended, refused))
                        .orElseGet(() -> new FormRefused(
                                words.getObject().of(refused, LocaleContextHolder.getLocale()), refused));
            } catch (Refused refused) {
                throw refused(refused, refused);
            } catch (FormFieldValidationException explained) {
                throw explained;
            } catch (RuntimeException failed) {
                // the engine stumbles in more ways than one over a task that ends meanwhile
                throw tasks.ended(command)
                        .<RuntimeException>map(ended -> refused(ended, failed))
                        .orElseGet(() -> withoutInside(failed));
            }
        }

        /** The engine's REST answers with the message, and those of a database hold statements and values. */
        private static RuntimeException withoutInside(RuntimeException failed) {
            return failed instanceof DataAccessException
                    ? new ProcessEngineException(
                            "The form cannot be taken; the log of the application says why", failed)
                    : failed;
        }

        private FormRefused refused(Refused reason, RuntimeException cause) {
            return new FormRefused(words.getObject().of(reason, LocaleContextHolder.getLocale()), cause);
        }
    }
}
