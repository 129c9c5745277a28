package hotline.demo;

import hotline.base.PhoneNumber;
import java.util.random.RandomGenerator;

/** Invented people: names of one to three syllables, numbers of mobile telephones. */
final class Names {
    private static final String FAMILY = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余";
    private static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华建国文辉力玉兰红梅鹏飞宇浩晨欣怡梓涵子轩雨桐思远志成海燕";
    private static final String[] NETWORKS = {"138", "139", "136", "150", "151", "158", "186", "188", "177", "199"};

    private Names() {}

    static String name(RandomGenerator random) {
        String name = pick(FAMILY, random) + pick(GIVEN, random);
        return random.nextInt(4) == 0 ? name : name + pick(GIVEN, random);
    }

    /** Of the nth of a town's citizens: no two have the same. */
    static PhoneNumber phone(long seed, int nth) {
        long number = Math.floorMod(nth * 7_654_321L + seed * 9_973, 100_000_000L);
        return new PhoneNumber(NETWORKS[nth % NETWORKS.length] + "%08d".formatted(number));
    }

    private static String pick(String from, RandomGenerator random) {
        return String.valueOf(from.charAt(random.nextInt(from.length())));
    }
}
