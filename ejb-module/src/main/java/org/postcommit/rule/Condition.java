package org.postcommit.rule;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A condition in the Common Expression Language (github.com/google/cel-spec): typed, without side effects, always ends,
 * and sees nothing but the event.
 */
class Condition {

    private static final int MOST_CHARACTERS = 4_000;
    private static final int MOST_ITEMS = 1_000;
    private static final int MOST_TEXT = 10_000;
    private static final Set<String> IMAGES = Set.of("before", "after");
    private static final CelOptions LIMITS = CelOptions.current()
            .maxExpressionCodePointSize(MOST_CHARACTERS)
            .maxParseRecursionDepth(64)
            .comprehensionMaxIterations(10_000)
            .enableHeterogeneousNumericComparisons(true)
            .build();
    private static final CelCompiler COMPILER = CelCompilerFactory.standardCelCompilerBuilder()
            .setOptions(LIMITS)
            .setStandardMacros(
                    CelStandardMacro.HAS, CelStandardMacro.ALL, CelStandardMacro.EXISTS, CelStandardMacro.EXISTS_ONE)
            .addVar("event", MapType.create(SimpleType.STRING, SimpleType.DYN))
            .addVar("before", MapType.create(SimpleType.STRING, SimpleType.DYN))
            .addVar("after", MapType.create(SimpleType.STRING, SimpleType.DYN))
            .addVar("changed", ListType.create(SimpleType.STRING))
            .addVar("actor", MapType.create(SimpleType.STRING, SimpleType.DYN))
            .setResultType(SimpleType.BOOL)
            .build();
    private static final CelRuntime RUNTIME =
            CelRuntimeFactory.standardCelRuntimeBuilder().setOptions(LIMITS).build();

    private final String source;
    private final CelAbstractSyntaxTree tree;
    private final CelRuntime.Program program;

    private Condition(String source) {
        this.source = source;
        try {
            tree = COMPILER.compile(source).getAst();
            refuseLoopsInLoops(tree);
            program = RUNTIME.createProgram(tree);
        } catch (CelValidationException e) {
            throw new RuleFault(said(e), e);
        } catch (CelEvaluationException e) {
            throw new RuleFault("cannot be used: " + e.getMessage(), e);
        }
    }

    /**
     * @throws RuleFault saying where the mistake is, as a clause that follows the field's name
     */
    static Condition of(String source) {
        return new Condition(source);
    }

    /** They would multiply; one loop is as long as its list. */
    private static void refuseLoopsInLoops(CelAbstractSyntaxTree tree) {
        boolean nested = CelNavigableAst.fromAst(tree)
                .getRoot()
                .allNodes()
                .filter(node -> node.getKind() == CelExpr.ExprKind.Kind.COMPREHENSION)
                .anyMatch(node -> {
                    var outer = node.parent();
                    while (outer.isPresent() && outer.get().getKind() != CelExpr.ExprKind.Kind.COMPREHENSION) {
                        outer = outer.get().parent();
                    }
                    return outer.isPresent();
                });
        if (nested) {
            throw new RuleFault("has a loop within a loop, which is not allowed");
        }
    }

    private static String said(CelValidationException e) {
        return e.getErrors().stream()
                .map(Condition::said)
                .distinct()
                .limit(5)
                .collect(Collectors.joining("; ", "is wrong at ", ""));
    }

    private static String said(CelIssue issue) {
        return "line " + issue.getSourceLocation().getLine() + ", column "
                + (issue.getSourceLocation().getColumn() + 1) + ": " + issue.getMessage();
    }

    /** The first field it names that an event does not have. */
    Optional<String> unknownField(Set<String> fields) {
        return CelNavigableAst.fromAst(tree)
                .getRoot()
                .allNodes()
                .map(node -> node.expr())
                .filter(expr -> expr.getKind() == CelExpr.ExprKind.Kind.SELECT)
                .map(CelExpr::select)
                .filter(select -> select.operand().getKind() == CelExpr.ExprKind.Kind.IDENT
                        && IMAGES.contains(select.operand().ident().name()))
                .map(CelExpr.CelSelect::field)
                .filter(field -> !fields.contains(field))
                .findFirst();
    }

    /**
     * @param data made by {@link #values}
     * @throws RuleFault when it names a field that is not there, or compares what cannot be compared
     */
    boolean holds(Map<String, Object> data) {
        try {
            return Boolean.TRUE.equals(program.eval(data));
        } catch (CelEvaluationException e) {
            throw new RuleFault("the condition cannot be evaluated: " + e.getMessage(), e);
        }
    }

    /** Data as conditions take it, what is very long cut. */
    static Map<String, Object> values(Map<?, ?> data) {
        Map<String, Object> values = new LinkedHashMap<>();
        data.forEach((name, value) -> values.put(name.toString(), value(value)));
        return values;
    }

    /** The language has doubles only. */
    private static Object value(Object value) {
        if (value instanceof BigDecimal number) {
            return number.doubleValue();
        }
        if (value instanceof Map<?, ?> map) {
            return values(map);
        }
        if (value instanceof Collection<?> items) {
            return items.stream().limit(MOST_ITEMS).map(Condition::value).collect(Collectors.toList());
        }
        if (value instanceof String text && text.length() > MOST_TEXT) {
            return text.substring(0, MOST_TEXT);
        }
        return value == null ? dev.cel.common.values.NullValue.NULL_VALUE : value;
    }

    @Override
    public String toString() {
        return source;
    }
}
