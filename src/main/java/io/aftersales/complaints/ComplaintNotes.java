package io.aftersales.complaints;

import io.aftersales.cases.CaseNotes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What staff write down on the file of a complaint, open or closed. */
@Service
@Transactional
public class ComplaintNotes {

    private final ComplaintRegister register;
    private final CaseNotes notes;

    ComplaintNotes(ComplaintRegister register, CaseNotes notes) {
        this.register = register;
        this.notes = notes;
    }

    /**
     * Adds a note. The same note under the same key is kept once.
     *
     * @throws io.aftersales.problems.InvalidInput if it is empty or too long
     * @throws io.aftersales.problems.Refused if the complaint is unknown, cleared of personal data, or the key was used
     */
    public void add(String number, @Nullable String key, @Nullable String note, String by) {
        notes.add(number, register.get(number).customerId(), key, note, by);
    }
}
