package io.storeops.run;

import com.microsoft.playwright.Page;
import java.util.List;

/**
 * What a reader would call broken: a page that scrolls sideways, a text that is cut off or lies on
 * another. Measured by the lines of text as the browser lays them out; charts count too.
 */
final class Geometry {
  private static final String SCRIPT =
      """
      () => {
        const faults = [];
        const over = document.documentElement.scrollWidth - innerWidth;
        if (over > 0) faults.push('scrolls sideways by ' + over);
        const unseen = e => e && (getComputedStyle(e).clipPath === 'inset(50%)' || unseen(e.parentElement));
        const lines = [];
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const parent = node.parentElement;
          if (!node.data.trim() || !parent || parent.closest('.vh,.skip,title,desc,script,style,[hidden]')) continue;
          if (parent.closest('details:not([open])') && !parent.closest('summary')) continue;
          const style = getComputedStyle(parent);
          if (style.visibility === 'hidden' || style.display === 'none' || unseen(parent)) continue;
          const range = document.createRange();
          range.selectNodeContents(node);
          for (const box of range.getClientRects()) {
            if (box.width < 1 || box.height < 1) continue;
            lines.push({parent, text: node.data.trim().slice(0, 40), x: box.left, y: box.top + scrollY,
              r: box.right, b: box.bottom + scrollY});
          }
          for (let e = parent; e && e !== document.body; e = e.parentElement) {
            const own = getComputedStyle(e);
            if (own.overflowX === 'hidden' || own.overflowX === 'clip') {
              if (e.scrollWidth > e.clientWidth + 1) faults.push('cut off: ' + node.data.trim().slice(0, 40));
              break;
            }
            if (own.overflowX === 'auto' || own.overflowX === 'scroll') break;
          }
        }
        for (const line of lines) {
          const frame = line.parent.closest('.scroll,.find ol');
          if (!frame && (line.r > innerWidth + 1 || line.x < -1)) faults.push('beyond the page: ' + line.text);
          const card = line.parent.closest('.card');
          if (card && !frame && line.r > card.getBoundingClientRect().right + 1)
            faults.push('beyond its card: ' + line.text);
        }
        lines.sort((a, b) => a.y - b.y);
        for (let i = 0; i < lines.length; i++) {
          const a = lines[i];
          for (let k = i + 1; k < lines.length && lines[k].y < a.b - 3; k++) {
            const b = lines[k];
            if (a.parent === b.parent) continue;
            const w = Math.min(a.r, b.r) - Math.max(a.x, b.x), h = Math.min(a.b, b.b) - Math.max(a.y, b.y);
            if (w > 3 && h > 4) faults.push('overlap: ' + a.text + ' / ' + b.text);
          }
        }
        return [...new Set(faults)].slice(0, 20);
      }
      """;

  private static final String LONGER =
      """
      () => {
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), nodes = [];
        while (walker.nextNode()) nodes.push(walker.currentNode);
        let longer = 0;
        for (const node of nodes) {
          const text = node.data.trim();
          if (node.parentElement.closest('svg,data,script,style,.readout') || !/[a-z]/.test(text)) continue;
          node.data += ' ' + 'lorem ipsum dolor sit amet '.repeat(60).slice(0, Math.ceil(text.length * 0.4));
          longer++;
        }
        return longer;
      }
      """;

  private Geometry() {}

  /** Makes every text longer by two fifths, as another language may be; says how many. */
  static int lengthen(Page page) {
    return ((Number) page.evaluate(LONGER)).intValue();
  }

  @SuppressWarnings("unchecked")
  static List<String> of(Page page) {
    return (List<String>) page.evaluate(SCRIPT);
  }
}
