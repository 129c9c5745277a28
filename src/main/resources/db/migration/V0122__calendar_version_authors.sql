-- Owner: calendar. Who made a version, and when; NULL for those that the service came with.
ALTER TABLE calendar_version
  ADD made_by VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
  ADD made_at DATETIME(6) NULL;
