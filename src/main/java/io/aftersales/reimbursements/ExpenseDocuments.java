package io.aftersales.reimbursements;

import static io.aftersales.problems.Refused.Kind.CONFLICT;

import io.aftersales.cases.Attachment;
import io.aftersales.cases.Attachments;
import io.aftersales.cases.TextFields;
import io.aftersales.problems.Problems;
import io.aftersales.problems.Refused;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What proves an expense claim (EXP-02). Every method is one transaction and joins a running one. */
@Service
@Transactional
public class ExpenseDocuments {

    private final ExpenseRegister register;
    private final ExpenseDocumentStore store;
    private final Attachments files;
    private final Deciders deciders;

    ExpenseDocuments(ExpenseRegister register, ExpenseDocumentStore store, Attachments files, Deciders deciders) {
        this.register = register;
        this.store = store;
        this.files = files;
        this.deciders = deciders;
    }

    /**
     * Adds a document to a claim that is prepared or was sent back.
     *
     * @param kind name of a {@link DocumentKind}
     * @param name as the client gave it
     * @param invoiceNumber where it is an invoice
     * @param content null when it is on paper; then an invoice number is needed
     * @throws io.aftersales.problems.InvalidInput with everything that is wrong or was left out
     * @throws Refused if the claim is unknown or with finance, or the invoice or the file is claimed already
     */
    public ExpenseDocument add(
            String number,
            @Nullable String kind,
            @Nullable String name,
            @Nullable String invoiceNumber,
            byte @Nullable [] content,
            String by) {
        ExpenseClaim claim = register.lock(number);
        deciders.expectReader(claim, by);
        deciders.expectClaimant(claim.engineer(), by);
        Problems problems = new Problems();
        Optional<DocumentKind> named = problems.requiredOneOf("kind", kind, DocumentKind.class);
        Optional<String> invoice = ExpenseCheck.invoiceNumber("number", invoiceNumber, problems);
        Optional<String> called = content == null
                ? new TextFields(problems).line("name", name, ExpenseTexts.NAME)
                : Optional.ofNullable(name);
        if (content == null && invoice.isEmpty() && called.isEmpty()) {
            problems.reject("file", null, "problem.required");
        }
        problems.throwIfAny();
        return add(
                claim,
                new ExpenseCheck.Document("", named.orElseThrow(), called.orElse(null), invoice.orElse(null), content),
                by);
    }

    /**
     * Takes a document out again, so that it can be claimed elsewhere.
     *
     * @throws Refused if the claim is unknown, has no such document, or is with finance
     */
    public void remove(String number, UUID id, String by) {
        ExpenseClaim claim = register.lock(number);
        deciders.expectReader(claim, by);
        deciders.expectClaimant(claim.engineer(), by);
        claim.expect(ExpenseStatus.OPEN, ExpenseStatus.RETURNED);
        if (!store.release(number, id)) {
            throw new Refused(Refused.Kind.UNKNOWN, "expenses.document.unknown", number, id.toString());
        }
    }

    ExpenseDocument add(ExpenseClaim claim, ExpenseCheck.Document given, String by) {
        claim.expect(ExpenseStatus.OPEN, ExpenseStatus.RETURNED);
        byte[] content = given.content();
        Attachment file = content == null
                ? null
                // a receipt that was added as something else, and taken out again, is on file as that
                : files.addUnderAnyKind(claim.number(), given.kind(), given.name(), content, by)
                        .attachment();
        String key =
                given.number() == null ? null : InvoiceKey.of(given.number()).orElseThrow();
        ExpenseDocument document = new ExpenseDocument(
                UUID.randomUUID(),
                given.kind(),
                reference(given, file),
                file == null ? null : file.id(),
                register.now(),
                by);
        if (!store.add(claim.number(), document, key, file == null ? null : file.sha256())) {
            return claimedAlready(claim, key, file, by);
        }
        register.note(
                claim,
                ExpenseEvent.EXPENSE_DOCUMENT_ADDED,
                by,
                Map.of("documentKind", given.kind().name()));
        return document;
    }

    private static @Nullable String reference(ExpenseCheck.Document given, @Nullable Attachment file) {
        if (given.number() != null) {
            return given.number();
        }
        return file == null ? given.name() : null;
    }

    /** The same document on the same claim is kept once; who may not see the other claim does not learn its number. */
    private ExpenseDocument claimedAlready(
            ExpenseClaim claim, @Nullable String key, @Nullable Attachment file, String by) {
        String other = store.claimWith(key, file == null ? null : file.sha256()).orElse("");
        if (other.equals(claim.number())) {
            return store.of(other).stream()
                    .filter(document -> (file != null && file.id().equals(document.file()))
                            || (key != null
                                    && document.reference() != null
                                    && InvoiceKey.of(document.reference()).equals(Optional.of(key))))
                    .findFirst()
                    .orElseThrow();
        }
        boolean sees = !other.isEmpty()
                && (deciders.readsAll(by) || register.get(other).claimedBy(by));
        throw sees
                ? new Refused(CONFLICT, "expenses.document.claimedIn", other)
                : new Refused(CONFLICT, "expenses.document.claimed");
    }

    /** Returns the kinds of documents that the claim carries. */
    Set<DocumentKind> kinds(String number) {
        return store.of(number).stream().map(ExpenseDocument::kind).collect(Collectors.toSet());
    }

    void release(String number) {
        store.release(number);
    }

    /** Returns the documents of a claim, the oldest first. */
    @Transactional(readOnly = true)
    public List<ExpenseDocument> list(String number, String by) {
        deciders.expectReader(register.get(number), by);
        return store.of(number);
    }

    /**
     * Returns a file of that claim.
     *
     * @throws Refused if the claim is unknown or has no such file
     */
    @Transactional(readOnly = true)
    public Attachments.Content read(String number, UUID file, String by) {
        deciders.expectReader(register.get(number), by);
        return files.read(number, file);
    }
}
