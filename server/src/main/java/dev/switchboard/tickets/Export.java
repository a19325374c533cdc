package dev.switchboard.tickets;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.switchboard.accounts.Viewer;
import dev.switchboard.platform.wire.Wire;
import org.springframework.stereotype.Component;

/** A list of tickets as a CSV file, streamed: what the viewer may see, narrowed down as the list is. */
@Component
class Export {

    private static final List<String> COLUMNS = List.of("id", "reference", "subject", "description", "status", "priority", "category", "department",
            "customer", "assigned_agent", "tags", "sentiment", "urgency_score", "language", "channel", "created_at", "first_response_at",
            "resolved_at", "closed_at", "rating");

    private final TicketList list;

    Export(TicketList list) {
        this.list = list;
    }

    void write(Viewer viewer, TicketFilter filter, TicketOrder order, OutputStream output) throws IOException {
        try (var csv = CsvWriter.builder().build(new OutputStreamWriter(output, StandardCharsets.UTF_8))) {
            csv.writeRecord(COLUMNS);
            list.forEach(viewer, filter, order, ticket -> csv.writeRecord(row(ticket)));
        } catch (UncheckedIOException gone) {
            throw gone.getCause();
        }
    }

    private static List<String> row(Ticket ticket) {
        var feedback = ticket.feedback();
        return java.util.stream.Stream.of(ticket.id(), ticket.reference(), ticket.subject(), ticket.description(), Wire.name(ticket.status()),
                        Wire.name(ticket.priority()), ticket.category(), ticket.department(), ticket.customer().username(),
                        ticket.assignedAgent() == null ? null : ticket.assignedAgent().username(), String.join(" ", ticket.tags()),
                        Wire.name(ticket.sentiment()), ticket.urgencyScore(), ticket.language(), Wire.name(ticket.channel()), ticket.createdAt(),
                        ticket.firstResponseAt(), ticket.resolvedAt(), ticket.closedAt(), feedback == null ? null : feedback.rating())
                .map(value -> harmless(Objects.toString(value, ""))).toList();
    }

    /** A cell that begins like a formula would be run by a spreadsheet: a quote before it makes it text (OWASP, CSV injection). */
    static String harmless(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
