package org.postcommit.web;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.EntityManager;

/** The arrows of the README's drawing that begin in this module. */
@AnalyzeClasses(packages = "org.postcommit.web", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule the_web_module_knows_the_api_and_nothing_else_of_postcommit = noClasses()
            .should()
            .dependOnClassesThat(resideInAPackage("org.postcommit..")
                    .and(resideOutsideOfPackages("org.postcommit.api..", "org.postcommit.web..")));

    @ArchTest
    static final ArchRule nothing_here_talks_to_the_database =
            noClasses().should().dependOnClassesThat().areAssignableTo(EntityManager.class);

    @ArchTest
    static final ArchRule names_tell_the_job =
            noClasses().should().haveNameMatching(".*(Impl|Manager|Helper|Utils?|DTO|DAO)");
}
