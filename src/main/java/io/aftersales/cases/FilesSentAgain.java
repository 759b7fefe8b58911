package io.aftersales.cases;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Files that customers send of which their case has the content already, from staff or from themselves. Each is kept
 * once. That they sent it is on the timeline, so that whoever reads what they wrote finds it, and it is theirs as well.
 */
@Component
public class FilesSentAgain {

    private static final String ID = "fileId";
    private static final String NAME = "fileName";

    private final Attachments files;
    private final CaseTimeline timeline;

    FilesSentAgain(Attachments files, CaseTimeline timeline) {
        this.files = files;
        this.timeline = timeline;
    }

    /** As a timeline names it. */
    public enum Event {
        FILE_SENT_AGAIN
    }

    /**
     * Notes that the customer sent what the case has, in the transaction of the caller.
     *
     * @param facts about the letter that brought it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void note(
            String caseNumber, Attachment known, StrangersFiles.Clean sent, String by, Map<String, String> facts) {
        Map<String, String> told = new HashMap<>(facts);
        told.put(ID, known.id().toString());
        AttachmentType type = AttachmentType.of(sent.bytes()).orElseThrow();
        timeline.note(
                caseNumber, Event.FILE_SENT_AGAIN, by, told, Map.of(NAME, AttachmentNames.safe(sent.name(), type)));
    }

    /** As {@link #of(String, List)}, for who has no timeline at hand. */
    @Transactional(readOnly = true)
    public List<Attachment> of(String caseNumber) {
        return of(caseNumber, timeline.of(caseNumber));
    }

    /**
     * Returns the files of a case that its customer sent although they were there, the oldest first, each by the name
     * of his that was noted last: what staff call one is not for him.
     *
     * @param entries of its timeline
     */
    @Transactional(readOnly = true)
    public List<Attachment> of(String caseNumber, List<CaseEntry> entries) {
        Map<String, String> names = new HashMap<>();
        entries.stream()
                .filter(entry -> entry.type().equals(Event.FILE_SENT_AGAIN.name()))
                // names leave a timeline with all that people wrote
                .filter(entry -> entry.texts().containsKey(NAME))
                .forEach(entry -> names.put(
                        entry.facts().getOrDefault(ID, ""), entry.texts().getOrDefault(NAME, "")));
        if (names.isEmpty()) {
            return List.of();
        }
        return files.list(caseNumber).stream()
                .flatMap(file -> Optional.ofNullable(names.get(file.id().toString())).map(file::called).stream())
                .toList();
    }
}
