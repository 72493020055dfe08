package org.postcommit.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class CombinerTest {

    private static final int MOST = 4;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<List<Integer>> batches = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch first = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final Combiner<Integer, String> combiner = new Combiner<>(this::work, MOST);

    /** The first batch takes until the test lets it go. */
    private Map<Integer, String> work(List<Integer> questions) {
        batches.add(questions);
        if (batches.size() == 1) {
            first.countDown();
            await(goOn);
        }
        if (questions.contains(-1)) {
            throw new IllegalArgumentException("minus one");
        }
        return questions.stream().collect(Collectors.toMap(Function.identity(), i -> "answer " + i));
    }

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    @Test
    void a_lonely_question_is_answered_at_once() {
        goOn.countDown();
        assertThat(combiner.ask(7)).isEqualTo("answer 7");
        assertThat(batches).containsExactly(List.of(7));
    }

    @Test
    void what_gathers_while_one_is_at_work_is_done_together_and_never_more_than_allowed() throws Exception {
        Future<String> early = threads.submit(() -> combiner.ask(0));
        await(first);
        List<Future<String>> late =
                askInOtherThreads(IntStream.rangeClosed(1, 10).boxed().toList());
        goOn.countDown();

        assertThat(early.get()).isEqualTo("answer 0");
        for (int i = 0; i < late.size(); i++) {
            assertThat(late.get(i).get()).isEqualTo("answer " + (i + 1));
        }
        assertThat(batches).extracting(List::size).containsExactly(1, 4, 4, 2);
        assertThat(batches).flatExtracting(Function.identity()).doesNotHaveDuplicates();
    }

    @Test
    void the_same_question_asked_twice_is_answered_twice() throws Exception {
        Future<String> early = threads.submit(() -> combiner.ask(0));
        await(first);
        List<Future<String>> late = askInOtherThreads(List.of(5, 5));
        goOn.countDown();

        early.get();
        for (Future<String> answer : late) {
            assertThat(answer.get()).isEqualTo("answer 5");
        }
        assertThat(batches).containsExactly(List.of(0), List.of(5), List.of(5));
    }

    @Test
    void what_fails_together_is_done_by_each_alone_and_fails_for_the_guilty_one_only() throws Exception {
        Future<String> early = threads.submit(() -> combiner.ask(0));
        await(first);
        List<Future<String>> late = askInOtherThreads(List.of(-1, 1));
        goOn.countDown();

        early.get();
        assertThatThrownBy(late.get(0)::get).hasRootCauseMessage("minus one");
        assertThat(late.get(1).get()).isEqualTo("answer 1");
        assertThat(combiner.ask(2)).isEqualTo("answer 2");
    }

    @Test
    void who_waits_too_long_behind_others_does_it_alone() throws Exception {
        Future<String> early = threads.submit(() -> combiner.ask(0));
        await(first);

        assertThat(combiner.ask(3)).isEqualTo("answer 3");
        assertThat(early).isNotDone();
        goOn.countDown();
        assertThat(early.get()).isEqualTo("answer 0");
    }

    /** In this order; each thread is in line before the next one is started. */
    private List<Future<String>> askInOtherThreads(List<Integer> questions) throws InterruptedException {
        List<Future<String>> answers = new ArrayList<>();
        for (int question : questions) {
            var thread = new Thread[1];
            var known = new CountDownLatch(1);
            Callable<String> ask = () -> {
                thread[0] = Thread.currentThread();
                known.countDown();
                return combiner.ask(question);
            };
            answers.add(threads.submit(ask));
            await(known);
            while (thread[0].getState() != Thread.State.TIMED_WAITING) {
                TimeUnit.MILLISECONDS.sleep(1);
            }
        }
        return answers;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
