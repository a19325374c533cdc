package dev.switchboard.mail.templates;

import java.util.List;
import java.util.Map;

import dev.switchboard.platform.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** C2: what a template may be. */
class TemplateTests {

    private static List<String> faults(TemplateKind kind, String subject, String body) {
        var refusal = catchThrowableOfType(Problem.Invalid.class, () -> new Template(subject, body).requireFor(kind));
        return refusal == null ? List.of() : refusal.errors().stream().map(error -> error.field() + " " + error.message()).toList();
    }

    @Test
    void one_that_is_right_is_taken() {
        assertThat(faults(TemplateKind.MESSAGE_RECEIVED, "[{{ticket.reference}}] {{ ticket.subject }}", "{{#message.is_ai}}AI{{/message.is_ai}} {{message.body}}")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            MESSAGE_RECEIVED | {{tickt.subject}}  | x                        | subject has no placeholder called {{tickt.subject}}
            MESSAGE_RECEIVED | x                  | {{code}}                 | body has no placeholder called {{code}}
            MESSAGE_RECEIVED | {{message.body}}   | x                        | subject has no room for {{message.body}}
            MESSAGE_RECEIVED | x                  | {{#message.is_ai}}       | body has a section without an end: {{#message.is_ai}}
            MESSAGE_RECEIVED | x                  | {{/message.is_ai}}       | body ends a section that did not begin: {{/message.is_ai}}
            STATUS_CHANGED   | ' '                | x                        | subject must not be blank
            STATUS_CHANGED   | x                  | ' '                      | body must not be blank
            SIGN_UP_CODE     | x                  | no code                  | body must have a place for {{code}}
            FRAME            | ''                 | nothing                  | body must have a place for {{content}}
            STATUS_CHANGED   | x                  | {{ticket.status          | ''
            """)
    void what_is_wrong_is_named(TemplateKind kind, String subject, String body, String fault) {
        assertThat(faults(kind, subject, body)).isEqualTo(fault.isEmpty() ? List.of() : List.of(fault));
    }

    @Test
    void sections_do_not_nest_and_texts_have_an_end() {
        assertThat(faults(TemplateKind.MESSAGE_RECEIVED, "x", "{{#message.is_ai}}{{#ticket.agent}}{{/ticket.agent}}{{/message.is_ai}}")).anyMatch(fault -> fault.contains("section in a section"));
        assertThat(faults(TemplateKind.MESSAGE_RECEIVED, "x".repeat(201), "x")).containsExactly("subject must have at most 200 characters");
        assertThat(faults(TemplateKind.MESSAGE_RECEIVED, "x", "x".repeat(20_001))).containsExactly("body must have at most 20000 characters");
    }

    @Test
    void no_value_can_end_the_header_it_stands_in() {
        var subject = new Template("About {{ticket.subject}}", "x").subject(Map.of(Placeholder.TICKET_SUBJECT, new Value.Words("A\r\nBcc: all@example.org\u2028\u0000\tB")));

        assertThat(subject).isEqualTo("About A Bcc: all@example.org B");
    }

    @Test
    void a_subject_is_cut_between_letters() {
        var subject = new Template("{{ticket.subject}}", "x").subject(Map.of(Placeholder.TICKET_SUBJECT, new Value.Words("😀".repeat(150))));

        assertThat(subject).hasSizeLessThanOrEqualTo(200).endsWith("…");
        assertThat(subject.codePoints().filter(c -> c >= 0xD800 && c <= 0xDFFF)).isEmpty();
    }

    @Test
    void what_a_value_says_is_not_a_template() {
        var body = new Template("x", "{{ticket.subject}}").body(Map.of(Placeholder.TICKET_SUBJECT, new Value.Words("{{ticket.url}} $1 \\"),
                Placeholder.TICKET_URL, new Value.Words("secret")), (place, value) -> ((Value.Words) value).text());

        assertThat(body).isEqualTo("{{ticket.url}} $1 \\");
    }
}
