package io.aftersales.testing;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Statements that threads of the web server hand to PostgreSQL while this is open, as the driver writes them: whoever
 * asks, by JPA, JDBC or the engine. Connections must be new, since the text of a statement is written once for each.
 */
public final class SqlOnTheWire extends Handler implements AutoCloseable {

    private static final Pattern PARSE =
            Pattern.compile(" FE=> Parse\\(stmt=([^,]*),query=\"(.*)\",oids=.*", Pattern.DOTALL);
    private static final Pattern BIND = Pattern.compile(" FE=> Bind\\(stmt=([^,]*),.*", Pattern.DOTALL);
    private static final String UNNAMED = "null";
    private static final String ANSWER = " <=BE CommandStatus({0})";

    private final Logger driver = Logger.getLogger("org.postgresql.core.v3.QueryExecutorImpl");
    private final Level before = driver.getLevel();
    private final boolean inherited = driver.getUseParentHandlers();
    private final Map<String, String> texts = new ConcurrentHashMap<>();
    private final Map<String, String> bound = new ConcurrentHashMap<>();
    private final Map<String, Integer> executed = new ConcurrentHashMap<>();
    private final Map<String, Integer> answered = new ConcurrentHashMap<>();

    public SqlOnTheWire() {
        driver.setUseParentHandlers(false);
        driver.addHandler(this);
        driver.setLevel(Level.FINEST);
    }

    /** Those since the last time, with {@code $1}, {@code $2} for their parameters. */
    public Set<String> take() {
        return takeCounted().keySet();
    }

    /**
     * As {@link #take}, with how often each was executed, begins and commits included. The sum is exact; two connections
     * may have the same name for different statements that come again and again, so that one of these may stand for the
     * other.
     */
    public Map<String, Integer> takeCounted() {
        Map<String, Integer> taken = Map.copyOf(executed);
        executed.clear();
        return taken;
    }

    /** How often the server answered so since this was opened: {@code COMMIT}, {@code INSERT}, {@code SELECT}. */
    public Map<String, Integer> answered() {
        return Map.copyOf(answered);
    }

    @Override
    public void publish(LogRecord entry) {
        String thread = Thread.currentThread().getName();
        if (!thread.contains("-exec-")) {
            return;
        }
        String message = entry.getMessage();
        if (message.equals(ANSWER)) {
            // as in "INSERT 0 1"
            String status = entry.getParameters()[0].toString();
            answered.merge(status.replaceFirst(" .*", ""), 1, Integer::sum);
            return;
        }
        Matcher parse = PARSE.matcher(message);
        if (parse.matches()) {
            texts.put(key(thread, parse.group(1)), parse.group(2));
            return;
        }
        Matcher bind = BIND.matcher(message);
        if (bind.matches()) {
            bound.put(thread, texts.getOrDefault(key(thread, bind.group(1)), "prepared before"));
        } else if (message.startsWith(" FE=> Execute(")) {
            executed.merge(bound.getOrDefault(thread, "prepared before"), 1, Integer::sum);
        }
    }

    private static String key(String thread, String statement) {
        return statement.equals(UNNAMED) ? thread : statement;
    }

    @Override
    public void flush() {
        // nothing is held back
    }

    @Override
    public void close() {
        driver.removeHandler(this);
        driver.setLevel(before);
        driver.setUseParentHandlers(inherited);
    }
}
