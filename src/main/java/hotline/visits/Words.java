package hotline.visits;

import java.util.regex.Pattern;

/**
 * What people write when they are asked whether they are content, each kind as one pattern over {@link Plain} words. They are
 * tried in the order of {@link Reader}, and what one has taken the next does not see: negation before the word it negates.
 */
final class Words {
    /** 修好, 解决 and their kin: what is done when it is done. */
    private static final String DONE = "(解决|修好|修复|修理好|修|处理好|处理完|处理|办好|办妥|办完|办成|弄好|弄|搞好|搞定|搞掂|改善|改好|改|整改好|整改|"
            + "落实|清理|清运|清走|清|恢复|维修|换|通水|通电|来水|来电|来修|来人|动工|动|到位|完成|完工|完|亮|通|好|退款|退|赔|拆|补)";

    private static final String NOT = "(没有|没|未曾|未|尚未|冇|莫得|莫|无|并没有|唔)";

    /** "That nothing displeases" is praise to one and complaint to another. */
    static final Pattern DOUBLE_NEGATION =
            pattern("(没有?|无|不是|并非|谈不上|说不上|不能说|不会|不可能)(什么|啥|任何|哪里)?(地方|可)?(感到|觉得)?不(太|是很|怎么|够|大)?(满意|好)|非不满意");

    static final Pattern SARCASM =
            pattern("(满意|好评)(个屁|个鬼|个锤子|才怪|你个|你妹|个毛)|鬼才满意|(怎么|咋|哪|岂)(可能|能|会)?(会|能)?满意|满意在?哪里?|好个屁|谁(会|能)满意");

    static final Pattern DISSATISFIED = pattern(
            "(" + NOT
                    + "|不|非常不|很不|极不|极度不|十分不|太不|不太|不够|不大|不是很|不是太|不是特别|不算|不怎么|不咋|并不|毫不|一点不|一点都不|一点也不|谈不上|说不上|称不上|算不上|难以|难|无法|没法|不能|不会|不可能|不敢说|不感到|不觉得)"
                    + "(感到|觉得|让人|令人|能|说|很|太|怎么|特别|完全|十分|非常){0,2}(满意|满足|认可|认同|接受)"
                    + "|不满|差评|差劲|太差|很差|极差|真差|差得|差死|最差|糟糕|太糟|(?<![修弄办搞治理])不好(?!意思)|不行|不咋|不怎么样|不怎样|不像样|不成样子|不给力|(真|太|很|就是|纯)垃圾|^垃圾[!。.，,]*$|垃圾(服务|热线|单位|部门|态度)|辣鸡|失望|敷衍|糊弄|忽悠|推诿|推脱|扯皮|踢皮球|应付|走过场"
                    + "|骗人|欺骗|撒谎|假话|骗子|白投诉|白反映|白打|白说|没用(?!过)|没有用(?!过)|没卵用|没屁用|无用|没意思|没啥用|没什么用|不作为|乱作为|不负责|不解决|不处理|不管(?!怎|如何|结果|是)|气死|恼火|窝火|气人|坑人|坑爹|[一1]星(?!期)|零分|(?<!\\d)0分|态度恶劣|恶劣|弗灵|勿灵|勿好|弗好|唔好|唔得|唔掂|不灵|不中(?!断|间|用)|不得行|要不得|不巴适|👎|😡|😠|🤬|😤|💩"
                    + "|\\b(not|isn'?t|not\\s+very|not\\s+at\\s+all|un|dis)\\s*-?(satisf\\w+|happy|good|ok)\\b|\\b(bad|terrible|awful|poor|disappoint\\w+|useless|worst|unhappy)\\b");

    static final Pattern NOT_CONTACTED = pattern(
            "(" + NOT + "|没见|没接到|没有接到|未接到|没收到|没有收到|未收到|从没|从未|从来没|从来没有|一直没|一直没有|根本没|根本没有)"
                    + "(人|有人|过|任何人|任何|工作人员|单位|部门)?(跟|和|与|给|来|向|同)?(我|我们|本人)?(打过|打|来|过)?(任何|一个)?(联系|电话|来电|通知|回电|沟通|找我|答复|回复|反馈|回应)(我|过)?|没人理|无人理|no\\s*(one|body)\\s*(called|contacted)(\\s*me)?");

    static final Pattern NOT_SOLVED = pattern(
            "(还|仍|仍然|依然|依旧|根本|一直|压根|完全|从来|到现在|至今|目前|现在){0,4}(都|也)?" + NOT
                    + "(有)?(人|见人|看到人|见到|给|把|得到|真正|完全|彻底|根本|全部|全|能|有效|怎么|咋|及时|任何|实际|实质性?|实质性的|一点|啥|什么|来|去|有){0,5}的?"
                    + "(" + DONE.substring(1, DONE.length() - 1)
                    + "|来|管|结果|动静|进展|回音|下文|变化|效果|行动|措施|说法|着落|消息|动作|反应|解決)(过|呢|啊)?"
                    + "|还(没|冇|莫)(有)?(呢|啊|咧)?|(没|未)呢|尚未|还未|仍未"
                    + "|(没|无)人(来|管|修|处理|解决|理|问|弄|过来|去|上门|负责){1,3}"
                    + "|(修|办|解决|处理|弄|搞|治|打|联系)不(好|了|掉|通)|不(亮|通|热|制冷|走|动|出水|来)(了)?"
                    + "|(还是|仍然|仍旧|依然|依旧|照样|照旧|继续|天天|每天|还在|仍在|又|又开始|再次|还)(在|很|那么|一直|是)?(那样|这样|那个样|一样|老样子|原样|不|没|坏|漏|堵|黑|臭|吵|停|断|积水|乱|脏|破|闹|响|施工|占道|乱停|冒|倒灌|扰民)[^,。;!?\\n ]{0,3}"
                    + "|老样子|没两样|一个样|问题(还在|仍在|依旧|依然|照旧|还是)|原封不动|换汤不换药|假解决|治标不治本|石沉大海|不了了之|遥遥无期"
                    + "|\\b(not|never|isn'?t|wasn'?t|hasn'?t\\s+been|not\\s+been|not\\s+yet)\\s+(been\\s+)?(fixed|solved|resolved|repaired|done)\\b|\\b(unsolved|unresolved|still\\s+(broken|dark|not|leaking|the\\s+same|there|no)|nothing\\s+(changed|happened|done)|no\\s+change|not\\s+yet)\\b");

    /** Done in part is not done, and not nothing: a person reads it. */
    static final Pattern PARTLY =
            pattern("(部分|一部分|只|才|仅)(是)?(解决|修|处理|弄|办)?了?(一部分|部分|一半|一点)|(解决|修|处理|办)了?(一半|一部分|部分)|部分(解决|修好)");

    static final Pattern NEUTRAL = pattern(
            "基本(上)?(还)?(满意|可以|解决并满意)|一般般|很一般|一般(?!情况|来说|来讲|都|是|人|会|要)|还行|还可以|还过得去|过得去|凑合|凑和|勉强|马马虎虎|马虎|将就|很普通|普普通通|中等|中规中矩|不好不坏|差强人意|还好(?!意思)|还算(可以|满意|好|行)|尚可|^差不多[吧了]?$|就那样|就那么回事|\\bso[\\s-]?so\\b|\\b(average|fair|neutral|acceptable)\\b|不差");

    /** Praise that has a "not" in it. */
    static final Pattern PRAISE = pattern("不错|没得说|没的说|没话说|没毛病|了不起|好得不得了|不能再好|再好不过|不要太好|没有比这更好");

    static final Pattern SATISFIED = pattern(
            "(非常|很|十分|挺|蛮|特别|相当|比较|超|太|都|真|完全|表示)?(的)?满意|(非常|很|十分|挺|蛮|特别|相当|真|真的|太|都|超|可|交关|老|忒|贼|好)好(的|了|滴|额|啊|呀|评)?|好评|五星|5星|满分|点赞|给力|真棒|很棒|太棒|棒棒|^棒|[超很真]赞|^赞|优秀|完美|靠谱|良好|好样的|好得很|好的很|好极了|巴适|安逸|灵额|灵的|顶呱呱|杠杠|[真太]牛|挺可以|很可以"
                    + "|👍|💯|😀|😊|🥰|❤|\\[强\\]|\\[赞\\]|\\b(very\\s+)?(satisfied|satisfactory|happy|good|great|excellent|perfect|wonderful|nice|awesome)\\b|\\bwell\\s+done\\b");

    static final Pattern SOLVED = pattern(
            "(已经|已|都|全|终于|总算|全部|问题|彻底|基本|基本上|现在|当天){0,4}(解决|修好|修复|处理好|处理完|处理完毕|处理|办好|办妥|办完|弄好|搞好|搞定|搞掂|改善|改好|整改好|整改完|整改到位|落实|清理干净|清理完|清理|清走|恢复|恢复正常|通水|来水|维修好|换好|完成|退款|退|亮|通)(了|咗|啦|喽|完毕|完成){1,2}"
                    + "|(已经|已|都|全|终于|总算|全部|彻底|圆满|及时)(解决|修好|修复|处理好|处理|办好|弄好|搞定|恢复|清理|完成|整改|落实|办妥)|^解决[!.。!,，]*$|(好了|可以用了|正常了|不漏了|不堵了|不吵了|不臭了|没问题了)|修好(?!.*(再|才|就))|\\b(fixed|solved|resolved|repaired|all\\s+good|all\\s+done)\\b");

    static final Pattern QUESTION = pattern(
            "(吗|么)[?\\s。.!]*$|吗|什么时候|啥时候|何时|多久|几时|几号|哪天|为什么|为啥|怎么(办|回事|还)|咋(办|回事)|请问|谁啊|你是谁|哪位|什么(情况|意思|事)|^[?\\s]+$|\\?$");

    static final Pattern CONDITIONAL = pattern(
            "(如果|要是|假如|假使|若|除非|只要|倘若)|(等|待)[^,。]{0,12}(再|才|后|之后|以后)|(好|决|复|完|定|妥|处理|落实|修|弄|办)(了)?[^,。]{0,6}(才|再|我就|就会|就能|就给)[^,。]{0,4}(满意|评|说|回|算|好)|(才|再)(能|会|算)?(满意|评价|好评)|\\bif\\b|\\bwhen\\b|\\bunless\\b");

    static final Pattern REQUEST = pattern(
            "(请|尽快|快点|快些|赶紧|赶快|抓紧|早日|希望|盼|要求|麻烦|能不能|能否|可不可以|给我|帮忙|帮我|需要|应该|必须|望)[^,。;]{0,12}(解决|修|处理|弄|办|落实|清|管|查|改|看|来|派|打电话|联系|回复|答复|增加|加强|装|换|做)");

    static final Pattern NEW_MATTER =
            pattern("(我|还|再)?(要|想|来)(投诉|举报|反映|反应|报修|咨询|求助|问)|^(投诉|举报|反映|报修)|另有一事|还有(一件|一个|个|件)(事|问题)");

    static final Pattern CONTRAST = pattern("但是|但愿|但|不过|可是|可惜|只是|就是|然而|另外|还有|除了|美中不足|唯一|\\b(but|however|although)\\b");

    /** Wishes that cost nobody any work. */
    static final Pattern WISH = pattern("希望(你们|能|以后|今后){0,3}(再接再厉|继续保持|继续努力|保持|越来越好|一直这样|都这样)|再接再厉|继续(保持|努力)");

    static final Pattern OPT_OUT = pattern(
            "退订|退定|取消订阅|tui\\s?ding|(不要|别|勿|请勿|不许|停止)(再|给我|向我|一直|老){0,3}(发|打扰|骚扰|推送)(短信|信息|消息|了|给我){0,3}|\\bunsubscribe\\b|^[\\s\\p{P}123]*(回复?)?(t|td|n)[\\s\\p{P}]*$|^[\\s\\p{P}]*stop(\\s*all)?[\\s\\p{P}]*$");

    /** A piece of our own message that came back with the answer. */
    static final Pattern OURS = pattern("退订回复?t|回复?t退订|拒收请?回复?r|【[^】]{1,20}】");

    static final Pattern ACKNOWLEDGED = pattern(
            "^(收到|已收到|收悉|已阅|阅|知道|知道了|晓得|晓得了|好|好的|好滴|好哒|好吧|好嘞|行|行吧|嗯|嗯嗯|哦|噢|喔|可以|可|是|是的|对|对的|ok|okay|okk|yes|y|好的呢|明白|了解|谢谢|谢了|多谢|感谢|辛苦|辛苦了|谢谢你|谢谢您|谢谢你们|感谢你们|非常感谢|thanks|thank you|thx|多谢晒|唔该|您好|你好|hi|hello|👌|🙏|👏|🌹|😄|😂|👀|没事|没事了|不用了|不客气|再见|拜拜|88|886|呵呵|哈哈|666|6){1,9}$");

    /** Around a digit that was chosen: what may stand before and after it. */
    static final Pattern CHOICE = Pattern.compile(
            "(?<![\\d.])(?:^|(?<=[\\s\\p{P}\\p{S}选择复按评打给项答是或和]))([1-9])(?![\\d.]*\\d)(?=$|[\\s\\p{P}\\p{S}满不没还未已很非基一般谢好但差太修解挺尚无吧或和])");

    /** 一 alone, 选一, 第二项; 一般 is a word. */
    static final Pattern WRITTEN = Pattern.compile("^(?:选择?|我选|回复?|第)?([一二三壹贰叁])(?:项|号|个)?(?=$|[\\s,.。、,!;:])");

    static final Pattern POLITE = pattern(
            "谢谢|感谢|辛苦|你们|您们|您|你|我们|我|政府|工作人员|师傅|领导|同志|单位|部门|热线|服务|态度|速度|效率|处理|问题|已经|了|的|很|非常|回复|选择?|非常|答案|评价|项|吧|啊|呢|哦|哈|是|好");

    private Words() {}

    private static Pattern pattern(String words) {
        return Pattern.compile(words);
    }
}
