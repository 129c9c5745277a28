package hotline.intake;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of marks of senders who only disturb. */
@MessageBundle("nuisance")
public interface NuisanceMessages {
    @Message("骚扰标记")
    String title();

    @Message("一人提出、另一人批准，到期自动失效。被标记者发来的消息照常保存、列出，只是暂不处理，并告知本人。")
    String hint();

    @Message("{#switch which}{#case 'asked'}待批准{#case 'valid'}生效中{#else}已结束{/switch}")
    String which(String which);

    @Message("标记骚扰")
    String mark();

    @Message("标记理由")
    String reason();

    @Message("批准")
    String grant();

    @Message("不批准")
    String refuse();

    @Message("解除")
    String lift();

    @Message("由您提出，须由他人批准")
    String own();

    @Message("{by} 提出")
    String asked_by(String by);

    @Message("{by} 批准")
    String granted_by(String by);

    @Message("{by} 不批准")
    String refused_by(String by);

    @Message("{by} 解除")
    String lifted_by(String by);

    @Message("有效至")
    String until();

    @Message("没有符合的标记。")
    String empty();

    @Message("有待批准的骚扰标记：查看")
    String to_decide();

    @Message("发送人过于频繁或被标记而未处理的消息")
    String aside();

    @Message("转人工阅读")
    String bring();

    @Message("骚扰标记：批准、不批准、解除")
    String of_nuisances();
}
