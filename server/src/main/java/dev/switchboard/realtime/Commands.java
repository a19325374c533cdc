package dev.switchboard.realtime;

import java.util.List;

import dev.switchboard.platform.problem.Problem;
import dev.switchboard.tickets.Channel;
import dev.switchboard.tickets.Conversation;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import tools.jackson.databind.json.JsonMapper;

/** Does what clients say (L3). Whatever is wrong with it is answered by an error event, and the socket lives on. */
@Component
class Commands {

    private static final Logger log = LoggerFactory.getLogger(Commands.class);

    private final Conversation conversation;
    private final Rooms rooms;
    private final Presence presence;
    private final Announcements announcements;
    private final Words words;
    private final JsonMapper json;

    Commands(Conversation conversation, Rooms rooms, Presence presence, Announcements announcements, Words words, JsonMapper json) {
        this.conversation = conversation;
        this.rooms = rooms;
        this.presence = presence;
        this.announcements = announcements;
        this.words = words;
        this.json = json;
    }

    void perform(Socket socket, String text) {
        var about = Incoming.About.NOTHING;
        try {
            var node = Incoming.parse(json, text);
            about = Incoming.about(node);
            perform(socket, Incoming.read(node));
        } catch (Problem problem) {
            socket.send(words.error(problem, about));
        } catch (DataAccessResourceFailureException | TransientDataAccessException | CannotCreateTransactionException away) {
            log.warn("The database did not answer: {}", away.getMessage());
            socket.send(words.error(new Problem.Unavailable("The database does not answer at the moment; please try again."), about));
        } catch (RuntimeException failure) {
            log.error("Unexpected failure at a message from a socket", failure);
            socket.send(words.failure(about));
        }
    }

    /** For messages that are not even read. */
    void refuse(Socket socket, Problem problem) {
        socket.send(words.error(problem, Incoming.About.NOTHING));
    }

    private void perform(Socket socket, Incoming incoming) {
        switch (incoming) {
            case Incoming.Chat chat -> say(socket, chat);
            case Incoming.Typing typing -> type(socket, typing);
            case Incoming.Ping ping -> socket.send(Words.PONG);
            case Incoming.Subscribe subscribe -> rooms.join(socket, room(socket, subscribe.ticketId()), subscribe.afterSeq(), false);
            case Incoming.Unsubscribe unsubscribe -> leave(socket, unsubscribe);
            case Incoming.Replay replay -> replay(socket, replay);
        }
    }

    private void say(Socket socket, Incoming.Chat chat) {
        var ticket = room(socket, chat.ticketId());
        socket.allowance().useOne();
        var message = conversation.say(socket.viewer(), ticket,
                new Conversation.Saying(chat.body(), chat.isInternal(), chat.isAi(), List.of(), chat.clientId(), Channel.CHAT));
        socket.subscription(ticket).ifPresent(subscription -> presence.typing(subscription, false, false));
        socket.send(words.ack(ticket, chat.clientId(), message));
    }

    private void type(Socket socket, Incoming.Typing typing) {
        var subscription = socket.subscription(room(socket, typing.ticketId()))
                .orElseThrow(() -> new Problem.Conflict("Subscribe to the ticket first."));
        presence.typing(subscription, typing.isTyping(), typing.isInternal());
    }

    private void leave(Socket socket, Incoming.Unsubscribe unsubscribe) {
        if (socket.onlyRoom() != null) {
            throw new Problem.Conflict("This socket is the ticket's own: close it to leave.");
        }
        socket.subscription(room(socket, unsubscribe.ticketId())).ifPresent(rooms::leave);
    }

    private void replay(Socket socket, Incoming.Replay replay) {
        var list = socket.list();
        if (list == null) {
            throw new Problem.Invalid("after", "is for /ws; a ticket's room resumes with after_seq");
        }
        list.resume(replay.after(), announcements.end());
    }

    /** The ticket that is meant: a room's own socket knows no other. */
    private static long room(Socket socket, @Nullable Long ticketId) {
        var own = socket.onlyRoom();
        if (own == null && ticketId == null) {
            throw new Problem.Invalid("ticket_id", "is missing");
        }
        if (own != null && ticketId != null && !own.equals(ticketId)) {
            throw new Problem.Invalid("ticket_id", "is another ticket than this socket's; use /ws for several");
        }
        return own != null ? own : ticketId;
    }
}
