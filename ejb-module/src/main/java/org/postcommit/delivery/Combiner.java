package org.postcommit.delivery;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.function.Function;

/**
 * Lets one thread do at once what several want at the same time, so that they share a statement and a commit. Nobody
 * waits for others to come: a thread that finds nobody at work does its own and whatever has gathered.
 */
final class Combiner<Q, R> {

    private final Function<List<Q>, Map<Q, R>> work;
    private final int most;
    private final Queue<Order> waiting = new ArrayDeque<>();
    private boolean working;

    /**
     * @param work gives an answer for each question; what it throws is thrown to everybody who asked
     * @param most questions at a time
     */
    Combiner(Function<List<Q>, Map<Q, R>> work, int most) {
        this.work = work;
        this.most = most;
    }

    /** The answer, found by this thread or by another. */
    R ask(Q question) {
        var order = new Order(question);
        synchronized (this) {
            waiting.add(order);
        }
        for (List<Order> batch = turn(order); !batch.isEmpty(); batch = turn(order)) {
            fill(batch);
        }
        return order.result();
    }

    /** Waits until the order is done (an empty list), or it is this thread's turn: the orders it is to do. */
    private synchronized List<Order> turn(Order order) {
        boolean interrupted = false;
        while (working && !order.done) {
            try {
                wait();
            } catch (InterruptedException e) {
                interrupted = true; // somebody may be at work on the order: it is waited for
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        if (order.done) {
            return List.of();
        }
        working = true;
        return next();
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
        RuntimeException failure = null;
        Map<Q, R> answers = Map.of();
        try {
            answers = work.apply(batch.stream().map(order -> order.question).toList());
        } catch (RuntimeException e) {
            failure = e;
        } finally {
            finish(batch, answers, failure);
        }
    }

    private synchronized void finish(List<Order> batch, Map<Q, R> answers, RuntimeException failure) {
        for (Order order : batch) {
            order.answer = answers.get(order.question);
            order.failure = failure;
            order.done = true;
        }
        working = false;
        notifyAll();
    }

    private final class Order {

        private final Q question;
        private R answer;
        private RuntimeException failure;
        private boolean done;

        private Order(Q question) {
            this.question = question;
        }

        private R result() {
            if (answer == null) {
                throw new IllegalStateException("There is no answer about " + question + ".", failure);
            }
            return answer;
        }
    }
}
