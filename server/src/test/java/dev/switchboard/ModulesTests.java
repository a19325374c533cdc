package dev.switchboard;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTests {

    @Test
    void no_module_reaches_into_another_or_around_the_declared_arrows() {
        ApplicationModules.of(Switchboard.class).verify();
    }
}
