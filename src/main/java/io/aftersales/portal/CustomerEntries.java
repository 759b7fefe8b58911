package io.aftersales.portal;

import io.aftersales.cases.StrangersFiles;
import io.aftersales.complaints.CustomerWriting;
import io.aftersales.problems.Problems;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What customers add to their cases at the portal. */
@Service
class CustomerEntries {

    static final int MAX_TEXT_LENGTH = 4000;

    private final CustomerWriting writing;

    CustomerEntries(CustomerWriting writing) {
        this.writing = writing;
    }

    /**
     * Adds a message, files or both, in one transaction, and tells those who work on the case.
     *
     * @throws io.aftersales.problems.InvalidInput naming {@code message} if there is neither, or it is too long
     */
    void write(TrackedCase to, @Nullable String message, List<StrangersFiles.Clean> files) {
        Problems problems = new Problems();
        Optional<String> text = files.isEmpty()
                ? problems.required("message", message, MAX_TEXT_LENGTH)
                : problems.optional("message", message, MAX_TEXT_LENGTH);
        problems.throwIfAny();
        writing.add(
                to.number(),
                new CustomerWriting.Letter(
                        PortalEvent.MESSAGE_LEFT, Map.of(), text.stream().toList(), files));
    }
}
