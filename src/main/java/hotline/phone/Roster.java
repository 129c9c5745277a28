package hotline.phone;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What must be told to a server so that its queues ring exactly those who are on duty. */
final class Roster {
    static final String EVERY_QUEUE = "*";

    private Roster() {}

    /**
     * @param ours whether a member's name is one of our people. Only such are removed when nobody is on duty there:
     *     another program's members are its own business
     */
    static List<MemberMove> mend(Queues actual, Collection<OperatorSession> onDuty, Predicate<String> ours) {
        Map<String, OperatorSession> byPhone =
                onDuty.stream().collect(Collectors.toMap(OperatorSession::extension, Function.identity()));
        List<MemberMove> moves = new ArrayList<>();
        Set<String> there = new HashSet<>();
        Set<String> otherwise = new HashSet<>();
        for (QueueMember member : actual.members()) {
            OperatorSession session = byPhone.get(member.extension());
            if (session != null && fits(member, session)) {
                there.add(member.queue() + "/" + member.extension());
                if (!Objects.equals(member.pause(), session.duty().memberPause())) otherwise.add(member.extension());
            } else if (member.dynamic() && (session != null || ours.test(member.name()))) {
                moves.add(new MemberMove.Remove(member.queue(), member.extension()));
            }
        }
        onDuty.forEach(s -> queues(s, actual.names()).stream()
                .filter(queue -> !there.contains(queue + "/" + s.extension()))
                .forEach(queue -> moves.add(add(queue, s))));
        otherwise.forEach(phone -> moves.add(pause(Objects.requireNonNull(byPhone.get(phone)))));
        return moves;
    }

    private static boolean fits(QueueMember member, OperatorSession session) {
        boolean wanted =
                session.queues().contains(EVERY_QUEUE) || session.queues().contains(member.queue());
        return !member.dynamic() || (wanted && member.name().equals(session.login()));
    }

    private static Collection<String> queues(OperatorSession session, Set<String> all) {
        return session.queues().contains(EVERY_QUEUE) ? all : session.queues();
    }

    /** Removed first, always: a member of a run that crashed may still be there. */
    static List<MemberMove> enter(OperatorSession session, Set<String> all) {
        List<MemberMove> moves = new ArrayList<>();
        for (String queue : all) moves.add(new MemberMove.Remove(queue, session.extension()));
        for (String queue : queues(session, all)) moves.add(add(queue, session));
        return moves;
    }

    static List<MemberMove> leave(OperatorSession session, Set<String> all) {
        return all.stream()
                .map(queue -> (MemberMove) new MemberMove.Remove(queue, session.extension()))
                .toList();
    }

    /** For a session that stays: nothing, or its pause. */
    static List<MemberMove> between(OperatorSession before, OperatorSession after) {
        if (after.onlyDials()) return List.of();
        @Nullable String now = after.duty().memberPause();
        return Objects.equals(before.duty().memberPause(), now) ? List.of() : List.of(pause(after));
    }

    private static MemberMove add(String queue, OperatorSession session) {
        return new MemberMove.Add(
                queue, session.extension(), session.login(), session.duty().memberPause());
    }

    private static MemberMove pause(OperatorSession session) {
        return new MemberMove.Pause(session.extension(), session.duty().memberPause());
    }
}
