package dev.switchboard.demo;

import static java.util.function.Predicate.not;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.demo.DemoPeople.Agent;
import dev.switchboard.demo.DemoPeople.Customer;
import dev.switchboard.demo.DemoPeople.Span;
import dev.switchboard.demo.DemoTicket.Message;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The demo is written by hand; these rules keep later hands from making it inconsistent. */
class DemoContentTests {

    private static final Set<String> ACTIVE = Set.of("assigned", "in_progress", "waiting_on_customer");
    private static final Set<String> DONE = Set.of("resolved", "closed");
    private static final double MINUTES_A_DAY = 24 * 60;

    /** RFC 2606: example.com, .net and .org with what is below them, and the top-level domain .example. */
    private static final Pattern RESERVED_DOMAIN = Pattern.compile("(.+\\.)?example(\\.(com|net|org))?");

    private static final Pattern DOMAIN = Pattern.compile("(?i)\\b[a-z0-9-]+(\\.[a-z0-9-]+)*\\.(com|net|org|example|de|uk|eu|io|info|biz)\\b");
    private static final Pattern ADDRESS = Pattern.compile("[\\w.+-]+@([\\w.-]*\\w)");

    /**
     * Numbers that belong to nobody: 555-01xx of North America, Ofcom's for drama in the United Kingdom, and those the
     * Bundesnetzagentur keeps free for film and television in Germany.
     */
    private static final Pattern RESERVED_PHONE = Pattern.compile(
            "555-01\\d\\d|01632 960\\d{3}|01(1[3-8]|[2-6]1) 496 0\\d{3}|07700 900\\d{3}"
                    + "|030 23125 \\d{3}|040 66969 \\d{3}|0221 4710 \\d{3}|089 99998 \\d{3}");

    private static final Pattern PHONE = Pattern.compile("\\b\\d{3}-\\d{4}\\b|(?<!\\w)[+0]\\d[\\d /-]{6,}\\d\\b");

    private final DemoPeople people = DemoContent.people();
    private final List<DemoTicket> tickets = DemoContent.tickets();
    private final Map<String, Agent> agents = people.agents().stream().collect(toMap(Agent::username, Function.identity()));
    private final Map<String, Customer> customers =
            people.customers().stream().collect(toMap(Customer::username, Function.identity()));

    @Test
    void there_are_two_admins_nine_agents_and_forty_customers() {
        assertThat(people.admins()).hasSize(2);
        assertThat(people.agents()).hasSize(9);
        assertThat(people.customers()).hasSize(40);
        assertThat(agentsIn("it")).isEqualTo(3);
        assertThat(agentsIn("hr")).isEqualTo(2);
        assertThat(people.agents()).filteredOn(agent -> agent.departments().getFirst().equals("support")).hasSize(4);
        assertThat(people.agents()).filteredOn(agent -> agent.departments().size() == 2).hasSize(1);
    }

    @Test
    void usernames_and_addresses_are_unique_and_wellformed() {
        assertThat(usernames()).doesNotHaveDuplicates().hasSize(51).allMatch(name -> name.matches("[a-z]+(\\.[a-z]+)?"));
        assertThat(emails()).doesNotHaveDuplicates().hasSize(51).allMatch(email -> email.matches("[a-z0-9.-]+@[a-z0-9.-]+"));
    }

    @Test
    void agents_can_work() {
        assertThat(people.agents()).allSatisfy(agent -> {
            assertThat(agent.departments()).isNotEmpty().isSubsetOf("it", "hr", "support");
            assertThat(agent.capacity()).isBetween(1, 30);
            assertThat(agent.skills()).isNotEmpty().doesNotHaveDuplicates();
            assertThat(agent.languages()).isNotEmpty().isSubsetOf("en", "de");
        });
        assertThat(people.agents()).anyMatch(Agent::available).anyMatch(not(Agent::available));
    }

    @Test
    void working_hours_are_spans_in_order_that_do_not_overlap() {
        assertThat(people.agents()).anyMatch(agent -> agent.workingHours() == null);
        assertThat(people.agents().stream().map(Agent::workingHours).filter(hours -> hours != null).toList())
                .isNotEmpty()
                .allSatisfy(hours -> assertThat(hours.days()).isNotEmpty().allSatisfy((day, spans) -> {
                    assertThat(spans).isNotEmpty().allMatch(span -> span.from().isBefore(span.to()));
                    assertThat(spans).isSortedAccordingTo(Comparator.comparing(Span::from));
                    for (int i = 1; i < spans.size(); i++) {
                        assertThat(spans.get(i).from()).isAfterOrEqualTo(spans.get(i - 1).to());
                    }
                }));
    }

    @Test
    void only_reserved_domains_and_telephone_numbers_occur() {
        assertThat(people.admins()).allMatch(admin -> admin.email().endsWith("@harbourandpine.example"));
        assertThat(people.agents()).allMatch(agent -> agent.email().endsWith("@harbourandpine.example"));
        assertThat(people.customers()).allMatch(customer -> customer.email().matches(".+[@.]example\\.(com|net|org)"));
        assertThat(people.customers().stream().map(Customer::phone).filter(phone -> phone != null).toList())
                .isNotEmpty()
                .doesNotHaveDuplicates()
                .allMatch(phone -> RESERVED_PHONE.matcher(phone).matches());

        assertThat(matches(ADDRESS, 1)).allMatch(domain -> RESERVED_DOMAIN.matcher(domain).matches());
        assertThat(matches(DOMAIN, 0)).isNotEmpty().allMatch(domain -> RESERVED_DOMAIN.matcher(domain).matches());
        assertThat(matches(PHONE, 0)).isNotEmpty().allMatch(phone -> RESERVED_PHONE.matcher(phone).matches());
    }

    @Test
    void there_are_three_hundred_tickets_in_a_lifelike_mix() {
        assertThat(tickets).hasSize(300);
        assertThat(count(DemoTicket::department)).isEqualTo(Map.of("it", 120L, "hr", 70L, "support", 110L));
        assertThat(count(DemoTicket::language).get("de")).isBetween(60L, 90L);
        assertThat(tickets).filteredOn(this::isDone).hasSizeBetween(95, 125);
        assertThat(tickets).filteredOn(ticket -> ticket.messages().size() >= 2).hasSizeGreaterThanOrEqualTo(220);
        assertThat(tickets)
                .filteredOn(ticket -> ticket.messages().stream().anyMatch(Message::internal))
                .hasSizeBetween(60, 100);
        assertThat(tickets).anyMatch(ticket -> ticket.messages().stream().anyMatch(Message::ai));
        assertThat(count(DemoTicket::status)).hasSize(6);
        assertThat(count(DemoTicket::customer)).hasSize(40);
    }

    @Test
    void no_two_tickets_and_no_two_messages_are_the_same() {
        assertThat(tickets).extracting(DemoTicket::subject).doesNotHaveDuplicates();
        assertThat(tickets).extracting(DemoTicket::description).doesNotHaveDuplicates();
        assertThat(messages().map(Message::body).filter(body -> body.length() > 30).toList()).doesNotHaveDuplicates();
    }

    @Test
    void values_are_those_of_the_api() {
        assertThat(tickets).allSatisfy(ticket -> {
            assertThat(ticket.category()).isIn("billing", "technical", "account", "general");
            assertThat(ticket.priority()).isIn("low", "medium", "high", "critical");
            assertThat(ticket.sentiment()).isIn("calm", "neutral", "frustrated", "angry");
            assertThat(ticket.status())
                    .isIn("open", "assigned", "in_progress", "waiting_on_customer", "resolved", "closed");
            assertThat(ticket.language()).isIn("en", "de");
            assertThat(ticket.urgency()).isBetween(0, 100);
            assertThat(ticket.ageDays()).isBetween(0.0, 60.0);
            assertThat(ticket.tags()).hasSizeLessThanOrEqualTo(3).doesNotHaveDuplicates();
            assertThat(ticket.tags()).allMatch(tag -> tag.matches("[a-z]+(-[a-z]+)*"));
        });
        assertThat(tickets.stream().map(DemoTicket::feedback).filter(feedback -> feedback != null).toList())
                .isNotEmpty()
                .allSatisfy(feedback -> assertThat(feedback.rating()).isBetween(1, 5));
    }

    @Test
    void texts_have_a_sensible_length() {
        assertThat(tickets).allSatisfy(ticket -> {
            assertThat(ticket.subject()).isNotBlank().hasSizeLessThanOrEqualTo(200).doesNotContain("\n");
            assertThat(ticket.description()).isNotBlank();
            assertThat(ticket.description().lines().count()).isBetween(1L, 12L);
            assertThat(ticket.messages()).hasSizeLessThanOrEqualTo(8);
        });
        assertThat(messages()).allSatisfy(message -> assertThat(message.body()).isNotBlank());
    }

    @Test
    void everyone_a_ticket_names_exists() {
        Set<String> desk = Stream.concat(people.admins().stream().map(admin -> admin.username()), agents.keySet().stream())
                .collect(Collectors.toSet());
        assertThat(tickets).allSatisfy(ticket -> {
            assertThat(customers).containsKey(ticket.customer());
            assertThat(ticket.messages()).allSatisfy(message -> {
                assertThat(message.author()).satisfiesAnyOf(
                        author -> assertThat(author).isEqualTo(ticket.customer()),
                        author -> assertThat(desk).contains(author));
                if (message.internal() || message.ai()) {
                    assertThat(desk).contains(message.author());
                }
                assertThat(message.internal() && message.ai()).isFalse();
            });
        });
    }

    @Test
    void a_ticket_has_an_agent_of_its_department_and_language_unless_it_is_open() {
        assertThat(tickets).allSatisfy(ticket -> {
            if (ticket.status().equals("open")) {
                assertThat(ticket.agent()).isNull();
            } else {
                assertThat(agents).containsKey(ticket.agent());
                assertThat(agents.get(ticket.agent()).departments()).contains(ticket.department());
                assertThat(agents.get(ticket.agent()).languages()).contains(ticket.language());
            }
        });
    }

    @Test
    void nobody_is_over_capacity() {
        Map<String, Long> load = tickets.stream()
                .filter(ticket -> ACTIVE.contains(ticket.status()))
                .collect(groupingBy(DemoTicket::agent, counting()));
        assertThat(load.keySet()).isEqualTo(agents.keySet());
        assertThat(load).allSatisfy((agent, active) ->
                assertThat(active).isLessThanOrEqualTo(agents.get(agent).capacity()));
    }

    @Test
    void a_conversation_fits_the_status() {
        assertThat(tickets).allSatisfy(ticket -> {
            List<Message> talk = ticket.messages().stream().filter(not(Message::internal)).toList();
            boolean answered = talk.stream().anyMatch(message -> !message.author().equals(ticket.customer()));
            assertThat(answered).isEqualTo(!Set.of("open", "assigned").contains(ticket.status()));
            if (ticket.status().equals("waiting_on_customer")) {
                assertThat(talk.getLast().author()).isNotEqualTo(ticket.customer());
                assertThat(talk.getLast().body()).contains("?");
            }
            assertThat(ticket.feedback() == null || isDone(ticket)).isTrue();
        });
    }

    @Test
    void time_goes_forward_and_nothing_lies_in_the_future() {
        assertThat(tickets).isSortedAccordingTo(Comparator.comparingDouble(DemoTicket::ageDays).reversed());
        assertThat(tickets).allSatisfy(ticket -> {
            assertThat(ticket.messages()).allMatch(message -> message.afterMinutes() > 0);
            assertThat(lastMessageDaysAgo(ticket)).isGreaterThanOrEqualTo(0);
            if (ticket.status().equals("closed")) {
                assertThat(lastMessageDaysAgo(ticket)).as("closed some days after it was resolved").isGreaterThan(5);
            }
        });
    }

    @Test
    void nobody_writes_more_than_five_tickets_in_a_day() {
        assertThat(tickets.stream().collect(groupingBy(DemoTicket::customer)).values()).allSatisfy(own -> {
            for (int i = 5; i < own.size(); i++) {
                assertThat(own.get(i - 5).ageDays() - own.get(i).ageDays()).isGreaterThan(1.0);
            }
        });
    }

    private boolean isDone(DemoTicket ticket) {
        return DONE.contains(ticket.status());
    }

    private long agentsIn(String department) {
        return people.agents().stream().filter(agent -> agent.departments().contains(department)).count();
    }

    private double lastMessageDaysAgo(DemoTicket ticket) {
        return ticket.ageDays() - ticket.messages().stream().mapToInt(Message::afterMinutes).sum() / MINUTES_A_DAY;
    }

    private List<String> usernames() {
        return Stream.of(
                        people.admins().stream().map(admin -> admin.username()),
                        people.agents().stream().map(Agent::username),
                        people.customers().stream().map(Customer::username))
                .flatMap(Function.identity())
                .toList();
    }

    private List<String> emails() {
        return Stream.of(
                        people.admins().stream().map(admin -> admin.email()),
                        people.agents().stream().map(Agent::email),
                        people.customers().stream().map(Customer::email))
                .flatMap(Function.identity())
                .toList();
    }

    private Map<String, Long> count(Function<DemoTicket, String> by) {
        return tickets.stream().collect(groupingBy(by, counting()));
    }

    private Stream<Message> messages() {
        return tickets.stream().flatMap(ticket -> ticket.messages().stream());
    }

    private List<String> matches(Pattern pattern, int group) {
        Stream<String> texts = tickets.stream().flatMap(ticket -> Stream.concat(
                Stream.of(ticket.subject(), ticket.description()), ticket.messages().stream().map(Message::body)));
        return texts.flatMap(text -> pattern.matcher(text).results()).map(result -> result.group(group)).toList();
    }
}
