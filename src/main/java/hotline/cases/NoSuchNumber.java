package hotline.cases;

import hotline.base.Refusal;
import java.util.List;
import java.util.Map;

/** 404: what was asked for cannot be a case's number, so nothing was looked up. */
public final class NoSuchNumber extends Refusal {
    private NoSuchNumber(String code, String title) {
        super(404, code, title, Map.of(), List.of(new FieldError("number", code)));
    }

    static NoSuchNumber shape() {
        return new NoSuchNumber("case-number", "A case number has nine signs, like A7K-203-M5C");
    }

    static NoSuchNumber typo() {
        return new NoSuchNumber("case-number-typo", "There is a slip in this case number: its last sign does not fit");
    }
}
