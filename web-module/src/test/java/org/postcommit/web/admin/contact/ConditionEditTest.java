package org.postcommit.web.admin.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.postcommit.api.contact.Condition;
import org.postcommit.api.contact.Operator;

class ConditionEditTest {

    private static final Condition CITY = test("city", Operator.IS, "Graz");
    private static final Condition VIP = test("vip", Operator.IS, true);
    private static final Condition ORDERS = test("orders", Operator.GREATER, 5L);

    @Test
    void what_the_page_can_show_comes_out_as_it_went_in() {
        for (Condition condition : List.of(
                Condition.EVERYBODY,
                all(CITY, VIP),
                any(CITY, VIP, ORDERS),
                all(any(CITY, VIP), any(ORDERS, CITY)),
                any(all(CITY, VIP), all(ORDERS, VIP)),
                new Condition.Group(true, List.of(test("zip", Operator.IN, 8010L, "A, B"), VIP)),
                all(test("name", Operator.CONTAINS, "1"), new Condition.Test("x", Operator.IS_SET, List.of())))) {
            assertThat(new ConditionEdit(condition).condition()).isEqualTo(condition);
        }
    }

    @Test
    void comparisons_that_stand_alone_become_one_block() {
        var edit = new ConditionEdit(all(CITY, any(VIP, ORDERS)));

        assertThat(edit.getBlocks()).hasSize(2);
        assertThat(edit.condition()).isEqualTo(all(CITY, any(VIP, ORDERS)));
        assertThat(new ConditionEdit(CITY).condition()).isEqualTo(all(CITY));
    }

    @Test
    void a_condition_of_more_levels_stays_as_it_is() {
        Condition deep = all(CITY, any(VIP, all(ORDERS, CITY)));
        var edit = new ConditionEdit(deep);

        assertThat(edit.isDeep()).isTrue();
        assertThat(edit.condition()).isSameAs(deep);
    }

    @Test
    void who_takes_everything_away_means_everybody() {
        var edit = new ConditionEdit(all(CITY, VIP));
        var block = edit.getBlocks().get(0);
        List.copyOf(block.getTests()).forEach(test -> edit.remove(block, test));

        assertThat(edit.getBlocks()).hasSize(1);
        assertThat(edit.condition()).isEqualTo(Condition.EVERYBODY);
    }

    private static Condition test(String field, Operator operator, Object... values) {
        return new Condition.Test(field, operator, List.of(values));
    }

    private static Condition all(Condition... parts) {
        return new Condition.Group(true, List.of(parts));
    }

    private static Condition any(Condition... parts) {
        return new Condition.Group(false, List.of(parts));
    }
}
