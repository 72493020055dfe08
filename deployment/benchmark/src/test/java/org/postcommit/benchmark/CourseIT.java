package org.postcommit.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.Condition;
import org.junit.jupiter.api.Test;
import org.postcommit.it.server.WildFly;
import org.postcommit.it.smtp.ReceivedMail;
import org.postcommit.it.smtp.ScriptedSmtpServer;

/** The course with a handful of mails: what is measured was really sent, by everybody. */
class CourseIT {

    private static final Course.Size SMALL = new Course.Size(8, 120, 4);

    /** The orders at 1, 4 and 16 threads, the newsletter, and orders once more. */
    private static final int MAILS_OF_A_ROUND = 2 + 8 + 8 + 120 + 8;

    private static final int EVENTS = 8;

    /** In four threads to warm up, then at 1, 4 and 16. */
    private static final int EVENTS_OF_A_KIND = 8 + 2 + 8 + 8;

    private final Path target = Path.of("target").toAbsolutePath();
    private final Results results = new Results();
    private final RuleResults rules = new RuleResults();
    private final CampaignResults campaigns = new CampaignResults();

    @Test
    void everybody_sends_every_mail_of_the_course_once() throws Exception {
        Path directory = target.resolve("course");
        WildFly.delete(directory);
        try (var workshop = new Workshop(directory);
                var relay = new ScriptedSmtpServer(workshop.relayPort())) {
            var course = new Course(workshop, SMALL, results);
            List<Contender> contenders =
                    Benchmark.contenders(workshop, Path.of(System.getProperty("postcommit.benchmark.wildfly")));
            assertThat(contenders)
                    .extracting(Contender::name)
                    .containsExactly("Postcommit QUEUE", "Postcommit DEFERRED", "Postcommit DIRECT", "Floor");
            for (Contender contender : contenders) {
                relay.forget();
                course.round(contender);
                assertThat(acceptedAddresses(relay))
                        .as(contender.name())
                        .hasSize(MAILS_OF_A_ROUND)
                        .doesNotHaveDuplicates();
                course.trickle(contender, relay);
                assertThat(acceptedAddresses(relay))
                        .as(contender.name())
                        .hasSize(SMALL.trickle() + SMALL.trickle() * halfOf(contender) / 20 + 1)
                        .doesNotHaveDuplicates();
            }
            relay.forget();
            course.growth(contenders.get(0), List.of(150));
            assertThat(acceptedAddresses(relay)).hasSize(150).doesNotHaveDuplicates();
            relay.forget();
            new RuleCourse(workshop, contenders.get(0), rules).run(EVENTS);
            assertThat(acceptedAddresses(relay)).hasSize(3 * EVENTS_OF_A_KIND).doesNotHaveDuplicates();
            assertThat(relay.mails())
                    .areExactly(EVENTS_OF_A_KIND, about("Your order"))
                    .areAtLeastOne(about("Order "))
                    .areAtLeastOne(about("Bestellung "))
                    .areAtLeastOne(about("La commande "));
            relay.forget();
            new CampaignCourse(workshop, contenders.get(0), campaigns).run(List.of(20));
            assertThat(acceptedAddresses(relay)).hasSize(20).doesNotHaveDuplicates();
            assertThat(rows(workshop, "")).isEqualTo(2 * EVENTS_OF_A_KIND);
            assertThat(rows(workshop, " where fired = 1")).isEqualTo(EVENTS_OF_A_KIND);
            assertThat(rows(workshop, " where failed > 0")).isZero();
        }
        assertThat(rules.table().lines()).hasSize(3 + 2 + 4);
        assertThat(campaigns.table().lines()).hasSize(5 + 1).last().asString().startsWith("| 20 |");
        assertThat(results.growthTable()).contains("| Postcommit QUEUE |", " 150 |");
        assertThat(results.table().lines())
                .hasSize(2 + 4)
                .filteredOn(line -> line.startsWith("| Postcommit QUEUE") || line.startsWith("| Floor"))
                .noneMatch(line -> line.contains("–"));
    }

    private static Condition<ReceivedMail> about(String words) {
        return new Condition<>(mail -> mail.text().contains("\nSubject: " + words), "a mail about '" + words + "'");
    }

    private static long rows(Workshop workshop, String condition) {
        return workshop.postgres().number("postcommit", "select count(*) from raised_event" + condition);
    }

    private int halfOf(Contender contender) {
        return (int) Math.max(1, results.median(contender, Metric.TOGETHER) / 2);
    }

    private static List<String> acceptedAddresses(ScriptedSmtpServer relay) {
        return relay.mails().stream()
                .filter(ReceivedMail::accepted)
                .flatMap(mail -> Stream.of(mail.recipients().get(0)))
                .toList();
    }
}
