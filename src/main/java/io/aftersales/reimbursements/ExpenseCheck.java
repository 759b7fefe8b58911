package io.aftersales.reimbursements;

import io.aftersales.cases.TextFields;
import io.aftersales.fees.CostDetail;
import io.aftersales.fees.CostKind;
import io.aftersales.money.Amounts;
import io.aftersales.problems.Problems;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what was handed in. Fields are named as in JSON, for example {@code items[0].amountCents}. */
final class ExpenseCheck {

    private ExpenseCheck() {}

    /** A line that is not valued yet. */
    record Item(
            CostDetail detail, long amountCents, @Nullable String note) {

        @Override
        public String toString() {
            return "Item[" + detail + "]";
        }
    }

    /** A document that is not on file yet. */
    @SuppressWarnings("ArrayRecordComponent") // filed at once, never compared
    record Document(
            String field,
            DocumentKind kind,
            @Nullable String name,
            @Nullable String number,
            byte @Nullable [] content) {

        @Override
        public String toString() {
            return "Document[" + kind + "]";
        }
    }

    static List<Item> items(@Nullable List<ExpenseApplication.@Nullable Item> given, Problems problems) {
        if (given == null || given.isEmpty()) {
            problems.reject("items", null, "expenses.items.none");
            return List.of();
        }
        if (given.size() > ExpenseTexts.MOST_LINES) {
            problems.reject("items", given.size(), "expenses.items.many", ExpenseTexts.MOST_LINES);
            return List.of();
        }
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            item("items[" + i + "]", given.get(i), problems).ifPresent(items::add);
        }
        return items;
    }

    /** Returns one line; empty where a problem was noted. */
    static Optional<Item> item(String path, ExpenseApplication.@Nullable Item given, Problems problems) {
        String prefix = path.isEmpty() ? "" : path + ".";
        ExpenseApplication.Item item = given == null ? new ExpenseApplication.Item(null, null, null, null) : given;
        Optional<CostDetail> named = problems.oneOf(prefix + "detail", item.detail(), CostDetail.class);
        // a detail says the kind
        Optional<CostKind> kind =
                named.isPresent() && (item.kind() == null || item.kind().isBlank())
                        ? named.map(CostDetail::kind)
                        : problems.requiredOneOf(prefix + "kind", item.kind(), CostKind.class);
        Optional<CostDetail> detail = kind.flatMap(k -> detail(prefix, k, item.detail(), named, problems));
        Optional<Long> cents =
                Amounts.cents(prefix + "amountCents", item.amountCents(), 1, ExpenseTexts.MOST_CENTS, problems);
        int before = problems.count();
        Optional<String> note = problems.optional(prefix + "note", item.note(), ExpenseTexts.LONG);
        return detail.isEmpty() || cents.isEmpty() || problems.count() > before
                ? Optional.empty()
                : Optional.of(new Item(detail.get(), cents.get(), note.orElse(null)));
    }

    private static Optional<CostDetail> detail(
            String prefix, CostKind kind, @Nullable String written, Optional<CostDetail> named, Problems problems) {
        if (written == null || written.isBlank()) {
            return Optional.of(usual(kind));
        }
        if (named.isPresent() && named.get().kind() != kind) {
            problems.reject(prefix + "detail", written, "expenses.detail.kind", kind.name());
            return Optional.empty();
        }
        return named;
    }

    private static CostDetail usual(CostKind kind) {
        return switch (kind) {
            case LABOUR -> CostDetail.WORK;
            case MATERIAL -> CostDetail.PARTS;
            case TRANSPORT -> CostDetail.TRAVEL;
            case OTHER -> CostDetail.OTHER;
        };
    }

    static List<Document> documents(@Nullable List<ExpenseApplication.@Nullable Document> given, Problems problems) {
        if (given == null) {
            return List.of();
        }
        if (given.size() > ExpenseTexts.MOST_DOCUMENTS) {
            problems.reject("documents", given.size(), "expenses.documents.many", ExpenseTexts.MOST_DOCUMENTS);
            return List.of();
        }
        List<Document> documents = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            document("documents[" + i + "]", given.get(i), problems).ifPresent(documents::add);
        }
        return documents;
    }

    private static Optional<Document> document(
            String path, ExpenseApplication.@Nullable Document given, Problems problems) {
        if (given == null) {
            problems.reject(path, null, "problem.required");
            return Optional.empty();
        }
        int before = problems.count();
        TextFields texts = new TextFields(problems);
        Optional<DocumentKind> kind = problems.oneOf(path + ".kind", given.kind(), DocumentKind.class);
        Optional<String> name = texts.line(path + ".name", given.name(), ExpenseTexts.NAME);
        Optional<String> number = invoiceNumber(path + ".number", given.number(), problems);
        byte[] content = content(path + ".content", given.content(), problems);
        if (problems.count() == before && name.isEmpty() && number.isEmpty() && content == null) {
            problems.reject(path, null, "expenses.document.empty");
        }
        return problems.count() > before
                ? Optional.empty()
                : Optional.of(new Document(
                        path, kind.orElse(DocumentKind.OTHER), name.orElse(null), number.orElse(null), content));
    }

    /** Returns the number as it is written; empty when absent or, with a problem noted, without letter and digit. */
    static Optional<String> invoiceNumber(String field, @Nullable String written, Problems problems) {
        Optional<String> number = new TextFields(problems).line(field, written, ExpenseTexts.NAME);
        if (number.isPresent() && InvoiceKey.of(number.get()).isEmpty()) {
            problems.reject(field, written, "expenses.invoice.number");
            return Optional.empty();
        }
        return number;
    }

    private static byte @Nullable [] content(String field, @Nullable String written, Problems problems) {
        if (written == null || written.isBlank()) {
            return null;
        }
        try {
            return Base64.getMimeDecoder().decode(written);
        } catch (IllegalArgumentException none) {
            problems.reject(field, null, "expenses.document.base64");
            return null;
        }
    }
}
