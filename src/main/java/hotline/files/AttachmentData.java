package hotline.files;

import hotline.base.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Photos and papers go with the words of their case. What a unit took a picture of is not the citizen's to be handed out. */
@ApplicationScoped
class AttachmentData implements PersonalData {
    private final AttachmentRows rows;

    @Inject
    AttachmentData(AttachmentRows rows) {
        this.rows = rows;
    }

    @Override
    public String part() {
        return "attachments";
    }

    @Override
    public List<?> export(Person person) {
        return List.of();
    }

    @Override
    public boolean needs(long citizen) {
        return false;
    }

    @Override
    public void emptyCase(long caseId) {
        rows.removeAll(Owner.ofCase(caseId));
    }

    @Override
    public void emptyPerson(Person person) {
        // nothing of his is kept outside of cases
    }
}
