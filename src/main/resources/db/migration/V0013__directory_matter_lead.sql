-- Owner: directory. Who leads is the catalogue's to say: it knows where, and from when.
ALTER TABLE matter DROP FOREIGN KEY IF EXISTS matter_ibfk_2;
ALTER TABLE matter DROP COLUMN lead_unit;
