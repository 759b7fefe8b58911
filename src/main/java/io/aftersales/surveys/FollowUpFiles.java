package io.aftersales.surveys;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what is on file about follow-ups. */
@Service
@Transactional(readOnly = true)
public class FollowUpFiles {

    private final FollowUpRegister register;
    private final FollowUpSubjects subjects;
    private final AnswerStore answers;

    FollowUpFiles(FollowUpRegister register, FollowUpSubjects subjects, AnswerStore answers) {
        this.register = register;
        this.subjects = subjects;
        this.answers = answers;
    }

    /** Returns the follow-up of that case, empty when it has none. */
    public Optional<FollowUpFile> find(String number) {
        return register.find(number).map(this::file);
    }

    /** Returns the contacts with these customers that are about no case (SVY-03), the oldest first. */
    public List<FollowUpFile> periodic(Collection<UUID> customers) {
        return register.periodic(customers).stream().map(this::file).toList();
    }

    private FollowUpFile file(FollowUp followUp) {
        FollowUpSubject subject = followUp.subject();
        return new FollowUpFile(
                followUp.number(),
                followUp.claimNumber(),
                followUp.customerId(),
                followUp.trackingCode(),
                subject.service(),
                subject.productLine(),
                subject.model(),
                subject.engineer(),
                followUp.channel(),
                followUp.openedAt(),
                followUp.answerUntil(),
                followUp.tries(),
                followUp.outcome(),
                followUp.skipReason(),
                followUp.endedAt(),
                followUp.answeredVia(),
                followUp.problemFound(),
                followUp.problem(),
                followUp.remedy(),
                followUp.remedyCase(),
                subjects.questionnaire(followUp),
                answers.of(followUp.number()));
    }
}
