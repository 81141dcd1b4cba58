package io.storeops.example;

import java.util.List;

/** What days cost and brought per plan of the ad console; money in cents. */
record AdDay(List<Plan> plans) {
  private static final Noise NOISE = new Noise(76);

  /** One plan's figures. */
  record Plan(
      String scene,
      String id,
      String name,
      long impressions,
      long clicks,
      long spend,
      long sales,
      long orders,
      long carts) {}

  static AdDay of(List<StoreDay> days) {
    return new AdDay(
        List.of(
            plan(days, "关键词推广", "61830227", "床品四件套-核心词", 0.105, 1.32, 0.0330),
            plan(days, "人群推广", "61830415", "老客与加购人群-收割", 0.060, 1.58, 0.0400),
            plan(days, "货品全站推广", "61902278", "主推款-智能场景", 0.100, 0.98, 0.0310)));
  }

  long keyword() {
    return plans.get(0).spend;
  }

  long audience() {
    return plans.get(1).spend;
  }

  long scene() {
    return plans.get(2).spend;
  }

  private static Plan plan(
      List<StoreDay> days,
      String scene,
      String id,
      String name,
      double share,
      double price,
      double rate) {
    Plan sum = new Plan(scene, id, name, 0, 0, 0, 0, 0, 0);
    for (StoreDay day : days) {
      sum = plus(sum, one(day, sum, share, price, rate));
    }
    return sum;
  }

  /** In the last week the smart plan doubles its clicks, on a product that is sold out. */
  private static Plan one(StoreDay day, Plan p, double share, double price, double rate) {
    int d = Story.index(day.day());
    boolean wild = p.scene.equals("货品全站推广") && Story.inWorst(day.day());
    boolean weak = p.scene.equals("货品全站推广") && Story.inDrop(day.day());
    double wanted = day.visitors() * share * (wild ? 1.75 : 1);
    long clicks = NOISE.count(p.id + "clicks", d, wanted);
    long impressions = Math.round(clicks / 0.041 * NOISE.factor(p.id + "shown", d, 0.06));
    long spend = Math.round(clicks * price * 100 * NOISE.factor(p.id + "cost", d, 0.05));
    long orders = NOISE.count(p.id + "orders", d, clicks * rate * (wild ? 0.3 : weak ? 0.6 : 1));
    double value = 100.0 * day.cents() / Math.max(1, day.orders()) / 100;
    long sales = Math.round(orders * value * NOISE.factor(p.id + "sales", d, 0.08));
    long carts = NOISE.count(p.id + "carts", d, clicks * 0.09);
    return new Plan(p.scene, p.id, p.name, impressions, clicks, spend, sales, orders, carts);
  }

  private static Plan plus(Plan a, Plan b) {
    return new Plan(
        a.scene,
        a.id,
        a.name,
        a.impressions + b.impressions,
        a.clicks + b.clicks,
        a.spend + b.spend,
        a.sales + b.sales,
        a.orders + b.orders,
        a.carts + b.carts);
  }
}
