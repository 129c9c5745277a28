package hotline.calls;

import java.util.List;

/** One caller's call, folded. A call that ended in the menu has no visit. */
record FoldedCall(
        String uniqueId, List<QueueVisit> visits, List<Offer> offers, List<TalkLeg> legs, List<Transfer> transfers) {}
