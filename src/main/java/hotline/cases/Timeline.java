package hotline.cases;

import hotline.cases.ViewRows.EventRow;
import hotline.directory.Directory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Event rows as lines of the timeline; keys of units become their codes. */
@ApplicationScoped
class Timeline {
    private final WhatText text;
    private final Directory directory;

    @Inject
    Timeline(WhatText text, Directory directory) {
        this.text = text;
        this.directory = directory;
    }

    List<CaseView.Entry> of(List<EventRow> events) {
        return events.stream().map(this::entry).toList();
    }

    private CaseView.Entry entry(EventRow e) {
        Map<String, Object> details = new LinkedHashMap<>(text.fields(e.body()));
        details.computeIfPresent(
                "unit", (key, id) -> directory.unit(((Number) id).longValue()).code());
        return new CaseView.Entry(e.at(), e.actor(), e.event(), e.state(), details);
    }
}
