package io.aftersales.erasure;

import java.util.UUID;

/** The process that a request for erasure goes through. */
public interface ErasureProcess {

    /** Starts it, with the case number as business key. */
    void start(UUID request, String caseNumber);

    /** Ends that of the request, whatever it waits for. */
    void takenBack(UUID request, String caseNumber);
}
