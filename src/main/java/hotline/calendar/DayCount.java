package hotline.calendar;

/** What a working day means; a field of the rule. Hours and minutes always run. */
public enum DayCount {
    /** The open hours of a day: with 7.5 h, Monday 10:00 and one day is Tuesday 10:00. */
    RUNNING,
    /** As administrative law counts: the day of receipt is not counted, due at closing on the nth working day after. */
    END_OF_DAY
}
