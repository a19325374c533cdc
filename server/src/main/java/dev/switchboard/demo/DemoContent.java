package dev.switchboard.demo;

import dev.switchboard.demo.DemoPeople.Admin;
import dev.switchboard.demo.DemoPeople.Agent;
import dev.switchboard.demo.DemoPeople.Customer;
import dev.switchboard.demo.DemoPeople.Span;
import dev.switchboard.demo.DemoPeople.WorkingHours;
import dev.switchboard.demo.DemoTicket.Feedback;
import dev.switchboard.demo.DemoTicket.Message;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Reads the content of the demo from the files that come along. Each call reads anew; a file that is missing or malformed is
 * an {@link IllegalStateException}, as it can only be a mistake of the build.
 */
public final class DemoContent {

    /** Listed by name, as the inside of a jar cannot be relied on to be browsed like a folder. */
    private static final List<String> TICKET_FILES = List.of(
            "tickets-it-access.yaml", "tickets-it-network.yaml", "tickets-it-devices.yaml", "tickets-it-software.yaml",
            "tickets-hr-pay.yaml", "tickets-hr-people.yaml",
            "tickets-support-delivery.yaml", "tickets-support-payments.yaml", "tickets-support-products.yaml");

    /** What customers ask most comes first. */
    private static final List<String> ARTICLES = List.of(
            "return-something", "when-do-i-get-my-refund", "delivery-arrived-damaged", "where-is-my-order", "parts-or-screws-missing",
            "change-address-or-date", "cancel-an-order", "delivery-areas-and-cost", "assembly-service",
            "voucher-or-code-does-not-work", "warranty", "caring-for-oiled-wood", "is-this-message-from-you", "card-declined",
            "invoice-for-my-business", "selling-furniture-back", "my-account", "ruecksendung", "transportschaden",
            "lieferung-kosten-termine", "bestellung-stornieren", "rechnung-und-zahlung", "konto-und-daten", "which-vpn-profile",
            "wireless-for-visitors", "diensthandy-verloren", "calling-in-sick", "payroll-dates", "internal-goodwill",
            "internal-northway", "internal-mfa-reset", "draft-cloud-storage");

    private static final Map<String, DayOfWeek> DAYS = Map.of(
            "mon", DayOfWeek.MONDAY, "tue", DayOfWeek.TUESDAY, "wed", DayOfWeek.WEDNESDAY, "thu", DayOfWeek.THURSDAY,
            "fri", DayOfWeek.FRIDAY, "sat", DayOfWeek.SATURDAY, "sun", DayOfWeek.SUNDAY);

    private DemoContent() {}

    /** Everyone in the order of the file. */
    public static DemoPeople people() {
        DemoYaml file = load("people.yaml");
        var people = new DemoPeople(
                file.mappings("admins").stream().map(DemoContent::admin).toList(),
                file.mappings("agents").stream().map(DemoContent::agent).toList(),
                file.mappings("customers").stream().map(DemoContent::customer).toList());
        file.done();
        return people;
    }

    /** All tickets of all departments, oldest first, so that writing them down in this order looks like life. */
    public static List<DemoTicket> tickets() {
        return TICKET_FILES.stream()
                .flatMap(DemoContent::tickets)
                .sorted(Comparator.comparingDouble(DemoTicket::ageDays).reversed())
                .toList();
    }

    /** The articles of the knowledge base, those first that customers ask for most. */
    public static List<DemoArticle> articles() {
        return ARTICLES.stream().map(DemoContent::article).toList();
    }

    /** A file of Markdown behind a head of YAML between two lines of hyphens. */
    private static DemoArticle article(String name) {
        var parts = text("articles/" + name + ".md").split("(?m)^---$", 3);
        if (parts.length < 3 || !parts[0].isBlank()) {
            throw new IllegalStateException("The demo article " + name + " has no head");
        }
        var head = new DemoYaml(name, new Yaml(new SafeConstructor(new LoaderOptions())).load(parts[1]));
        var article = new DemoArticle(head.text("title"), parts[2].strip(), head.text("category"), head.text("department"),
                head.text("visibility"), head.text("language"), head.text("author"), head.text("status"));
        head.done();
        return article;
    }

    private static String text(String name) {
        try (InputStream in = DemoContent.class.getResourceAsStream("/demo/" + name)) {
            if (in == null) {
                throw new IllegalStateException("The demo file " + name + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<DemoTicket> tickets(String name) {
        DemoYaml file = load(name);
        String department = file.text("department");
        List<DemoTicket> tickets =
                file.mappings("tickets").stream().map(entry -> ticket(department, entry)).toList();
        file.done();
        return tickets.stream();
    }

    private static Admin admin(DemoYaml entry) {
        var admin = new Admin(entry.text("name"), entry.text("username"), entry.text("email"));
        entry.done();
        return admin;
    }

    private static Agent agent(DemoYaml entry) {
        var agent = new Agent(
                entry.text("name"), entry.text("username"), entry.text("email"), entry.texts("departments"),
                entry.integer("capacity"), entry.texts("skills"), entry.texts("languages"), entry.flag("available"),
                entry.has("working_hours") ? workingHours(entry.mapping("working_hours")) : null);
        entry.done();
        return agent;
    }

    private static Customer customer(DemoYaml entry) {
        var customer = new Customer(
                entry.text("name"), entry.text("username"), entry.text("email"), entry.optionalText("company"),
                entry.optionalText("phone"), entry.text("language"));
        entry.done();
        return customer;
    }

    private static WorkingHours workingHours(DemoYaml entry) {
        ZoneId zone = ZoneId.of(entry.text("zone"));
        var days = new EnumMap<DayOfWeek, List<Span>>(DayOfWeek.class);
        DAYS.forEach((key, day) -> {
            if (entry.has(key)) {
                days.put(day, entry.rows(key).stream().map(DemoContent::span).toList());
            }
        });
        entry.done();
        return new WorkingHours(zone, days);
    }

    private static Span span(List<String> fromTo) {
        return new Span(LocalTime.parse(fromTo.getFirst()), LocalTime.parse(fromTo.getLast()));
    }

    private static DemoTicket ticket(String department, DemoYaml entry) {
        String customer = entry.text("customer");
        String agent = entry.optionalText("agent");
        var ticket = new DemoTicket(
                department, entry.text("subject"), entry.text("description"), customer, entry.text("category"),
                entry.text("priority"), entry.text("sentiment"), entry.integer("urgency"), entry.text("language"),
                entry.optionalTexts("tags"), entry.text("status"), agent, entry.decimal("age_days"),
                entry.optionalMappings("messages").stream().map(message -> message(message, customer, agent)).toList(),
                entry.has("feedback") ? feedback(entry.mapping("feedback")) : null);
        entry.done();
        return ticket;
    }

    private static Message message(DemoYaml entry, String customer, @Nullable String agent) {
        var message = new Message(
                author(entry, customer, agent), entry.integer("after_minutes"), entry.text("body"),
                entry.optionalFlag("internal"), entry.optionalFlag("ai"));
        entry.done();
        return message;
    }

    private static String author(DemoYaml entry, String customer, @Nullable String agent) {
        String by = entry.text("by");
        return switch (by) {
            case "customer" -> customer;
            case "agent" -> {
                if (agent == null) {
                    throw new IllegalStateException(entry.place() + " is by the agent of a ticket that has none");
                }
                yield agent;
            }
            default -> by;
        };
    }

    private static Feedback feedback(DemoYaml entry) {
        var feedback = new Feedback(entry.integer("rating"), entry.optionalText("comment"));
        entry.done();
        return feedback;
    }

    private static DemoYaml load(String name) {
        try (InputStream in = DemoContent.class.getResourceAsStream("/demo/" + name)) {
            if (in == null) {
                throw new IllegalStateException("The demo file " + name + " is missing");
            }
            return new DemoYaml(name, new Yaml(new SafeConstructor(new LoaderOptions())).load(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
