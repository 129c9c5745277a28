package hotline.files;

import hotline.files.Attachment.State;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of attachments and recordings, on every page that has them. */
@MessageBundle("files")
public interface FileMessages {
    @Message("附件")
    String attachments();

    @Message("拍照")
    String photo();

    @Message("选择文件")
    String choose();

    @Message("照片、PDF、文本或录音录像；照片会去除位置等信息")
    String hint();

    @Message("正在上传")
    String uploading();

    @Message("还有文件正在上传，或没有上传成功")
    String busy();

    @Message("网络不稳，自动重试")
    String lost();

    @Message("没有上传成功")
    String failed();

    @Message("重试")
    String again();

    @Message("移除")
    String remove();

    @Message("市民可见")
    String open();

    @Message(
            "{#switch code}{#case 'attachment-type'}不支持这种文件{#case 'attachment-too-big'}文件太大{#case 'image-too-large'}图片像素过多{#case 'image-unreadable'}图片无法读取{#case 'attachment-infected'}文件含有病毒，没有保存{#case 'attachment-empty'}文件是空的{#case 'too-many-attachments'}这件诉求的附件已满{#else}{code}{/switch}")
    String problem(String code);

    @Message("{#switch state.name}{#case 'QUARANTINE'}等待病毒扫描{#case 'INFECTED'}含有病毒，没有保存{#else}{/switch}")
    String state(State state);

    @Message("录音开放给{unit}")
    String released(String unit);

    @Message("开放录音给")
    String release_to();

    @Message("开放录音")
    String release();

    @Message("收回")
    String withdraw();
}
