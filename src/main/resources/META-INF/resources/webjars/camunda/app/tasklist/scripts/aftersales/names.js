// Shows names of tasks, processes and lists, and what the form player says, in Chinese. Only what is on the page
// changes: Tasklist sends names back to the engine when it saves a task.
import { language } from './words.js';

// the form player has these in English only
const said = [
  [/^Field is required\.$/, () => '必填项。'],
  [/^Field must match pattern .*$/, () => '格式不正确。'],
  [/^Field must have minimum value of (.+)\.$/, limit => `不得小于 ${limit}。`],
  [/^Field must have maximum value of (.+)\.$/, limit => `不得大于 ${limit}。`],
  [/^Field must have minimum length of (.+)\.$/, limit => `至少 ${limit} 个字符。`],
  [/^Field must have maximum length of (.+)\.$/, limit => `最多 ${limit} 个字符。`],
  [/^Field must be a valid +international phone number\..*$/, () => '电话号码无效。'],
  [/^Field must be a valid email\.$/, () => '电子邮件地址无效。'],
  [/^Camunda Tasklist$/, () => '任务列表'],
  [/^Select$/, () => '请选择'],
  [/^Search$/, () => '搜索'],
  [/^No results$/, () => '没有结果'],
  [/^dd\/mm\/yyyy$/, () => '日/月/年'],
  [/^mm\/dd\/yyyy$/, () => '月/日/年'],
  [/^yyyy[/-]m{1,2}[/-]d{1,2}$/, () => '年-月-日'],
  [/^hh:mm( \?\?)?$/, () => '时:分']
];

const attributes = ['placeholder', 'title', 'aria-label'];

const typed = node => Boolean(node.parentElement && node.parentElement.closest('textarea, script, style, [contenteditable="true"]'));

function translator(names) {
  const inChinese = text => {
    const english = text.trim();
    if (Object.hasOwn(names, english)) {
      return text.replace(english, () => names[english]);
    }
    const label = english.endsWith(':') ? english.slice(0, -1) : '';
    if (Object.hasOwn(names, label)) {
      return text.replace(english, () => `${names[label]}：`);
    }
    const [, head, name] = english.match(/^([\p{sc=Han}]+): (.+)$/u) || [];
    if (name && Object.hasOwn(names, name)) {
      return text.replace(english, () => `${head}：${names[name]}`);
    }
    const saying = said.find(([pattern]) => pattern.test(english));
    return saying ? text.replace(english, () => saying[1](...english.match(saying[0]).slice(1))) : text;
  };

  const translateText = node => {
    const chinese = inChinese(node.data);
    if (chinese !== node.data && !typed(node)) {
      node.data = chinese;
    }
  };

  const translateAttributes = element => attributes.forEach(name => {
    const text = element.getAttribute(name);
    if (text && inChinese(text) !== text) {
      element.setAttribute(name, inChinese(text));
    }
  });

  const translate = root => {
    if (root.nodeType === Node.TEXT_NODE) {
      translateText(root);
    } else if (root.nodeType === Node.ELEMENT_NODE) {
      const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) {
        translateText(texts.currentNode);
      }
      [root, ...root.querySelectorAll('[placeholder], [title], [aria-label]')].forEach(translateAttributes);
    }
  };
  translate.attributesOf = translateAttributes;
  return translate;
}

const read = async file => (await fetch(new URL(`../../locales/${file}`, import.meta.url))).json();

// some words of Tasklist itself stay English when its own Chinese arrives after they are drawn
async function known() {
  const [english, chinese, names] = await Promise.all(['en.json', 'zh.json', 'names_zh.json'].map(read));
  const labels = Object.entries(english.labels)
    .filter(([key, text]) => text.length > 1 && chinese.labels[key])
    .map(([key, text]) => [text, chinese.labels[key]]);
  return { ...Object.fromEntries(labels), ...names };
}

export async function showChineseNames() {
  if (language !== 'zh') {
    return;
  }
  const translate = translator(await known());
  document.documentElement.lang = 'zh-CN';
  translate(document.body);
  new MutationObserver(changes => changes.forEach(change => {
    if (change.type === 'characterData') {
      translate(change.target);
    } else if (change.type === 'attributes') {
      translate.attributesOf(change.target);
    }
    change.addedNodes.forEach(translate);
  })).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: attributes });
}
