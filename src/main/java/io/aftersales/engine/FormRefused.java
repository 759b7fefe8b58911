package io.aftersales.engine;

import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;

/** A step did not accept what a form handed over; says why in words. The engine's REST answers it with 400. */
public class FormRefused extends FormFieldValidationException {

    private static final long serialVersionUID = 1L;

    FormRefused(String words, RuntimeException refused) {
        super(null, words, refused);
    }
}
