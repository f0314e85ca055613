package cn.hebei.socialwork.demo;

/**
 * Invented names for the people of the demo: an official's by sign-in name, a worker's by station.
 * The same every time, so that a page looks alike today and tomorrow.
 */
final class DemoNames {

  private static final String[] FAMILY = {
    "王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙", "胡", "朱", "高", "林", "何", "郭", "马"
  };
  private static final String[] GIVEN = {
    "建国", "文静", "志强", "秀兰", "海燕", "国庆", "丽华", "永刚", "晓红", "春梅", "振华", "雅琴", "立新", "淑敏", "俊杰", "玉洁",
    "长河", "思远", "彩霞", "卫东", "桂芳", "明亮", "小雨"
  };
  private static final int TAILS = 9000;
  private static final int FIRST_TAIL = 1000;

  private DemoNames() {}

  /** The name of whoever this key stands for. */
  static String of(String key) {
    int n = mixed(key);
    return FAMILY[n % FAMILY.length] + GIVEN[n / FAMILY.length % GIVEN.length];
  }

  /** Four digits that end an identity number. */
  static String tail(String key) {
    return Integer.toString(FIRST_TAIL + mixed(key + "#") % TAILS);
  }

  /** Never negative; keys that differ in one sign are far apart. */
  private static int mixed(String key) {
    int n = key.hashCode() * 0x9E3779B1;
    return (n ^ (n >>> 15)) >>> 1;
  }
}
