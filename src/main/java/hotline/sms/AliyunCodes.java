package hotline.sms;

import hotline.notify.Failure;
import java.util.Locale;

/** Aliyun's words in ours. Pure. Source: the list of error codes of SendSms and of the operators' states. */
final class AliyunCodes {
    private AliyunCodes() {}

    static Failure failure(String code) {
        String plain = code.toLowerCase(Locale.ROOT).replaceFirst("^isv\\.|^isp\\.", "");
        return switch (plain) {
            case "business_limit_control", "day_limit_control", "throttling", "throttling.user" -> Failure.RATE;
            case "mobile_number_illegal",
                    "mobile_count_over_limit",
                    "param_length_limit",
                    "template_missing_parameters",
                    "invalid_parameters",
                    "template_params_illegal",
                    "param_not_support_url" -> Failure.INVALID;
            case "black_key_control_limit", "blacklist_number" -> Failure.CARRIER;
            case "amount_not_enough",
                    "account_not_exists",
                    "account_abnormal",
                    "out_of_service",
                    "product_un_subscript",
                    "product_unsubscript",
                    "sms_signature_illegal",
                    "sms_template_illegal",
                    "sms_sign_illegal",
                    "ram_permission_deny",
                    "domestic_number_not_supported",
                    "denyiprange",
                    "signaturedoesnotmatch",
                    "invalidaccesskeyid.notfound" -> Failure.ACCOUNT;
            case "system_error", "random_power_fail" -> Failure.UNAVAILABLE;
            default -> Failure.CARRIER;
        };
    }

    /** What operators report: {@code UNDELIV}, {@code REJECTED}, {@code MK:0001}, {@code MOBILE_ACCOUNT_ABNORMAL} … */
    static Failure reported(String code) {
        String plain = code.toUpperCase(Locale.ROOT);
        if (plain.contains("BLACK") || plain.contains("REJECT") || plain.contains("CONTROL")) return Failure.CARRIER;
        if (plain.contains("LIMIT")) return Failure.RATE;
        if (plain.contains("ILLEGAL") || plain.contains("NOT_EXIST") || plain.contains("IS_NOT_AVAILABLE"))
            return Failure.INVALID;
        return Failure.UNREACHABLE;
    }
}
