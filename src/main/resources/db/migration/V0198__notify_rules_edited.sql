-- Owner: notify. Administrators say which notices are written for whom and which telephones are on duty. Each rule and each
-- telephone counts its changes; every change is kept with what was before.

-- Whom a notice is for: units, or the supervisors, who hear only of what is late at the last level.
ALTER TABLE notice_rule
  ADD audience ENUM('UNIT','SUPERVISOR') NOT NULL DEFAULT 'UNIT' AFTER template,
  ADD revision INT NOT NULL DEFAULT 0,
  DROP PRIMARY KEY,
  ADD PRIMARY KEY (template, audience);

INSERT INTO notice_rule (template, audience, page, sms)
SELECT template, 'SUPERVISOR', page, sms FROM notice_rule WHERE template = 'MISSED';

-- The old key let the same number stand twice, because one of its columns is always NULL.
DELETE d FROM duty_phone d JOIN duty_phone e ON e.hash = d.hash AND e.unit <=> d.unit AND e.role <=> d.role AND e.id < d.id;

ALTER TABLE duty_phone
  ADD audience    VARCHAR(48) CHARACTER SET ascii AS (CONCAT(COALESCE(unit, ''), '/', COALESCE(role, ''))) PERSISTENT,
  -- local days, both of them on duty; NULL: no end
  ADD valid_from  DATE        NULL,
  ADD valid_until DATE        NULL,
  ADD revision    INT         NOT NULL DEFAULT 0,
  ADD entered_at  DATETIME(6) NULL,
  ADD entered_by  VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
  DROP KEY duty_phone_once,
  ADD UNIQUE KEY duty_phone_once (hash, audience),
  ADD CHECK (valid_from <= valid_until);

-- Fields of before and after as JSON objects of texts, numbers masked; was is NULL for something new, became for what was removed.
CREATE TABLE notice_change (
  id       BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  thing    ENUM('RULE','PHONE') NOT NULL,
  -- missed/unit of a rule; of a telephone its id
  code     VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  -- whose telephone: the unit's code, or SUPERVISOR
  whom     VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NULL,
  revision INT         NOT NULL,
  at       DATETIME(6) NOT NULL,
  actor    VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  was      VARCHAR(400) NULL,
  became   VARCHAR(400) NULL,
  UNIQUE KEY notice_change_once (thing, code, revision),
  KEY notice_change_by_whom (thing, whom, id)
);
