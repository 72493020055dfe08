package org.postcommit.benchmark.peers;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.mail.MessagingException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.postcommit.benchmark.load.Application;
import org.postcommit.benchmark.load.CommandServer;

/**
 * {@code DbSchedulerShop <JDBC URL> <port for commands> <port of the relay>}: a row and a db-scheduler task in one
 * database transaction. Tuned: lock-and-fetch polling with its recommended thresholds, 16 threads, immediate execution,
 * polling every 100 ms, kept SMTP connections.
 */
public final class DbSchedulerShop implements Application {

    private static final int THREADS = 16;
    private static final int POOL = 40;

    private final HikariDataSource pool;
    private final ThreadLocal<Connection> transaction = new ThreadLocal<>();
    private final PooledSmtp smtp;
    private final OneTimeTask<Void> task;
    private final SchedulerClient client;
    private final Scheduler scheduler;

    private DbSchedulerShop(String url, int relayPort) throws SQLException {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(POOL);
        pool = new HikariDataSource(config);
        smtp = new PooledSmtp(relayPort);
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "create table mail (id bigserial primary key, address text not null, subject text not null,"
                            + " text text not null, html text not null, status text not null, sent_at timestamptz)");
            statement.execute("create table scheduled_tasks (task_name text not null, task_instance text not null,"
                    + " task_data bytea, execution_time timestamp with time zone not null, picked boolean not null,"
                    + " picked_by text, last_success timestamp with time zone, last_failure timestamp with time zone,"
                    + " consecutive_failures int, last_heartbeat timestamp with time zone, version bigint not null,"
                    + " priority smallint, primary key (task_name, task_instance))");
            statement.execute("create index execution_time_idx on scheduled_tasks (execution_time)");
            statement.execute("create index last_heartbeat_idx on scheduled_tasks (last_heartbeat)");
        }
        task = Tasks.oneTime("mail").execute((instance, context) -> send(Long.parseLong(instance.getId())));
        client = SchedulerClient.Builder.create(currentTransaction(), task).build();
        scheduler = Scheduler.create(pool, task)
                .threads(THREADS)
                .pollUsingLockAndFetch(0.5, 4.0)
                .pollingInterval(Duration.ofMillis(100))
                .enableImmediateExecution()
                .build();
        scheduler.start();
    }

    public static void main(String... arguments) throws Exception {
        CommandServer.start(
                Integer.parseInt(arguments[1]), new DbSchedulerShop(arguments[0], Integer.parseInt(arguments[2])));
    }

    /** Lets the client use the connection of the caller's transaction, and neither commit nor close it. */
    private DataSource currentTransaction() {
        return (DataSource) Proxy.newProxyInstance(
                DbSchedulerShop.class.getClassLoader(), new Class<?>[] {DataSource.class}, (source, method, args) -> {
                    if (transaction.get() == null) {
                        return method.invoke(pool, args);
                    }
                    Connection connection = transaction.get();
                    return Proxy.newProxyInstance(
                            DbSchedulerShop.class.getClassLoader(),
                            new Class<?>[] {Connection.class},
                            (proxy, call, parameters) ->
                                    call.getName().equals("close") ? null : call.invoke(connection, parameters));
                });
    }

    @Override
    public void order(String address) throws SQLException {
        newsletter(List.of(address));
    }

    @Override
    public void newsletter(List<String> addresses) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            transaction.set(connection);
            for (String address : addresses) {
                client.scheduleIfNotExists(task.instance(String.valueOf(insert(connection, address))), Instant.now());
            }
            connection.commit();
        } finally {
            transaction.remove();
        }
    }

    @Override
    public void deliver(boolean on) {
        if (on) {
            scheduler.resume();
        } else {
            scheduler.pause();
        }
    }

    private static long insert(Connection connection, String address) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(MailRow.INSERT)) {
            MailRow.bind(insert, address);
            try (var made = insert.executeQuery()) {
                made.next();
                return made.getLong(1);
            }
        }
    }

    private void send(long id) {
        try (Connection connection = pool.getConnection();
                PreparedStatement select = connection.prepareStatement(MailRow.SELECT);
                PreparedStatement update = connection.prepareStatement(MailRow.SENT)) {
            select.setLong(1, id);
            try (var row = select.executeQuery()) {
                row.next();
                smtp.send(row.getString(1), row.getString(2), row.getString(3), row.getString(4));
            }
            update.setLong(1, id);
            update.executeUpdate();
        } catch (SQLException | MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
