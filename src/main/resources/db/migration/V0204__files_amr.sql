-- Owner: files. Voices of WeChat come as AMR (3GPP TS 26.101).
ALTER TABLE attachment MODIFY COLUMN type ENUM('JPEG','PNG','PDF','TEXT','WAV','MP3','MP4','AMR') NOT NULL;
