package io.aftersales.surveys;

import java.util.List;

/** The answers on file; one set for a follow-up. */
interface AnswerStore {

    void add(String number, List<Answer> answers);

    List<Answer> of(String number);
}
