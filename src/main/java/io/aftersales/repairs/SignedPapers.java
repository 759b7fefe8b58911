package io.aftersales.repairs;

import io.aftersales.cases.Attachment;
import io.aftersales.cases.Attachments;
import io.aftersales.problems.Problems;
import io.aftersales.problems.Refused;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Pictures of papers that customers signed (RPR-17, RPR-18). Every method is one transaction that may be running already. */
@Service
@Transactional
public class SignedPapers {

    private final RepairRegister register;
    private final Attachments files;

    SignedPapers(RepairRegister register, Attachments files) {
        this.register = register;
        this.files = files;
    }

    /**
     * Adds a picture of a signed paper. The same content twice is kept once, and noted once.
     *
     * @param name as the client gave it
     * @param content null when there is none
     * @throws io.aftersales.problems.InvalidInput if there is none, or it is too large or of a type that is not allowed
     * @throws Refused if the claim has no repair
     */
    public Attachment add(String claimNumber, @Nullable String name, byte @Nullable [] content, String by) {
        Repair repair = register.lock(claimNumber);
        Problems problems = new Problems();
        if (content == null) {
            problems.reject("file", null, "problem.required");
        }
        problems.throwIfAny();
        Attachments.Added added =
                files.add(claimNumber, RepairPaper.SIGNED_PAPER, name, content == null ? new byte[0] : content, by);
        if (added.fresh()) {
            register.note(
                    repair,
                    RepairEvent.PAPER_ADDED,
                    by,
                    Map.of("size", String.valueOf(added.attachment().size())));
        }
        return added.attachment();
    }

    /**
     * Returns signatures and pictures of signed papers, the oldest first.
     *
     * @throws Refused if the claim has no repair
     */
    @Transactional(readOnly = true)
    public List<Attachment> list(String claimNumber) {
        return files.list(existing(claimNumber).claimNumber()).stream()
                .filter(file -> Stream.of(RepairPaper.values())
                        .anyMatch(kind -> kind.name().equals(file.kind())))
                .toList();
    }

    /**
     * Returns one of them with its content.
     *
     * @throws Refused if the claim has no repair or no such file
     */
    @Transactional(readOnly = true)
    public Attachments.Content read(String claimNumber, UUID id) {
        return files.read(existing(claimNumber).claimNumber(), id);
    }

    private Repair existing(String claimNumber) {
        return register.find(claimNumber)
                .orElseThrow(() -> new Refused(Refused.Kind.UNKNOWN, "repairs.unknown", claimNumber));
    }
}
