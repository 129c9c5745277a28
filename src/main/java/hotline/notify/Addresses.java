package hotline.notify;

import hotline.base.Channel;
import hotline.base.PhoneNumber;

/** One form of every address, so that the same addressee is the same everywhere. */
final class Addresses {
    private Addresses() {}

    /** What is hashed; of a telephone the same as {@code citizens} does. A sender may also be a name. */
    static String key(Channel channel, String address) {
        return PhoneNumber.read(address)
                .filter(phone -> channel == Channel.SMS)
                .map(phone -> "phone:" + phone.digits())
                .orElseGet(() -> channel.name() + ":" + address);
    }
}
