package io.aftersales.complaints;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the improvements of all complaints. */
@Service
@Transactional(readOnly = true)
public class ImprovementList {

    private final Improvements improvements;

    ImprovementList(Improvements improvements) {
        this.improvements = improvements;
    }

    /** Returns those that are not carried out, the one to be checked first at the top; the first 500 of them. */
    public List<Improvement> open() {
        return improvements.open();
    }
}
