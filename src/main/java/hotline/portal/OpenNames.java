package hotline.portal;

import hotline.directory.Area;
import hotline.directory.Directory;
import hotline.directory.Matter;
import java.util.HashMap;
import java.util.Map;

/** Names of topmost matters and districts, as they are called today. */
record OpenNames(Map<String, Name> matters, Map<String, Name> districts) {
    static final Name UNKNOWN = new Name("未注明", "Not stated");

    public record Name(String zh, String en) {
        public String in(boolean english) {
            return english ? en : zh;
        }
    }

    static OpenNames of(Directory directory) {
        Map<String, Name> matters = new HashMap<>();
        for (Matter m : directory.matters())
            if (m.parent() == null) matters.put(m.code(), new Name(m.name(), m.nameEn()));
        Map<String, Name> districts = new HashMap<>();
        for (Area a : directory.areas())
            if (a.parent() == null) districts.put(a.code(), new Name(a.name(), a.nameEn()));
        return new OpenNames(matters, districts);
    }

    Name of(OpenSplit split, String code) {
        Map<String, Name> names = split == OpenSplit.MATTER ? matters : districts;
        return code.isEmpty() ? UNKNOWN : names.getOrDefault(code, new Name(code, code));
    }
}
