package io.aftersales.cases;

import io.aftersales.customers.PersonalDataCipher;
import io.aftersales.problems.Problems;
import io.aftersales.problems.Refused;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.unit.DataSize;

/** The files of all cases. What a file is, is decided by its content; names and what clients announce do not count. */
@Component
public class Attachments {

    private final AttachmentStore store;
    private final CaseTimeline timeline;
    private final PersonalDataCipher cipher;
    private final VirusCheck viruses;
    private final DataSize limit;

    /** Sets {@code aftersales.cases.attachment-limit}: how large a file may be, inclusive. */
    Attachments(
            AttachmentStore store,
            CaseTimeline timeline,
            PersonalDataCipher cipher,
            VirusCheck viruses,
            @Value("${aftersales.cases.attachment-limit:10MB}") DataSize limit) {
        this.store = store;
        this.timeline = timeline;
        this.cipher = cipher;
        this.viruses = viruses;
        this.limit = limit;
    }

    /** Returns how large a file may be, inclusive. */
    public DataSize limit() {
        return limit;
    }

    /**
     * A file as it is kept.
     *
     * @param fresh false when the case had this content already: it is kept once, as it came first
     */
    public record Added(Attachment attachment, boolean fresh) {}

    /** A file with its content. */
    public static final class Content {

        private final Attachment attachment;
        private final byte[] bytes;

        Content(Attachment attachment, byte[] bytes) {
            this.attachment = attachment;
            this.bytes = bytes;
        }

        public Attachment attachment() {
            return attachment;
        }

        /** Returns the same under the name that this one has. */
        public Content as(Attachment named) {
            return new Content(named, bytes);
        }

        /** Returns the content; nobody else holds it. */
        public byte[] bytes() {
            return bytes;
        }
    }

    /**
     * Adds a file to a case, in the transaction of the caller, which must be running. What it has already under that
     * kind is kept once.
     *
     * @param name as the client gave it; its ending is made to fit the content
     * @throws io.aftersales.problems.InvalidInput naming the field {@code file} if it is empty, too large, of a type
     *     that is not allowed, harmful, or on file under another kind
     * @throws Refused for the time being, if files cannot be checked for viruses
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Added add(String caseNumber, Enum<?> kind, @Nullable String name, byte[] content, String by) {
        return expect(kind, keep(caseNumber, kind, name, content, by, false));
    }

    /**
     * As {@link #add(String, Enum, String, byte[], String)}; it was checked for viruses when it was handed in. One that
     * staff have put on file under another kind is good as well: whoever hands it in knows nothing of that one.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Added add(String caseNumber, Enum<?> kind, StrangersFiles.Clean file, String by) {
        return keep(caseNumber, kind, file.name(), file.bytes(), by, true);
    }

    /**
     * As {@link #add(String, Enum, String, byte[], String)}, for cases that know by themselves what each file proves: one
     * that is on file under another kind is good as well.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Added addUnderAnyKind(String caseNumber, Enum<?> kind, @Nullable String name, byte[] content, String by) {
        return keep(caseNumber, kind, name, content, by, false);
    }

    private Added keep(
            String caseNumber, Enum<?> kind, @Nullable String name, byte[] content, String by, boolean checked) {
        Problems problems = new Problems();
        Optional<AttachmentType> type = check(content, problems);
        problems.throwIfAny();
        String hash = sha256(content);
        Optional<Attachment> same = store.find(caseNumber, hash);
        if (same.isPresent()) {
            return new Added(same.get(), false);
        }
        if (!checked) {
            viruses.expectClean(content);
        }
        Attachment added = new Attachment(
                UUID.randomUUID(),
                kind.name(),
                AttachmentNames.safe(name, type.orElseThrow()),
                type.orElseThrow().mediaType(),
                content.length,
                hash,
                timeline.now(),
                by);
        boolean fresh = store.add(caseNumber, added, cipher.encrypt(content));
        return fresh
                ? new Added(added, true)
                : new Added(store.find(caseNumber, hash).orElseThrow(), false);
    }

    /** One content has one kind: what a file proves would be lost if the second one were dropped. */
    private static Added expect(Enum<?> kind, Added added) {
        Problems problems = new Problems();
        if (!added.attachment().kind().equals(kind.name())) {
            problems.reject(
                    "file",
                    null,
                    "cases.attachment.otherKind",
                    added.attachment().name());
        }
        problems.throwIfAny();
        return added;
    }

    /** Returns the files of a case, the oldest first. */
    @Transactional(readOnly = true)
    public List<Attachment> list(String caseNumber) {
        return store.of(caseNumber);
    }

    /**
     * Returns a file of that case.
     *
     * @throws Refused if the case has no such file, also when another case has
     */
    @Transactional(readOnly = true)
    public Content read(String caseNumber, UUID id) {
        return store.find(caseNumber, id)
                .map(attachment -> new Content(attachment, cipher.decrypt(store.content(id))))
                .orElseThrow(
                        () -> new Refused(Refused.Kind.UNKNOWN, "cases.attachment.unknown", caseNumber, id.toString()));
    }

    private Optional<AttachmentType> check(byte[] content, Problems problems) {
        if (content.length == 0) {
            problems.reject("file", null, "problem.required");
            return Optional.empty();
        }
        if (content.length > limit.toBytes()) {
            problems.reject("file", null, "cases.attachment.tooLarge", limit.toBytes());
            return Optional.empty();
        }
        Optional<AttachmentType> type = AttachmentType.of(content);
        if (type.isEmpty()) {
            problems.reject("file", null, "cases.attachment.type");
        }
        return type;
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }
}
