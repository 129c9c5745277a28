package hotline.routing;

/** A row of the catalogue and the version that brought it. */
public record DatedRow(CatalogueVersion since, CatalogueRow row) {}
