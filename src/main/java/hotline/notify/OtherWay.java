package hotline.notify;

import org.jdbi.v3.core.Handle;

/**
 * What does not arrive by WeChat goes to the citizen's telephone, if he has one: written in the transaction that says that it
 * did not arrive, so it goes once. Questions of return visits are asked another way by {@code visits}.
 */
final class OtherWay {
    private static final String WRITE = """
            INSERT INTO message (ref, channel, addressee_hash, addressee, lane, case_id, case_number, template, language, text,
              parts, event_key, state, result, not_before, expires_at, created_at, changed_at)
            SELECT LOWER(HEX(RANDOM_BYTES(16))), 'SMS', k.phone_hash, k.phone_sealed, k.phone_hash, m.case_id, m.case_number,
              m.template, m.language, m.text, m.parts, m.event_key, IF(a.opted_out_at IS NULL, 'WAITING', 'FAILED'),
              IF(a.opted_out_at IS NULL, NULL, 'OPTED_OUT'), UTC_TIMESTAMP(6), m.expires_at, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6)
            FROM message m JOIN case_addressee k ON k.case_id = m.case_id
            LEFT JOIN addressee a ON a.channel = 'SMS' AND a.hash = k.phone_hash
            WHERE m.id = :id AND m.channel = 'WECHAT' AND m.state = 'FAILED' AND m.result <> 'OPTED_OUT'
              AND m.template NOT IN ('VISIT_QUESTION', 'VISIT_REMINDER') AND k.phone_hash IS NOT NULL
            ON DUPLICATE KEY UPDATE message.id = message.id""";

    private OtherWay() {}

    static void write(Handle h, long message) {
        h.createUpdate(WRITE).bind("id", message).execute();
    }
}
