package dev.switchboard;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The whole of Switchboard: one process, whose modules are the packages beside this class. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Switchboard {

    public static void main(String[] arguments) {
        SpringApplication.run(Switchboard.class, arguments);
    }
}
