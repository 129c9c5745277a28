package hotline.phone;

/** A link to a telephone server is as it was not before. */
public record LinkChanged(Link link) {}
