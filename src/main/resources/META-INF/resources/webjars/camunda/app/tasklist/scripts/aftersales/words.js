// What our parts of Tasklist say, in the language and with the names of promises of the audit pages.
import { language, words as audit } from '../../../cockpit/scripts/aftersales/words.js';

export { language };

const texts = {
  en: {
    start: 'Start page',
    dashboard: 'Dashboard',
    caseFile: 'Case file',
    pages: { BC: 'Expense review', CR: 'Complaint review', IM: 'Measure' },
    due: (kind, time) => `${kind}: due ${time}, `,
    left: time => `${time} left`,
    overdue: time => `overdue by ${time}`,
    broken: 'broken',
    paused: 'paused',
    days: days => (days === 1 ? '1 day' : `${days} days`),
    hours: hours => `${hours} h`,
    minutes: minutes => `${minutes} min`
  },
  zh: {
    start: '起始页',
    dashboard: '管理看板',
    caseFile: '案卷',
    pages: { BC: '费用检查', CR: '投诉总结', IM: '改进措施' },
    due: (kind, time) => `${kind}：截止 ${time}，`,
    left: time => `剩余 ${time}`,
    overdue: time => `逾期 ${time}`,
    broken: '已违约',
    paused: '计时暂停',
    days: days => `${days} 天`,
    hours: hours => `${hours} 小时`,
    minutes: minutes => `${minutes} 分钟`
  }
};

export const words = { ...texts[language], kinds: audit.kinds };
