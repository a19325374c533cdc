package dev.switchboard;

import dev.switchboard.commands.Commands;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The whole of Switchboard: one process, whose modules are the packages beside this class. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Switchboard {

    /** Starts the server, or runs the command that is named first and ends. */
    public static void main(String[] arguments) {
        if (Commands.isCommand(arguments)) {
            System.exit(new Commands(Switchboard.class).run(arguments));
        }
        SpringApplication.run(Switchboard.class, arguments);
    }
}
