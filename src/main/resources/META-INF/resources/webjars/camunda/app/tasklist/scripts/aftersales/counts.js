// The engine counts the tasks of a list to 1001 and not on (CappedCounts): a count that ended there says so.
const ended = '1001';
const shown = '1000+';

const mend = node => {
  const counter = node.parentElement && node.parentElement.closest('.counter');
  if (counter && node.data.trim() === ended) {
    node.data = shown;
  }
};

const mendAll = root => {
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    mend(texts.currentNode);
  }
};

export function showEndedCounts() {
  new MutationObserver(changes => changes.forEach(change => {
    if (change.type === 'characterData') {
      mend(change.target);
    }
    change.addedNodes.forEach(mendAll);
  })).observe(document.body, { subtree: true, childList: true, characterData: true });
}
