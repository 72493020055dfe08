package org.postcommit.benchmark.peers;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.postcommit.benchmark.load.Application;
import org.postcommit.benchmark.load.CommandServer;
import org.postcommit.benchmark.load.Letter;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jms.annotation.JmsListener;
import org.springframework.jms.config.JmsListenerEndpointRegistry;
import org.springframework.jms.core.JmsTemplate;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * {@code SpringShop <JDBC URL> <port for commands> <port of the relay>}: Spring Boot, JPA, its embedded persistent
 * Artemis and its JavaMailSender. There is no two-phase commit: the JMS session commits after the database. Tuned:
 * cached JMS sessions, transacted listeners, 16 of them, the StreamProvider named. JavaMailSender keeps no connections.
 */
@SpringBootApplication
public class SpringShop {

    private static final String QUEUE = "mail";

    public static void main(String... arguments) throws Exception {
        System.setProperty("jakarta.mail.util.StreamProvider", "org.eclipse.angus.mail.util.MailStreamProvider");
        var application = new SpringApplication(SpringShop.class);
        application.setDefaultProperties(Map.ofEntries(
                Map.entry("spring.datasource.url", arguments[0]),
                Map.entry("spring.datasource.hikari.maximum-pool-size", "40"),
                Map.entry("spring.jpa.hibernate.ddl-auto", "create"),
                Map.entry("spring.jpa.open-in-view", "false"),
                Map.entry("spring.artemis.mode", "embedded"),
                Map.entry("spring.artemis.embedded.persistent", "true"),
                Map.entry("spring.artemis.embedded.data-directory", "spring-artemis"),
                Map.entry("spring.artemis.embedded.queues", QUEUE),
                Map.entry("spring.jms.template.session.transacted", "true"),
                Map.entry("spring.jms.listener.session.transacted", "true"),
                Map.entry("spring.jms.listener.min-concurrency", "16"),
                Map.entry("spring.jms.listener.max-concurrency", "16"),
                Map.entry("spring.mail.host", "127.0.0.1"),
                Map.entry("spring.mail.port", arguments[2]),
                Map.entry("spring.mail.properties.mail.smtp.localhost", "localhost"),
                Map.entry("logging.level.root", "WARN")));
        ConfigurableApplicationContext context = application.run();
        CommandServer.start(Integer.parseInt(arguments[1]), context.getBean(Application.class));
    }

    /** Business code. */
    @Component
    static class Shop {

        @PersistenceContext
        private EntityManager em;

        private final JmsTemplate jms;

        Shop(JmsTemplate jms) {
            this.jms = jms;
        }

        @Transactional
        public void send(List<String> addresses) {
            for (String address : addresses) {
                var mail = new SpringMail(address, Letter.SUBJECT, Letter.TEXT, Letter.HTML);
                em.persist(mail);
                jms.convertAndSend(QUEUE, String.valueOf(mail.id()));
            }
        }
    }

    /** Sends what the queue names. */
    @Component
    static class Sender {

        private final JavaMailSender mails;

        @PersistenceContext
        private EntityManager em;

        Sender(JavaMailSender mails) {
            this.mails = mails;
        }

        @JmsListener(id = QUEUE, destination = QUEUE)
        @Transactional
        public void send(String id) throws MessagingException {
            SpringMail mail = em.find(SpringMail.class, Long.valueOf(id));
            if (mail == null) {
                throw new IllegalStateException("not yet");
            }
            MimeMessage message = mails.createMimeMessage();
            var helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
            helper.setFrom(Letter.FROM);
            helper.setTo(mail.address());
            helper.setSubject(mail.subject());
            helper.setText(mail.text(), mail.html());
            mails.send(message);
            mail.sent(Instant.now());
        }
    }

    /** What the benchmark drives. */
    @Component
    static class Driven implements Application {

        private final Shop shop;
        private final JmsListenerEndpointRegistry listeners;

        Driven(Shop shop, JmsListenerEndpointRegistry listeners) {
            this.shop = shop;
            this.listeners = listeners;
        }

        @Override
        public void order(String address) {
            shop.send(List.of(address));
        }

        @Override
        public void newsletter(List<String> addresses) {
            shop.send(addresses);
        }

        @Override
        public void deliver(boolean on) {
            if (on) {
                listeners.start();
            } else {
                listeners.stop();
            }
        }
    }
}
