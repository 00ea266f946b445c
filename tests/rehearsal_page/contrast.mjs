/// Runs in the page: the visible texts with less than 4.5:1 on what lies behind them (WCAG 2.2, 1.4.3), 3:1 where they are large. What cannot be pressed is let off.
export function faint() {
  const channels = (color) => color.match(/[\d.]+/g).map(Number);
  const luminance = (color) => {
    const [red, green, blue] = color.map((value) => value / 255).map((value) => value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const ground = (element) => {
    for (let each = element; each; each = each.parentElement) {
      const color = channels(getComputedStyle(each).backgroundColor);
      if (color.length < 4 || color[3] > 0) return color.slice(0, 3);
    }
    return [255, 255, 255];
  };
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement, text = walker.currentNode.textContent.trim();
    if (!text || !element.checkVisibility({contentVisibilityAuto: true}) || element.closest("script, style, [disabled], option, noscript")) continue;
    const style = getComputedStyle(element), size = parseFloat(style.fontSize);
    const [one, other] = [luminance(channels(style.color).slice(0, 3)), luminance(ground(element))];
    const ratio = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    if (ratio < (size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700) ? 3 : 4.5)) found.push(`${ratio.toFixed(2)} "${text.slice(0, 40)}" ${style.color} on ${ground(element)}`);
  }
  return found;
}
