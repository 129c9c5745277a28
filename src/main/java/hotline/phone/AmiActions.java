package hotline.phone;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.asteriskjava.manager.EventTimeoutException;
import org.asteriskjava.manager.TimeoutException;
import org.asteriskjava.manager.action.AbstractManagerAction;
import org.asteriskjava.manager.action.OriginateAction;
import org.asteriskjava.manager.action.QueueAddAction;
import org.asteriskjava.manager.action.QueuePauseAction;
import org.asteriskjava.manager.action.QueueRemoveAction;
import org.asteriskjava.manager.action.QueueStatusAction;
import org.asteriskjava.manager.event.QueueMemberEvent;
import org.asteriskjava.manager.event.QueueParamsEvent;
import org.asteriskjava.manager.event.ResponseEvent;
import org.asteriskjava.manager.response.ManagerError;
import org.asteriskjava.manager.response.ManagerResponse;
import org.jspecify.annotations.Nullable;

/** The actions of {@link PhoneServer} in asterisk-java's words. */
final class AmiActions {
    /** How long the operator's own telephone rings. */
    private static final long RING_MS = 20_000;

    private AmiActions() {}

    static Queues queues(AmiConnection connection) throws IOException {
        Set<String> names = new LinkedHashSet<>();
        List<QueueMember> members = new ArrayList<>();
        for (ResponseEvent event : status(connection)) {
            if (event instanceof QueueParamsEvent queue) names.add(queue.getQueue());
            if (event instanceof QueueMemberEvent member) {
                QueueMember read = member(member);
                if (read != null) members.add(read);
            }
        }
        return new Queues(names, members);
    }

    private static Iterable<ResponseEvent> status(AmiConnection connection) throws IOException {
        try {
            return connection.sendEventGeneratingAction(new QueueStatusAction()).getEvents();
        } catch (EventTimeoutException | IllegalStateException e) {
            throw new IOException("no answer to QueueStatus", e);
        }
    }

    private static @Nullable QueueMember member(QueueMemberEvent event) {
        String extension = Extension.numberIn(event.getLocation());
        if (extension == null) return null;
        String reason = event.getPausedreason();
        boolean paused = Boolean.TRUE.equals(event.getPaused());
        return new QueueMember(
                event.getQueue(),
                extension,
                event.getName(),
                event.isDynamic(),
                !paused ? null : reason == null ? "" : reason);
    }

    static void send(AmiConnection connection, MemberMove move) throws IOException {
        ManagerResponse response;
        try {
            response = connection.sendAction(action(move));
        } catch (TimeoutException | IllegalStateException e) {
            throw new IOException("no answer to " + move, e);
        }
        if (response instanceof ManagerError && !(move instanceof MemberMove.Remove)) {
            throw new IOException(move + ": " + response.getMessage());
        }
    }

    /** The dialplan's context {@code call-out} knows which numbers may be called, and shows the line's. */
    static void place(AmiConnection connection, Placing placing) throws IOException {
        OriginateAction action = new OriginateAction();
        action.setChannel(Extension.endpoint(placing.extension()));
        action.setChannelId(placing.call());
        action.setContext("call-out");
        action.setExten(placing.to().digits());
        action.setPriority(1);
        action.setCallerId(placing.to().digits());
        if (placing.line() != null) action.setVariable("HOTLINE_LINE", placing.line());
        action.setTimeout(RING_MS);
        action.setAsync(true);
        try {
            ManagerResponse response = connection.sendAction(action);
            if (response instanceof ManagerError) throw new IOException("call refused: " + response.getMessage());
        } catch (TimeoutException | IllegalStateException e) {
            throw new IOException("no answer to a call", e);
        }
    }

    private static AbstractManagerAction action(MemberMove move) {
        return switch (move) {
            case MemberMove.Add add -> {
                QueueAddAction action = new QueueAddAction(add.queue(), Extension.endpoint(add.extension()));
                action.setMemberName(add.login());
                action.setPaused(add.pause() != null);
                action.setReason(add.pause());
                yield action;
            }
            case MemberMove.Remove remove ->
                new QueueRemoveAction(remove.queue(), Extension.endpoint(remove.extension()));
            case MemberMove.Pause pause -> {
                QueuePauseAction action =
                        new QueuePauseAction(Extension.endpoint(pause.extension()), pause.reason() != null);
                action.setReason(pause.reason());
                yield action;
            }
        };
    }
}
