package org.postcommit.it.inside;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJB;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.postcommit.api.directory.Person;

/** A directory in another deployment, with its own copy of the api classes, and the table behind it. */
@ExtendWith(ArquillianExtension.class)
class DirectoryIT {

    private static final String NAME = "java:global/office/StaffDirectory!org.postcommit.api.directory.Directory";

    @EJB(lookup = "java:global/postcommit/postcommit-ejb/PhoneBookBean!org.postcommit.it.inside.PhoneBook")
    private PhoneBook book;

    @Deployment(name = "postcommit", order = 1, testable = false)
    static EnterpriseArchive postcommit() {
        EnterpriseArchive ear = Archives.postcommit();
        ear.getAsType(JavaArchive.class, "postcommit-ejb.jar")
                .addClasses(PhoneBook.class, PhoneBookBean.class)
                .addAsManifestResource(
                        new StringAsset("postcommit.directory=" + NAME), "microprofile-config.properties");
        return ear;
    }

    @Deployment(order = 2)
    static WebArchive office() {
        return Archives.application("office.war", DirectoryIT.class, PhoneBook.class, StaffDirectory.class);
    }

    @Test
    void the_customers_directory_is_asked_first_and_the_table_then() {
        Person own = new Person("linus", "Linus", List.of("Linus@example.org"), "fi", null, List.of("Kernel"));
        book.put(own);
        book.put(new Person("grace", "Another", List.of("another@example.org"), null, null, List.of("navy")));

        assertThat(book.person("grace")).isEqualTo(StaffDirectory.GRACE);
        assertThat(book.group("navy")).containsExactly(StaffDirectory.GRACE);
        assertThat(book.byAddress("grace@staff.example")).isEqualTo(StaffDirectory.GRACE);
        assertThat(book.person("LINUS")).isEqualTo(own);
        assertThat(book.group("kernel")).containsExactly(own);
        assertThat(book.byAddress("linus@EXAMPLE.org")).isEqualTo(own);
        assertThat(book.person("nobody")).isNull();
        assertThat(book.person("no\u0000body")).isNull();
        assertThat(book.group("nothing")).isEmpty();
        assertThat(book.byAddress("nonsense")).isNull();
    }

    @Test
    void a_directory_that_fails_is_reported_and_spoils_no_transaction() {
        assertThat(book.failure("broken"))
                .startsWith("goes on: The directory " + NAME + " could not be asked for person 'broken': ")
                .contains("the LDAP server is away");
    }

    /** The table on H2. */
    @Test
    void a_list_is_imported_and_changed() {
        assertThat(book.importCsv("id,addresses,groups\nada,ada@example.org;al@example.org,a;b\n"))
                .startsWith("1 added, 0 changed, 0 unchanged; ")
                .contains("ada,,ada@example.org;al@example.org,,,a;b");
        assertThat(book.importCsv("id,addresses,groups\nada,al@example.org,b;C\n"))
                .startsWith("0 added, 1 changed, 0 unchanged; ")
                .contains("ada,,al@example.org,,,b;C");
    }
}
