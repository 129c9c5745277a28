-- Owner: notify. The words of messages, in versions: the newest of a code and a language counts. The first ones come from
-- notify/templates*.properties.
CREATE TABLE message_template (
  code     VARCHAR(32)  CHARACTER SET ascii NOT NULL,
  language ENUM('ZH','EN') NOT NULL,
  version  INT          NOT NULL,
  text     VARCHAR(1000) NOT NULL,
  -- a message that is switched off is not written at all
  active   BOOLEAN      NOT NULL,
  since    DATETIME(6)  NOT NULL,
  by_login VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (code, language, version)
);
