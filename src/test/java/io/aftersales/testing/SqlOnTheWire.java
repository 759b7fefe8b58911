package io.aftersales.testing;

import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Statements that threads of the web server hand to PostgreSQL while this is open, as the driver writes them: whoever
 * asks, by JPA, JDBC or the engine. Connections must be new, since a statement is written once for each.
 */
public final class SqlOnTheWire extends Handler implements AutoCloseable {

    private static final Pattern PARSE =
            Pattern.compile(" FE=> Parse\\(stmt=[^,]*,query=\"(.*)\",oids=.*", Pattern.DOTALL);

    private final Logger driver = Logger.getLogger("org.postgresql.core.v3.QueryExecutorImpl");
    private final Level before = driver.getLevel();
    private final boolean inherited = driver.getUseParentHandlers();
    private final Set<String> statements = new ConcurrentSkipListSet<>();

    public SqlOnTheWire() {
        driver.setUseParentHandlers(false);
        driver.addHandler(this);
        driver.setLevel(Level.FINEST);
    }

    /** Those since the last time, with {@code $1}, {@code $2} for their parameters. */
    public Set<String> take() {
        Set<String> taken = Set.copyOf(statements);
        statements.clear();
        return taken;
    }

    @Override
    public void publish(LogRecord entry) {
        Matcher parse = PARSE.matcher(entry.getMessage());
        if (parse.matches() && Thread.currentThread().getName().contains("-exec-")) {
            statements.add(parse.group(1));
        }
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
