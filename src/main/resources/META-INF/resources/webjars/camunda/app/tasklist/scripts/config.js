// Replaces the file of the same name of Camunda's web applications.
import '/assets/sign-off.js';
import { keepWords } from './aftersales/locale.js';

const chinese = window.navigator.language.toLowerCase().startsWith('zh');

const shortcut = (key, english, translated) => ({ key, description: chinese ? translated : english });

// waits for nothing else, and nothing waits for it: contact data is to go also where something else fails
import('./aftersales/user.js').then(({ watchUser }) => watchUser()).catch(failure => console.error(failure));

await keepWords(chinese ? 'zh' : 'en');

export default {
  // its own fallback: a second language that arrives later would take the dates over
  locales: { availableLocales: ['en', 'zh'], fallbackLocale: chinese ? 'zh' : 'en' },
  customScripts: ['scripts/aftersales/tasklist'],
  shortcuts: {
    claimTask: shortcut('ctrl+alt+c', 'claims the currently selected task', '认领当前选中的任务'),
    focusFilter: shortcut('ctrl+shift+f', 'sets the focus to the first filter in the list', '定位到列表中的第一个筛选器'),
    focusList: shortcut('ctrl+alt+l', 'sets the focus to the first task in the list', '定位到列表中的第一个任务'),
    focusForm: shortcut('ctrl+alt+f', 'sets the focus to the first input field in a task form', '定位到任务表单的第一个输入框'),
    startProcess: shortcut('ctrl+alt+p', 'opens the start process dialog', '打开“启动流程”对话框')
  }
};
