package hotline.cases;

/** Which line of the table of moves an act is. Pure. */
final class Lines {
    private Lines() {}

    static Move of(Act.OnCase act) {
        return switch (act) {
            case Act.Answer a -> Move.ANSWER;
            case Act.Reject r -> Move.REJECT;
            case Act.Appeal a -> Move.APPEAL;
            case Act.Dispatch d -> Move.DISPATCH;
            case Act.CoOrder c -> Move.CO_ORDER;
            case Act.Sample s -> Move.SAMPLE;
            case Act.Close c -> Move.CLOSE;
            case Act.Rehandle r -> Move.REHANDLE;
            case Act.Resume r -> Move.RESUME;
            case Act.Archive a -> Move.ARCHIVE;
            case Act.Anonymise a -> Move.ANONYMISE;
            case Act.Hold h -> Move.HOLD;
            case Act.EndHold e -> Move.END_HOLD;
            case Act.Urge u -> Move.URGE;
            case Act.Supervise s -> Move.SUPERVISE;
            case Act.CloseSupervision c -> Move.CLOSE_SUPERVISION;
            case Act.ChangeUrgency c -> Move.CHANGE_URGENCY;
            case Act.ChangeSecrecy c -> Move.CHANGE_SECRECY;
            case Act.RequestFlag r -> Move.REQUEST_FLAG;
            case Act.DecideFlag d -> Move.DECIDE_FLAG;
            case Act.Note n -> Move.NOTE;
        };
    }

    /** The case follows its lead: the same act on a co-order is another line. */
    static Move of(Act.OnOrder act, Part part) {
        boolean lead = part == Part.LEAD;
        return switch (act) {
            case Act.SignIn s -> lead ? Move.SIGN_IN : Move.CO_SIGN_IN;
            case Act.FirstContact f -> Move.FIRST_CONTACT;
            case Act.Reply r -> lead ? Move.REPLY : Move.CO_REPLY;
            case Act.Review r -> Move.REVIEW;
            case Act.SendBack s -> Move.SEND_BACK;
            case Act.Withdraw w -> Move.WITHDRAW;
            case Act.RequestReturn r -> Move.REQUEST_RETURN;
            case Act.DecideReturn d when !d.granted() -> Move.REFUSE_RETURN;
            case Act.DecideReturn d -> lead ? Move.ACCEPT_RETURN : Move.ACCEPT_CO_RETURN;
            case Act.RequestExtension r -> Move.REQUEST_EXTENSION;
            case Act.DecideExtension d -> Move.DECIDE_EXTENSION;
            case Act.RequestSuspension r -> Move.REQUEST_SUSPENSION;
            case Act.DecideSuspension d -> Move.DECIDE_SUSPENSION;
            case Act.EndSuspension e -> Move.END_SUSPENSION;
        };
    }
}
