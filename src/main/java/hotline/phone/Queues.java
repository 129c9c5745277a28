package hotline.phone;

import java.util.List;
import java.util.Set;

/** The queues of one server as they are now. */
record Queues(Set<String> names, List<QueueMember> members) {}
