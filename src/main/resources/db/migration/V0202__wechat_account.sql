-- Owner: wechat. The key to WeChat's interface, one for all nodes, sealed. Who holds the lease fetches the next one.
CREATE TABLE wechat_token (
  app_id      VARCHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  token       VARBINARY(2048) NULL,
  ends_at     DATETIME(6)     NULL,
  -- counted up by every new one
  round       INT             NOT NULL DEFAULT 0,
  lease_until DATETIME(6)     NULL
);

-- What a citizen's own act allows, as WeChat publishes it. Change a row when WeChat changes its rules; its refusals (45015,
-- 45047) are heeded whatever stands here.
CREATE TABLE wechat_allowance (
  act      ENUM('MESSAGE','MENU','SUBSCRIBE','SCAN') NOT NULL PRIMARY KEY,
  messages INT          NOT NULL,
  seconds  INT          NOT NULL,
  source   VARCHAR(255) NOT NULL,
  CHECK (messages > 0 AND seconds > 0)
);
INSERT INTO wechat_allowance VALUES
  ('MESSAGE', 20, 172800, 'WeChat, 客服消息: 用户发送信息 20 条, 48 小时. Accounts registered since 2023-06-12 (notice of 2023-05-30): 5'),
  ('MENU', 3, 60, 'WeChat, 客服消息: 点击自定义菜单 3 条, 1 分钟; a menu of a link opens nothing'),
  ('SUBSCRIBE', 3, 60, 'WeChat, 客服消息: 关注公众号 3 条, 1 分钟'),
  ('SCAN', 3, 60, 'WeChat, 客服消息: 扫描二维码 3 条, 1 分钟');

-- What is left of it for each openid, found by the same keyed hash as the outbox' addressees.
CREATE TABLE wechat_window (
  openid_hash BINARY(32)  NOT NULL,
  act         ENUM('MESSAGE','MENU','SUBSCRIBE','SCAN') NOT NULL,
  opened_at   DATETIME(6) NOT NULL,
  ends_at     DATETIME(6) NOT NULL,
  remaining   INT         NOT NULL,
  PRIMARY KEY (openid_hash, act),
  KEY window_by_end (ends_at),
  CHECK (remaining >= 0)
);

-- By which way a message of the outbox was tried, and when first by it.
CREATE TABLE wechat_sending (
  ref      CHAR(32)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  way      ENUM('SERVICE','TEMPLATE') NOT NULL,
  tried_at DATETIME(6) NOT NULL,
  KEY sending_by_time (tried_at)
);

-- Pictures, voices and videos on their way from WeChat to a case. draft is their owner until their message has one.
CREATE TABLE wechat_media (
  id          BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  account     VARCHAR(64)  NOT NULL COLLATE utf8mb4_bin,
  sender_hash BINARY(32)   NOT NULL,
  ref         VARCHAR(128) NOT NULL COLLATE utf8mb4_bin,
  media_id    VARCHAR(255) NOT NULL COLLATE utf8mb4_bin,
  kind        VARCHAR(16)  NOT NULL,
  draft       CHAR(32)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  state       ENUM('WANTED','FETCHED','FAILED') NOT NULL DEFAULT 'WANTED',
  attempts    INT          NOT NULL DEFAULT 0,
  next_at     DATETIME(6)  NOT NULL,
  wanted_at   DATETIME(6)  NOT NULL,
  -- WeChat's code or ours, never personal data
  error       VARCHAR(64)  NULL,
  UNIQUE KEY media_once (account, sender_hash, ref),
  KEY media_due (state, next_at),
  KEY media_by_time (wanted_at)
);
