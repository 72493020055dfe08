package org.postcommit.delivery;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * Lets one thread do at once what several want at the same time, so that they share a statement and a commit. Nobody
 * waits for others to come: a thread that finds nobody at work does its own and whatever has gathered. What fails
 * together, or waits for long behind the work of others, is done by each thread alone.
 */
final class Combiner<Q, R> {

    private static final Logger LOG = Logger.getLogger(Combiner.class);
    private static final long PATIENCE_MS = 2_000;

    private final Function<List<Q>, Map<Q, R>> work;
    private final int most;
    private final Queue<Order> waiting = new ArrayDeque<>();
    private boolean working;

    /**
     * @param work gives an answer for each question
     * @param most questions at a time
     */
    Combiner(Function<List<Q>, Map<Q, R>> work, int most) {
        this.work = work;
        this.most = most;
    }

    /**
     * The answer, found by this thread or by another.
     *
     * @throws RuntimeException what the work throws for this question alone
     */
    R ask(Q question) {
        var order = new Order(question);
        synchronized (this) {
            waiting.add(order);
        }
        for (List<Order> batch = turn(order); !batch.isEmpty(); batch = turn(order)) {
            fill(batch);
        }
        return order.answer == null ? work.apply(List.of(question)).get(question) : order.answer;
    }

    /** Waits until the order is settled (an empty list), or it is this thread's turn: the orders it is to do. */
    private synchronized List<Order> turn(Order order) {
        boolean interrupted = false;
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MS);
        while (working && !order.settled) {
            try {
                wait(PATIENCE_MS);
            } catch (InterruptedException e) {
                interrupted = true; // somebody may be at work on the order: it is waited for
            }
            if (end - System.nanoTime() < 0 && waiting.remove(order)) {
                order.settled = true; // nobody is at work on it: this thread does it alone
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        if (order.settled) {
            return List.of();
        }
        List<Order> batch = next();
        working = true;
        return batch;
    }

    /** The oldest, each question once; one that is asked twice is answered twice. */
    private List<Order> next() {
        Map<Q, Order> batch = new LinkedHashMap<>();
        for (Iterator<Order> orders = waiting.iterator(); orders.hasNext() && batch.size() < most; ) {
            Order order = orders.next();
            if (batch.putIfAbsent(order.question, order) == null) {
                orders.remove();
            }
        }
        return new ArrayList<>(batch.values());
    }

    private void fill(List<Order> batch) {
        Map<Q, R> answers = Map.of();
        try {
            answers = work.apply(batch.stream().map(order -> order.question).toList());
        } catch (RuntimeException e) {
            LOG.debugf("%d together failed and are tried one by one: %s", batch.size(), e.toString());
        } finally {
            finish(batch, answers);
        }
    }

    private synchronized void finish(List<Order> batch, Map<Q, R> answers) {
        for (Order order : batch) {
            order.answer = answers.get(order.question);
            order.settled = true;
        }
        working = false;
        notifyAll();
    }

    private final class Order {

        private final Q question;
        private R answer;
        private boolean settled;

        private Order(Q question) {
            this.question = question;
        }
    }
}
