package io.storeops.sheet;

import java.util.Set;
import java.util.stream.Collectors;

/** Whether a text looks like what people write, or like bytes read in the wrong encoding. */
final class Plausible {
  /**
   * What tables of shops are full of, in three scripts; wrong readings hit these only by chance.
   */
  private static final Set<Integer> COMMON =
      ("的一是不了人我在有他这中大来上个国到说们为子和你地出道也时年得就那要下以生会自着去之过家学"
              + "日期月店铺舖商品数數量金额額支付访訪客买買家订訂单單成交转轉化换換率退款名称稱编編号號"
              + "销銷售收藏加购購件总總计計点點击擊展现現浏瀏览覽页頁统統间間类類型价價格元万萬优優惠"
              + "広告個売税込送料注文合計平均新規会員在庫管理番号東京大小本円手数費用先後前後")
          .codePoints()
          .boxed()
          .collect(Collectors.toUnmodifiableSet());

  private Plausible() {}

  /** Between −900 and 900: the share of letters that people write, less what only errors make. */
  static long score(String text) {
    int wide = 0;
    long score = 0;
    char before = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        wide++;
        score += weight(c, before);
      }
      before = c;
    }
    return wide == 0 ? 0 : 100 * score / wide;
  }

  private static int weight(char c, char before) {
    if (c == '\uFFFD' || (c >= 0xE000 && c <= 0xF8FF) || (c >= 0x80 && c < 0xA0)) {
      return -9;
    }
    if (c >= 0xFF61 && c <= 0xFF9F) {
      return -3;
    }
    if (c >= 0x3040 && c <= 0x30FF) {
      return 6;
    }
    if (c >= 0x4E00 && c <= 0x9FFF) {
      return COMMON.contains((int) c) ? 8 : 1;
    }
    return isAccented(c) ? accented(before) : 0;
  }

  private static boolean isAccented(char c) {
    return c >= 0xC0 && c <= 0x17F;
  }

  /** Letters with accents stand among plain ones; in a row they are halves of wide characters. */
  private static int accented(char before) {
    return before < 0x80 ? 3 : -2;
  }
}
