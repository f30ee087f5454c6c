// Words of the source, told by code points: what the mouse selects, and what the arrows choose.
// Offsets in a browser count UTF-16 units; ours count code points.

const text = document.getElementById("text");

function codePoint(node, offset) {
  const stretch = node.nodeType === Node.TEXT_NODE ? node.parentElement.closest("[data-s]") : null;
  if (stretch) return Number(stretch.dataset.s) + [...node.data.slice(0, offset)].length;
  const edge = document.createRange();
  edge.setStart(node, offset);
  const stretches = [...text.querySelectorAll("[data-s]")];
  const after = stretches.find((each) => edge.comparePoint(each, 0) >= 0);
  if (after) return Number(after.dataset.s);
  const last = stretches.at(-1);
  return Number(last.dataset.s) + [...last.textContent].length;
}

// The words selected in the source, null without any.
export function selectedWords() {
  const selection = window.getSelection();
  if (!selection.rangeCount || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  if (!text.contains(range.startContainer) || !text.contains(range.endContainer)) return null;
  if (!selection.toString().trim()) return null;
  return {
    start: codePoint(range.startContainer, range.startOffset),
    end: codePoint(range.endContainer, range.endOffset),
    words: selection.toString().trim(),
  };
}

// Keep the words in sight while their claim is written, where the browser can (CSS highlights).
export function keepInSight() {
  const selection = window.getSelection();
  if (!selection.rangeCount || !CSS.highlights) return;
  CSS.highlights.set("words", new Highlight(selection.getRangeAt(0).cloneRange()));
}

export function letOutOfSight() {
  CSS.highlights?.delete("words");
}

export function letGo() {
  window.getSelection().removeAllRanges();
}

// Begin choosing with the arrows at the first word of a stretch.
export function beginAt(stretch) {
  const walker = document.createTreeWalker(stretch, NodeFilter.SHOW_TEXT);
  const node = walker.nextNode();
  if (!node) return false;
  const selection = window.getSelection();
  selection.collapse(node, 0);
  selection.modify("extend", "forward", "word");
  return true;
}

const ARROWS = {
  ArrowRight: ["forward", "word"],
  ArrowLeft: ["backward", "word"],
  ArrowDown: ["forward", "line"],
  ArrowUp: ["backward", "line"],
};

// Choose other words (an arrow) or more of them (Shift and an arrow).
export function choose(key, more) {
  const selection = window.getSelection();
  if (!ARROWS[key] || !selection.rangeCount) return false;
  let [way, unit] = ARROWS[key];
  const part = selection.focusNode.parentElement.closest(".part");
  if (unit === "word" && part && getComputedStyle(part).direction === "rtl") {
    way = way === "forward" ? "backward" : "forward";
  }
  const was = selection.getRangeAt(0).cloneRange();
  if (more) {
    selection.modify("extend", way, unit);
  } else {
    if (way === "forward") selection.collapseToEnd();
    else selection.collapseToStart();
    if (unit === "line") selection.modify("move", way, "line");
    selection.modify("extend", unit === "line" ? "forward" : way, "word");
  }
  if (!selectedWords()) {
    selection.removeAllRanges();
    selection.addRange(was);
  }
  selection.focusNode.parentElement.scrollIntoView({ block: "nearest" });
  return true;
}
