package io.aftersales.replacements;

import io.aftersales.cases.Attachment;
import io.aftersales.cases.Attachments;
import io.aftersales.documents.SignatureImage;
import io.aftersales.problems.Problems;
import io.aftersales.problems.Refused;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Signatures of customers, kept as files of their claim. Every method is one transaction that may be running already. */
@Service
@Transactional
public class ReplacementSignatures {

    private static final String DRAWING = "image/png";
    private static final Set<String> PHOTOS = Set.of("image/png", "image/jpeg", "application/pdf");

    private final ReplacementRegister register;
    private final Attachments files;

    ReplacementSignatures(ReplacementRegister register, Attachments files) {
        this.register = register;
        this.files = files;
    }

    /** The kinds under which they are kept. */
    enum File {
        REPLACEMENT_SIGNATURE_DRAWN,
        REPLACEMENT_SIGNATURE_PAPER;

        static File of(SignatureKind kind) {
            return kind == SignatureKind.DRAWN ? REPLACEMENT_SIGNATURE_DRAWN : REPLACEMENT_SIGNATURE_PAPER;
        }

        static boolean holds(Attachment file) {
            return Stream.of(values()).anyMatch(kind -> kind.name().equals(file.kind()));
        }
    }

    /**
     * Adds a signature to the open application of a claim: a drawing is a PNG, paper a photo or scan.
     *
     * @param kind name of a {@link SignatureKind}
     * @param name as the client gave it
     * @param content null when there is none
     * @throws io.aftersales.problems.InvalidInput with everything that is wrong or was left out
     * @throws io.aftersales.problems.Refused if the claim has no application whose products are handed over
     */
    public Attachment add(
            String claimNumber, @Nullable String kind, @Nullable String name, byte @Nullable [] content, String by) {
        Problems problems = new Problems();
        var signed = problems.requiredOneOf("kind", kind, SignatureKind.class);
        if (content == null) {
            problems.reject("file", null, "problem.required");
        }
        problems.throwIfAny();
        byte[] bytes = content == null ? new byte[0] : content;
        Replacement replacement = register.lock(claimNumber);
        replacement.expect(ReplacementStatus.AGREED, ReplacementStatus.HANDED_OVER);
        SignatureKind how = signed.orElseThrow();
        Attachments.Added added = files.add(claimNumber, File.of(how), name, bytes, by);
        Attachment file = added.attachment();
        boolean allowed =
                how == SignatureKind.DRAWN ? DRAWING.equals(file.mediaType()) : PHOTOS.contains(file.mediaType());
        if (!allowed) {
            problems.reject("file", file.mediaType(), "replacements.signature.type");
        }
        problems.throwIfAny();
        if (how == SignatureKind.DRAWN) {
            // what could not be printed on the record is refused while the customer is still there
            SignatureImage.read("file", bytes);
        }
        if (added.fresh()) {
            register.note(replacement, ReplacementEvent.SIGNATURE_ADDED, by, Map.of("signatureKind", how.name()));
        }
        return file;
    }

    /** Returns the signatures of all applications of a claim, the oldest first. */
    @Transactional(readOnly = true)
    public List<Attachment> list(String claimNumber) {
        return files.list(claimNumber).stream().filter(File::holds).toList();
    }

    /**
     * Returns one of them with its content.
     *
     * @throws Refused if the claim has no such signature
     */
    @Transactional(readOnly = true)
    public Attachments.Content read(String claimNumber, UUID id) {
        Attachments.Content content = files.read(claimNumber, id);
        if (!File.holds(content.attachment())) {
            throw new Refused(Refused.Kind.UNKNOWN, "cases.attachment.unknown", claimNumber, id.toString());
        }
        return content;
    }

    /** Returns the latest signature of that kind that was given since the application was opened. */
    @Transactional(readOnly = true)
    Optional<UUID> find(Replacement replacement, SignatureKind kind) {
        return files.list(replacement.claimNumber()).stream()
                .filter(file -> file.kind().equals(File.of(kind).name()))
                .filter(file -> !file.addedAt().isBefore(replacement.openedAt()))
                .reduce((earlier, later) -> later)
                .map(Attachment::id);
    }
}
