package hotline.portal;

import hotline.reporting.HandlingFigures;
import hotline.reporting.PublicCounts;

/** What can be made public: the desk's figures by their names. */
public enum OpenFigure {
    RECEIVED(PublicCounts.RECEIVED),
    ON_TIME(HandlingFigures.ON_TIME),
    SATISFACTION("visit-satisfaction"),
    SOLVED("solved-rate");

    private final String word;

    OpenFigure(String word) {
        this.word = word;
    }

    /** As the API calls it. */
    public String word() {
        return word;
    }

    /** One number over another; else a number of cases. */
    public boolean isShare() {
        return this != RECEIVED;
    }
}
