package io.aftersales.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import io.aftersales.chaos.Ledger.Kind;
import io.aftersales.testing.ApplicationNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.LockSupport;

/** Hands in cases and has expenses paid; asks again, elsewhere, until he is told what became of it. */
final class Client implements Runnable {

    private static final int TOO_MANY = 429;
    private static final int CONFLICT = 409;
    private static final int SERVER_ERRORS = 500;
    private static final Duration PAUSE = Duration.ofMillis(300);
    private static final String EXPENSES = "/api/expense-claims";

    private final Installation installation;
    private final Ledger ledger;
    private final Random random;
    private final Applications applications;
    private final Duration pace;
    private final List<Sent> sent = new ArrayList<>();

    /** @param pace how long he waits between two things that he does, on average */
    Client(Installation installation, Ledger ledger, long seed, Duration pace) {
        this.installation = installation;
        this.ledger = ledger;
        this.random = new Random(seed);
        this.applications = new Applications(random);
        this.pace = pace;
    }

    @Override
    public void run() {
        while (!installation.closing()) {
            act();
            LockSupport.parkNanos((long) (pace.toNanos() * 2 * random.nextDouble()));
        }
    }

    /** Does one thing: hands in, asks for the same at two nodes at once, repeats what is long done, has expenses paid. */
    void act() {
        int chance = random.nextInt(100);
        if (chance < 40) {
            handIn(Kind.CLAIM, "", "/api/claims", applications.claim());
        } else if (chance < 60) {
            handIn(Kind.COMPLAINT, "", "/api/complaints", applications.complaint());
        } else if (chance < 70) {
            twiceAtOnce();
        } else if (chance < 80 && !sent.isEmpty()) {
            repeat(sent.get(random.nextInt(sent.size())));
        } else {
            payExpenses();
        }
    }

    private String handIn(Kind kind, String user, String address, Map<String, Object> body) {
        Sent first = new Sent(kind, user, address, body, applications.key());
        sent.add(first);
        return repeat(first);
    }

    private String repeat(Sent one) {
        HttpResponse<String> answer = insist(one.user(), one.address(), one.body(), "Idempotency-Key", one.key());
        return told(one, answer);
    }

    private String told(Sent one, HttpResponse<String> answer) {
        if (answer.statusCode() != 201) {
            ledger.contradict(
                    "%s under %s: %d %s".formatted(one.address(), one.key(), answer.statusCode(), answer.body()));
            return "";
        }
        String number = ApplicationNode.json(answer).path("number").asText();
        ledger.told(one.kind(), one.key(), number);
        return number;
    }

    private void twiceAtOnce() {
        Sent one = new Sent(Kind.CLAIM, "", "/api/claims", applications.claim(), applications.key());
        CompletableFuture<HttpResponse<String>> first = ask(one);
        CompletableFuture<HttpResponse<String>> second = ask(one);
        for (CompletableFuture<HttpResponse<String>> answer : List.of(first, second)) {
            try {
                HttpResponse<String> come = answer.join();
                if (come.statusCode() < SERVER_ERRORS) {
                    told(one, come);
                }
            } catch (CompletionException lost) {
                // he asks again below
            }
        }
        sent.add(one);
        repeat(one);
    }

    private CompletableFuture<HttpResponse<String>> ask(Sent one) {
        ledger.asked(true);
        return installation.anyNode(random).post(one.user(), one.address(), one.body(), "Idempotency-Key", one.key());
    }

    private void payExpenses() {
        String claim = handIn(Kind.CLAIM, "", "/api/claims", applications.claim());
        installation.serve(claim);
        String number = handIn(Kind.EXPENSE, "engineer", EXPENSES, applications.expenses(claim));
        HttpResponse<String> review =
                insist("finance", EXPENSES + "/" + number + "/review", Map.of("decision", "APPROVED"));
        // the answer to the first time may have been lost
        expect(review, number, 200, "APPROVED");
        HttpResponse<String> prepared = insist("cashier", EXPENSES + "/payments", Map.of("numbers", List.of(number)));
        expect(prepared, number, 201, "APPROVED");
        String file = prepared.statusCode() == 201
                ? ApplicationNode.json(prepared).path("messageId").asText()
                : installation.paymentFile(number);
        HttpResponse<String> confirmed =
                insist("cashier", EXPENSES + "/payments/" + file + "/confirmation", Map.of("reference", "B-" + number));
        expect(confirmed, number, 200, "PAID");
        ledger.toldPaid(number);
    }

    private void expect(HttpResponse<String> answer, String number, int status, String state) {
        boolean done = answer.statusCode() == status
                || (answer.statusCode() == CONFLICT
                        && read(number).path("status").asText().equals(state));
        if (!done) {
            ledger.contradict("%s of %s: %d %s".formatted(state, number, answer.statusCode(), answer.body()));
        }
    }

    private JsonNode read(String number) {
        while (true) {
            try {
                HttpResponse<String> answer = installation.anyNode(random).get("auditor", EXPENSES + "/" + number);
                if (answer.statusCode() == 200) {
                    return ApplicationNode.json(answer);
                }
            } catch (CompletionException lost) {
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    /** Asks until a node has an answer that is not that it cannot right now. */
    private HttpResponse<String> insist(String user, String address, Map<String, Object> body, String... headers) {
        for (boolean again = false; ; again = true) {
            ledger.asked(again);
            try {
                HttpResponse<String> answer = installation
                        .anyNode(random)
                        .post(user, address, body, headers)
                        .join();
                if (answer.statusCode() < SERVER_ERRORS && answer.statusCode() != TOO_MANY) {
                    return answer;
                }
            } catch (CompletionException lost) {
                // the node is gone, or did not answer in time
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /** A request that can be sent again. */
    private record Sent(Kind kind, String user, String address, Map<String, Object> body, String key) {}
}
