package io.aftersales.complaints;

import io.aftersales.cases.Attachment;
import io.aftersales.cases.Attachments;
import io.aftersales.cases.StrangersFiles;
import io.aftersales.problems.Problems;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The files that prove what happened (相关证据, CMP-18). Every method is one transaction that may be running already. */
@Service
@Transactional
public class ComplaintEvidence {

    private final ComplaintRegister register;
    private final Attachments files;
    private final InvestigationStart investigations;

    ComplaintEvidence(ComplaintRegister register, Attachments files, InvestigationStart investigations) {
        this.register = register;
        this.files = files;
        this.investigations = investigations;
    }

    /**
     * Adds a file. The same content twice on one complaint is kept once, and noted once.
     *
     * @param kind name of an {@link EvidenceKind}
     * @param name as the client gave it
     * @param content null when there is none
     * @throws io.aftersales.problems.InvalidInput with everything that is wrong or was left out
     * @throws io.aftersales.problems.Refused if the complaint is unknown
     */
    public Attachment add(
            String number, @Nullable String kind, @Nullable String name, byte @Nullable [] content, String by) {
        Complaint complaint = register.lock(number);
        Problems problems = new Problems();
        var named = problems.requiredOneOf("kind", kind, EvidenceKind.class);
        if (content == null) {
            problems.reject("file", null, "problem.required");
        }
        problems.throwIfAny();
        EvidenceKind evidence = named.orElseThrow();
        return noted(
                        complaint,
                        evidence,
                        files.add(number, evidence, name, content == null ? new byte[0] : content, by),
                        by)
                .attachment();
    }

    /**
     * Adds a file that a customer handed in, as {@link #add(String, String, String, byte[], String)} does.
     *
     * @throws io.aftersales.problems.Refused if the complaint is unknown
     */
    public Attachments.Added add(String number, EvidenceKind kind, StrangersFiles.Clean file, String by) {
        return noted(register.lock(number), kind, files.add(number, kind, file, by), by);
    }

    private Attachments.Added noted(Complaint complaint, EvidenceKind kind, Attachments.Added added, String by) {
        if (added.fresh()) {
            register.note(
                    complaint,
                    ComplaintEvent.EVIDENCE_ADDED,
                    by,
                    Map.of(
                            "evidenceKind", kind.name(),
                            "size", String.valueOf(added.attachment().size())));
            investigations.begun(complaint, by);
        }
        return added;
    }

    /**
     * Returns the files of a complaint, the oldest first.
     *
     * @throws io.aftersales.problems.Refused if the complaint is unknown
     */
    @Transactional(readOnly = true)
    public List<Attachment> list(String number) {
        return files.list(register.get(number).number());
    }

    /**
     * Returns a file of that complaint.
     *
     * @throws io.aftersales.problems.Refused if the complaint is unknown or has no such file
     */
    @Transactional(readOnly = true)
    public Attachments.Content read(String number, UUID id) {
        return files.read(register.get(number).number(), id);
    }
}
