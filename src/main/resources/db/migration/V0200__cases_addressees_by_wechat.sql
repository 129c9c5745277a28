-- Owner: cases. Who is told what happens to a case: its citizen the way he came. The telephone is his own or, where he is one
-- person with others, one of theirs; the openid is there only when the case came by WeChat.
CREATE OR REPLACE VIEW case_addressee AS
SELECT k.id AS case_id, k.master, k.number, COALESCE(c.phone_hash, p.phone_hash) AS phone_hash,
       COALESCE(c.phone_sealed, p.phone_sealed) AS phone_sealed, i.hash AS wechat_hash, i.sealed AS wechat_sealed
FROM hotline_case k JOIN citizen c ON c.id = k.citizen
LEFT JOIN citizen p ON c.phone_hash IS NULL
  AND p.id = (SELECT MIN(q.id) FROM citizen q WHERE q.merged_into = c.merged_into AND q.phone_hash IS NOT NULL)
LEFT JOIN citizen_identity i ON k.channel = 'WECHAT' AND i.citizen = c.id AND i.channel = 'WECHAT';
