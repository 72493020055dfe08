package org.postcommit.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** /openapi describes every operation of the resources, and no other. */
class OpenApiTest {

    private static final Pattern PATH = Pattern.compile("  /api/v1/(\\S+):");
    private static final Pattern METHOD = Pattern.compile("    (get|put|post|delete):");
    private static final Pattern REFERENCE = Pattern.compile("'#/components/(\\w+)/(\\w+)'");

    /** What a path parameter has to look like, which is no part of its name. */
    private static final Pattern PATTERN = Pattern.compile(": ?[^}]*}");

    @Test
    void every_operation_is_described_and_nothing_else() throws IOException {
        assertThat(described()).isEqualTo(answered());
    }

    @Test
    void every_reference_leads_somewhere() throws IOException {
        String text = String.join("\n", lines());

        assertThat(REFERENCE
                        .matcher(text)
                        .results()
                        .map(match -> match.group(2))
                        .distinct())
                .allSatisfy(name -> assertThat(text).containsPattern("\n    " + name + ":"));
    }

    private static Set<String> described() throws IOException {
        Set<String> operations = new TreeSet<>();
        String path = null;
        for (String line : lines()) {
            var newPath = PATH.matcher(line);
            var method = METHOD.matcher(line);
            if (newPath.matches()) {
                path = newPath.group(1);
            } else if (method.matches()) {
                operations.add(method.group(1) + " " + path);
            }
        }
        return operations;
    }

    private static Set<String> answered() {
        return resources()
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .flatMap(OpenApiTest::operations)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<? extends Class<?>> resources() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackagesOf(RecipientsResource.class)
                        .stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .map(JavaClass::reflect);
    }

    private static Stream<String> operations(Method method) {
        String root = method.getDeclaringClass().getAnnotation(Path.class).value();
        Path below = method.getAnnotation(Path.class);
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .filter(type -> type.isAnnotationPresent(HttpMethod.class))
                .map(type -> type.getSimpleName().toLowerCase(Locale.ROOT) + " " + root
                        + (below == null
                                ? ""
                                : "/" + PATTERN.matcher(below.value()).replaceAll("}")));
    }

    private static List<String> lines() throws IOException {
        try (var file = OpenApiTest.class.getResourceAsStream("/META-INF/openapi.yaml")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }
}
