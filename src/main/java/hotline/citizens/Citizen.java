package hotline.citizens;

import hotline.base.PhoneNumber;
import org.jspecify.annotations.Nullable;

/** Somebody who reaches out. The name is what was last told to us; the phone is unmasked: mask it for other eyes. */
public record Citizen(
        long id, @Nullable PhoneNumber phone, @Nullable String name) {}
